"""Keeps from build to build what was found out about texts (`awareness/memory.py`)."""

from __future__ import annotations

import marshal
from typing import Any

from hooks.awareness.memory import MEMORY
from hooks.edge.cache import Cache
from hooks.edge.fingerprint import GENERATOR

_PLACE = "memory"


def recollect(cache: Cache) -> None:
    """Know what the last build knew, if the same generator with the same libraries has made it."""
    if MEMORY.is_empty and (content := cache.read(_PLACE)) is not None:
        generator, known = marshal.loads(content)
        if generator == GENERATOR:
            MEMORY.open(known)


def retain(cache: Cache) -> None:
    """Keep what a build has used, once it has come to its end."""
    used: dict[bytes, Any] | None = MEMORY.close()
    if used is not None:
        cache.write(_PLACE, marshal.dumps((GENERATOR, used)))
