"""Plans the list of all sources, whole or in parts, each source with the pages that rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.markup import Block
from hooks.awareness.model.source import Source
from hooks.awareness.pages.duties import DRAWING
from hooks.awareness.pages.edition import Edition, cite_source
from hooks.awareness.pages.ordering import order_entries
from hooks.awareness.pages.parts import Group
from hooks.awareness.pages.planned import CitedSource, Link
from hooks.awareness.traversal import find_blocks, find_citing_entries

_SHOWN_BY = {
    "amount": "all-figures",
    "checklist": "checklist",
    "milestone": "timeline",
    "outline": "map",
    "place": "map",
    "series": "series",
    "stage": "path",
}
"""Kinds whose entries stand on pages that show them, and the block that does."""
_SHOWN_TOGETHER = ("amount", "milestone", "place", "stage")
"""Those of which a block shows all without naming any."""
_DRAWN = (DRAWING,)
"""What a block is given that shows no texts, and so no sources."""


@dataclass(frozen=True)
class SourceView:
    """A source in the list of all, with what rests on it."""

    source: CitedSource
    seen: str
    """The day on which an editor read it, in words."""
    cited_by: tuple[Link, ...]


def list_all_sources(edition: Edition) -> tuple[Group, ...]:
    """Return all sources by kind, each with the pages that rest on it."""
    views = view_sources(edition)
    groups = order_entries(edition.catalogue, edition.language, "source")
    return tuple(
        Group(f"kind-{kind}", edition.wording.say(f"source.kind.{kind}"), tuple(views[entry.id] for entry in entries))
        for kind, entries in groups.items()
    )


def list_part_sources(entries: Iterable[Entry[Source]], views: Mapping[str, SourceView]) -> tuple[Group, ...]:
    """Return some sources in their order, under the names of those who published them."""
    groups = groupby(entries, key=lambda entry: entry.facts.publisher)
    return tuple(Group("", publisher, tuple(views[entry.id] for entry in group)) for publisher, group in groups)


def view_sources(edition: Edition) -> dict[str, SourceView]:
    """Return every source with the pages that rest on it, by its key."""
    citing = find_citing_entries(edition.catalogue)
    shown = tuple(find_blocks(edition.catalogue))
    views = {}
    for id, entry in edition.catalogue.sources.items():
        links = (_link_citing(edition, citer, shown) for citer in citing.get(id, ()))
        unique = {link.address: link for link in links if link is not None}
        seen = edition.wording.say("source.seen", {"date": edition.wording.date(entry.facts.seen)})
        views[id] = SourceView(cite_source(edition, id), seen, tuple(unique.values()))
    return views


def _shows(block: Block, entry: Entry[Any]) -> bool:
    named = entry.kind in _SHOWN_TOGETHER or entry.id in block.arguments
    return block.name == _SHOWN_BY[entry.kind] and named and block.arguments != _DRAWN


def _link_citing(edition: Edition, entry: Entry[Any], shown: tuple[tuple[Entry[Any], Block], ...]) -> Link | None:
    """Return a link to the page on which an entry stands; what has no page of its own stands on one that shows it."""
    if entry.kind in _SHOWN_BY:
        page = next((page for page, block in shown if _shows(block, entry)), None)
        return edition.link("page", page.id) if page else None
    if entry.kind == "occasion" and edition.catalogue.navigation.calendar is None:
        return None
    return edition.link(entry.kind, entry.id)
