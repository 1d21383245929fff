"""Knows where campaigns and projects were, and says it for maps and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign, Whereabouts
from hooks.awareness.pages.cards import describe_period
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class WorkView:
    """A campaign or project at a place; `source` is HTML."""

    link: Link
    period: str
    note: Phrase | None
    source: str


Work = tuple[Entry[Campaign], Whereabouts]


def sort_campaigns(catalogue: Catalogue) -> list[Entry[Campaign]]:
    """Return campaigns and projects in the order in which the site names them."""
    return sorted(catalogue.campaigns.values(), key=lambda entry: (entry.facts.kind, entry.facts.order, entry.id))


def find_works(campaigns: Iterable[Entry[Campaign]]) -> dict[str, list[Work]]:
    """Return what happened at each place, by the id of the place."""
    works: dict[str, list[Work]] = {}
    for entry in campaigns:
        for whereabouts in entry.facts.places:
            works.setdefault(whereabouts.id, []).append((entry, whereabouts))
    return works


def view_work(writer: Writer, work: Work) -> WorkView:
    """Return a campaign or project at a place."""
    entry, whereabouts = work
    edition = writer.edition
    return WorkView(
        link=edition.link("campaign", entry.id),
        period=describe_period(edition.wording, entry.facts.period),
        note=edition.phrase(whereabouts.note) if whereabouts.note else None,
        source=writer.write_reference(whereabouts.source),
    )


def list_placeless(edition: Edition) -> tuple[Link, ...]:
    """Return the campaigns and projects of which no document tells where they were."""
    entries = sort_campaigns(edition.catalogue)
    return tuple(edition.link("campaign", entry.id) for entry in entries if not entry.facts.places)
