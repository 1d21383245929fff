"""Plans the calendar: days of every year, what is to be held, and what was."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.occasion import Occasion
from hooks.awareness.pages.cards import describe_dates
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer

CALENDAR_FILE = "data/calendar-{language}.ics"
FEED_FILE = "data/feed-{language}.xml"
_ANY_YEAR = 2000


@dataclass(frozen=True)
class OccasionView:
    """An entry of the calendar; `note` and `sources` are HTML."""

    id: str
    date: str
    name: Phrase
    note: str
    sources: str
    material: tuple[Link, ...]


def list_days(writer: Writer) -> tuple[OccasionView, ...]:
    """Return the days that come round each year, from January on."""
    occasions = writer.edition.catalogue.occasions.values()
    days = [(day, entry.id, entry) for entry in occasions if (day := entry.facts.each_year)]
    return tuple(_view(writer, entry) for _, _, entry in sorted(days, key=lambda found: found[:2]))


def list_coming(writer: Writer) -> tuple[OccasionView, ...]:
    """Return what is to be held on the day of the build or later, the nearest first."""
    entries = [entry for entry in _list_dated(writer.edition) if not _is_over(writer.edition, entry)]
    return tuple(_view(writer, entry) for entry in entries)


def list_held(writer: Writer) -> tuple[OccasionView, ...]:
    """Return what was held before the day of the build, the newest first."""
    entries = [entry for entry in _list_dated(writer.edition) if _is_over(writer.edition, entry)]
    return tuple(_view(writer, entry) for entry in reversed(entries))


def list_material(edition: Edition, entry: Entry[Occasion]) -> tuple[Link, ...]:
    """Return links to everything of the site that can be used on a day."""
    facts = entry.facts
    named: dict[str, tuple[str, ...]] = {
        "lesson": facts.lessons,
        "campaign": facts.campaigns,
        "print": facts.prints,
        "page": facts.pages,
    }
    return tuple(edition.link(kind, id) for kind, ids in named.items() for id in ids)


def tell_date(edition: Edition, occasion: Occasion) -> str:
    """Return when it is, in words, as exactly as it is known."""
    wording = edition.wording
    if occasion.each_year:
        return wording.day_of_year(occasion.each_year.within(_ANY_YEAR))
    assert occasion.from_ is not None, "the model has checked it"
    return describe_dates(wording, occasion.from_, occasion.to)


def _list_dated(edition: Edition) -> list[Entry[Occasion]]:
    def key(entry: Entry[Occasion]) -> tuple[datetime.date, datetime.date, str]:
        begin = entry.facts.from_ or PartialDate(_ANY_YEAR)
        return entry.facts.last_day or datetime.date.max, begin.first_day, entry.id

    return sorted((entry for entry in edition.catalogue.occasions.values() if entry.facts.from_), key=key)


def _is_over(edition: Edition, entry: Entry[Occasion]) -> bool:
    return (entry.facts.last_day or datetime.date.max) < edition.day


def _view(writer: Writer, entry: Entry[Occasion]) -> OccasionView:
    edition, facts = writer.edition, entry.facts
    return OccasionView(
        id=entry.id,
        date=tell_date(edition, facts),
        name=edition.phrase(facts.name),
        note=writer.write_fragment(edition.phrase(facts.note)),
        sources=" ".join(writer.write_reference(key) for key in facts.sources),
        material=list_material(edition, entry),
    )
