"""Knows what is new on a site: each thing with the day that its own facts tell, never that of the build."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.series import Series
from hooks.awareness.opendata.identity import make_uuid
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_helplines
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.plain_text import write_plainly
from hooks.awareness.pages.resting import tell_rest
from hooks.awareness.traversal import find_blocks

MOST = 100
"""How many of the newest things are told."""


@dataclass(frozen=True)
class News:
    """One thing that is new or has been changed or checked."""

    uuid: str
    day: datetime.date
    """The earliest day that its date can mean."""
    title: str
    summary: str
    address: str
    """As a path from the root of the site."""


def list_news(edition: Edition) -> tuple[News, ...]:
    """Return the newest things, the newest first; those of one day in the order of their kinds and ids."""
    found = (*_list_changes(edition), *_list_lessons(edition), *_list_campaigns(edition))
    found += (*_list_series(edition), *_list_occasions(edition), *_list_helplines(edition))
    return tuple(sorted(found, key=lambda news: news.day, reverse=True)[:MOST])


def _make(edition: Edition, kind: str, id: str, day: PartialDate, name: str, summary: str, address: str) -> News:
    title = edition.wording.say(f"feed.title.{kind}", {"name": name})
    uuid = make_uuid(edition.catalogue, "news", kind, id, edition.language)
    return News(uuid, day.first_day, title, write_plainly(edition, summary), address)


def _list_changes(edition: Edition) -> Iterator[News]:
    """Yield the changes of telephone numbers, without the numbers: what a program keeps may be shown for years."""
    for id, entry in sorted(edition.catalogue.number_changes.items()):
        facts = entry.facts
        what = "added" if facts.old_number is None else "removed" if facts.new_number is None else "changed"
        name = str(edition.name("helpline", facts.helpline))
        summary = edition.wording.say(f"opendata.change.{what}")
        yield _make(edition, entry.kind, id, facts.on, name, summary, edition.address("helpline", facts.helpline))


def _list_lessons(edition: Edition) -> Iterator[News]:
    for id, entry in sorted(edition.catalogue.lessons.items()):
        words, _ = edition.choose_words(entry)
        facts, address = entry.facts, edition.address("lesson", id)
        yield _make(edition, facts.kind, id, facts.updated, words.title, words.lead, address)


def _list_campaigns(edition: Edition) -> Iterator[News]:
    for id, entry in sorted(edition.catalogue.campaigns.items()):
        if entry.facts.updated:
            words, _ = edition.choose_words(entry)
            address = edition.address("campaign", id)
            yield _make(edition, entry.facts.kind, id, entry.facts.updated, words.title, words.summary, address)


def _list_series(edition: Edition) -> Iterator[News]:
    """Yield the series of figures, each on the day on which the newest of its sources was published."""
    catalogue = edition.catalogue
    for id, entry in sorted(catalogue.series.items()):
        keys = [point.source for point in entry.facts.points]
        dates = [date for key in keys if (date := catalogue.sources[key].facts.date) is not None]
        if dates:
            newest = max(dates, key=attrgetter("first_day"))
            title, counts = (str(edition.phrase(texts)) for texts in (entry.facts.title, entry.facts.counts))
            years = {"first": str(entry.facts.points[0].year), "last": str(entry.facts.points[-1].year)}
            summary = edition.wording.say("feed.years", {"counts": counts, **years})
            yield _make(edition, entry.kind, id, newest, title, summary, _find_page(edition, entry))


def _find_page(edition: Edition, entry: Entry[Series]) -> str:
    """Return the address of a page that shows a series, else that of its table."""
    for page, block in find_blocks(edition.catalogue):
        if block.name == entry.kind and entry.id in block.arguments:
            return edition.address("page", page.id)
    return name_tables(entry.id)["csv"]


def _list_occasions(edition: Edition) -> Iterator[News]:
    """Yield what somebody could put into a calendar; the archive is no news."""
    for id, entry in sorted(edition.catalogue.occasions.items()):
        if entry.facts.each_year or entry.facts.days:
            name, note = (str(edition.phrase(texts)) for texts in (entry.facts.name, entry.facts.note))
            yield _make(edition, entry.kind, id, entry.facts.updated, name, note, edition.address(entry.kind, id))


def _list_helplines(edition: Edition) -> Iterator[News]:
    """Yield the checks of helplines. How old one is by now is left out: it would change with the day."""
    for entry in list_helplines(edition):
        facts, wording = entry.facts, edition.wording
        words, _ = edition.choose_words(entry)
        badge = wording.say(f"helpline.{'confirmed' if facts.confirmed else 'unconfirmed'}-badge")
        state = {"badge": badge, "date": wording.date(facts.verified.on), "who": words.who}
        summary = f"{tell_rest(edition, facts)} {words.who}" if facts.rests else wording.say("feed.state", state)
        address = edition.address("helpline", entry.id)
        yield _make(edition, "helpline", entry.id, facts.verified.on, words.title, summary, address)
