"""Plans the addresses that only lead on: the short ones of all pages, and those that pages once had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.awareness.model.short import short_code
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import PlannedPage, Shortcut


def plan_shortcuts(edition: Edition, pages: Iterable[PlannedPage]) -> Iterator[Shortcut]:
    """Yield the shortcuts of one language; `pages` are all its pages.

    A page that moved keeps the code that stands on paper, and the whole address in messages.
    """
    found = {page.uri: page for page in pages}
    for page in found.values():
        if page.code:
            yield Shortcut(f"{page.code}/", page)
    for old, move in edition.catalogue.moves.items():
        page = found[move.facts.to]
        yield Shortcut(f"{short_code(old, edition.language)}/", page)
        yield Shortcut(edition.locate(old), page)
