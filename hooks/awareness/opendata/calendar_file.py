"""Writes the calendar as a file that calendar programs read (iCalendar, RFC 5545 and RFC 7986)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from icalendar import Calendar, Event

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.occasion import Occasion
from hooks.awareness.opendata.identity import make_uuid
from hooks.awareness.pages.calendar import list_material
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plain_text import write_plainly

_WEEK = datetime.timedelta(days=7)
_DAY = datetime.timedelta(days=1)


def write_calendar(edition: Edition) -> bytes:
    """Return every day of the year, and every meeting whose days are known exactly, in one language.

    Nothing in it depends on the day of the build: an entry is stamped with the day on which it was changed.
    """
    site = edition.phrase(edition.catalogue.site.name)
    name = edition.wording.say("calendar.name", {"site": str(site)})
    calendar = Calendar()
    calendar.add("prodid", f"-//{site}//{edition.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)  # which older programs read in place of it
    calendar.add("refresh-interval", _WEEK, parameters={"VALUE": "DURATION"})
    for _, entry in sorted(edition.catalogue.occasions.items()):
        for event in _make_events(edition, entry):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _make_events(edition: Edition, entry: Entry[Occasion]) -> Iterator[Event]:
    facts = entry.facts
    changed = _stamp(facts.updated)
    event = Event()
    event.add("uid", make_uuid(edition.catalogue, entry.kind, entry.id, edition.language))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    if facts.each_year:
        event.add("dtstart", facts.each_year.within(facts.updated.year))
        event.add("rrule", {"freq": "yearly"})
    elif facts.days:
        first, last = facts.days
        event.add("dtstart", first)
        event.add("dtend", last + _DAY)  # the end of whole days is the day behind them: section 3.6.1
    else:
        return
    event.add("summary", str(edition.phrase(facts.name)), parameters=_speak(edition))
    event.add("description", _describe(edition, entry), parameters=_speak(edition))
    if edition.catalogue.navigation.calendar:
        event.add("url", f"{edition.site_address}{edition.address(entry.kind, entry.id)}")
    event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    yield event


def _stamp(date: PartialDate) -> datetime.datetime:
    day = date.first_day
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)


def _speak(edition: Edition) -> dict[str, str]:
    return {"LANGUAGE": edition.wording.tag}


def _describe(edition: Edition, entry: Entry[Occasion]) -> str:
    """Return the note, and below it what there is to use, each with its address."""
    note = write_plainly(edition, str(edition.phrase(entry.facts.note)))
    material = (f"{link.text}: {edition.site_address}{link.address}" for link in list_material(edition, entry))
    return "\n".join((note, *material))
