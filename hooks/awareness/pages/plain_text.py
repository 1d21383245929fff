"""Turns short texts into words alone, for what shows no links and no numbers of sources."""

from __future__ import annotations

from hooks.awareness.model.markup import NUMBER_OF
from hooks.awareness.model.unmarked import drop_citations, say_mentions
from hooks.awareness.pages.edition import Edition


def write_plainly(edition: Edition, text: str) -> str:
    """Return a short text without its marks; what is mentioned without words of its own is called by its name.

    In place of a number its line is named: what a program keeps may be shown for years.
    """

    def name(kind: str, id: str) -> str:
        return str(edition.name(NUMBER_OF.get(kind, kind), id))

    return say_mentions(drop_citations(text), name).strip()
