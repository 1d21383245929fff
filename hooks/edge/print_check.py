"""Sets everything that is to be printed for trial, before the site is built, and tells what cannot be set."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.prints import plan_prints
from hooks.awareness.printables.typesetting import Unprintable
from hooks.awareness.problems import Problem
from hooks.edge.cache import Cache


def find_unprintable(editions: Iterable[Edition], root: Path, mark: Path, cache: Cache) -> tuple[Problem, ...]:
    """Return a problem for each thing to print that cannot be set in a language; the cache keeps the others.

    The content was read at `root` and keeps every rule; `mark` is the sign of the site, an SVG.
    """
    sign = mark.read_text("utf-8")

    def read(file: str) -> bytes:
        return (root / file).read_bytes()

    planned = (asset for edition in editions for asset in plan_prints(edition, sign, read))
    sheets = [asset for asset in planned if asset.path.endswith(".pdf")]  # the others are pictures of these
    cache.fill(sheets)
    found: set[Problem] = set()
    for sheet in sheets:
        try:
            cache.get(sheet)
        except Unprintable as error:
            found.add(error.problem)
    return tuple(sorted(found))
