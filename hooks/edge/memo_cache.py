"""Keeps from build to build what was found out about texts (`awareness/memo.py`)."""

from __future__ import annotations

import marshal
from typing import Any

from hooks.awareness.memo import MEMO
from hooks.edge.cache import Cache
from hooks.edge.fingerprint import GENERATOR

_PLACE = "memo"


def load_memo(cache: Cache) -> None:
    """Know what the last build knew, if the same generator with the same libraries has made it."""
    if MEMO.is_empty and (content := cache.read(_PLACE)) is not None:
        generator, known = marshal.loads(content)
        if generator == GENERATOR:
            MEMO.load(known)


def save_memo(cache: Cache) -> None:
    """Keep what a build has used, once it has come to its end."""
    used: dict[bytes, Any] | None = MEMO.prune()
    if used is not None:
        cache.write(_PLACE, marshal.dumps((GENERATOR, used)))
