"""Lists campaigns, projects, laws, plans and events by year, each with its number in the drawing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.drawings.lanes import Span, draw_lanes
from hooks.awareness.language import Phrase
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.pages.cards import describe_dates
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer

WORK = "work"
"""The lane of campaigns and projects, before those of the vocabulary."""


@dataclass(frozen=True)
class Happening:
    """Something on the timeline, whatever kind of content it comes from."""

    id: str
    lane: str
    from_: PartialDate
    to: PartialDate | None
    entry: Entry[Any]


@dataclass(frozen=True)
class EventView:
    """An item of the list; `text` and `sources` are HTML."""

    id: str
    number: int
    dates: str
    kind: Phrase
    lane: str
    """The letter of its lane in the drawing."""
    title: Phrase
    link: Link | None
    text: str = ""
    sources: str = ""


@dataclass(frozen=True)
class YearView:
    """All that began in a year."""

    year: int
    events: tuple[EventView, ...]


def list_happenings(catalogue: Catalogue) -> list[Happening]:
    """Return everything with a date, the oldest first."""
    found = [
        Happening(id, WORK, entry.facts.period.from_, entry.facts.period.to, entry)
        for id, entry in catalogue.campaigns.items()
        if entry.facts.period
    ]
    found += [
        Happening(id, entry.facts.kind, entry.facts.from_, entry.facts.to, entry)
        for id, entry in catalogue.milestones.items()
    ]
    return sorted(found, key=lambda item: (item.from_.first_day, item.from_.last_day, item.entry.kind, item.id))


def list_lines(edition: Edition) -> list[tuple[int, Happening, str]]:
    """Return everything with a date with its number and the letter of its lane."""
    happenings = list_happenings(edition.catalogue)
    letters = {lane: chr(ord("A") + position) for position, lane in enumerate(list_lanes(edition, happenings))}
    return [(number, item, letters[item.lane]) for number, item in enumerate(happenings, 1)]


def group_years(views: Iterable[tuple[int, EventView]]) -> tuple[YearView, ...]:
    """Return what is told of each year."""
    years: dict[int, list[EventView]] = {}
    for year, view in views:
        years.setdefault(year, []).append(view)
    return tuple(YearView(year, tuple(events)) for year, events in years.items())


def draw_timeline(edition: Edition, lines: list[tuple[int, Happening, str]]) -> Mapping[str, Any]:
    """Return the drawing of all lines, the names of its lanes, what has no date, and the files."""
    lanes = list_lanes(edition, [item for _, item, _ in lines])
    letters = {item.lane: letter for _, item, letter in lines}
    spans = [
        Span(item.id, str(number), letter, _fraction(item.from_.first_day), _end(item))
        for number, item, letter in lines
    ]
    undated = [e for e in edition.catalogue.campaigns.values() if e.facts.period is None]
    return {
        "drawing": draw_lanes(
            spans, tuple(letters[lane] for lane in lanes), mirrored=edition.wording.direction == "rtl"
        ),
        "lanes": tuple((letters[lane], name) for lane, name in lanes.items()),
        "undated": tuple(edition.link("campaign", e.id) for e in sorted(undated, key=lambda e: e.facts.order)),
        **name_tables("timeline"),
    }


def list_lanes(edition: Edition, happenings: list[Happening]) -> dict[str, Phrase]:
    """Return the lanes in which something stands, with their names, in the order of the vocabulary."""
    used = {item.lane for item in happenings}
    names = {WORK: Phrase(edition.wording.say("timeline.work"), edition.language)}
    names |= {id: edition.choice("milestones", id) for id in edition.catalogue.vocabulary.milestones}
    return {lane: name for lane, name in names.items() if lane in used}


def view_event(writer: Writer, number: int, item: Happening, letter: str) -> EventView:
    """Return an item with all that is known of it."""
    edition, facts = writer.edition, item.entry.facts
    link: Link | None
    if item.entry.kind == "campaign":
        link = edition.link("campaign", item.id)
        text, sources = "", (facts.period.source,)
    else:
        link = edition.link("page", facts.page) if facts.page else None
        text, sources = writer.write_fragment(edition.phrase(facts.text)) if facts.text else "", facts.sources
    references = " ".join(writer.write_reference(source) for source in sources)
    return replace(name_event(edition, number, item, letter), link=link, text=text, sources=references)


def name_event(edition: Edition, number: int, item: Happening, letter: str) -> EventView:
    """Return an item by its title alone, without what it rests on."""
    facts = item.entry.facts
    if item.entry.kind == "campaign":
        kind = Phrase(edition.wording.say(f"campaign.kind.{facts.kind}"), edition.language)
        title = edition.title(item.entry)
    else:
        kind, title = edition.choice("milestones", facts.kind), edition.phrase(facts.title)
    dates = describe_dates(edition.wording, item.from_, item.to)
    return EventView(item.id, number, dates, kind, letter, title, None)


def _fraction(day: datetime.date) -> float:
    """Return a day as a year with the part of it that has passed, roughly: months are taken as equal."""
    return day.year + (day.month - 1) / 12 + (day.day - 1) / 372


def _end(item: Happening) -> float | None:
    """Return where a span ends; what happened on a day, or in a year that is not told nearer, has no length."""
    return None if item.to is None else _fraction(item.to.last_day)
