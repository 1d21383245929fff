"""Prepares templates: everything they print is escaped, and they are kept in the form that Python runs."""

from __future__ import annotations

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from hooks.edge.cache import Cache
from hooks.edge.fingerprint import GENERATOR, hash_data


def prepare(environment: Environment, cache: Cache | None = None) -> Environment:
    """Escape whatever a template prints, unless the template says that it is HTML."""
    environment.autoescape = True
    environment.trim_blocks = environment.lstrip_blocks = True
    if cache is not None:
        environment.bytecode_cache = _Compiled(cache, environment)
    return environment


class _Compiled(BytecodeCache):
    """Compiling all templates takes longer than filling them for a hundred pages."""

    def __init__(self, cache: Cache, environment: Environment) -> None:
        self._cache = cache
        self._environment = environment

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in a template as it was compiled from the same text, for the same environment."""
        if (kept := self._cache.read(self._key(bucket))) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was just compiled."""
        self._cache.write(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        # Jinja's own key and hash are of the name and the text alone; what it makes of them hangs on these, too.
        extensions = sorted(self._environment.extensions)
        return hash_data(GENERATOR, self._environment.autoescape, extensions, bucket.key, bucket.checksum)
