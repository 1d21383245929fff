"""The calendar says the same on its page and in its file, and the feed leads to pages that exist."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import feedparser
import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page
from tests.site.html import Page
from tests.site.offers import find_place, list_languages
from tests.support.calendars import find_faults, read_events
from tests.support.real_site import read_languages, read_settings

LANGUAGES = read_languages().all
CALENDAR = find_place("calendar")
ADDRESS = str(read_settings()["site_url"])


def read_feed(site: Path, language: str) -> Any:
    feed = feedparser.parse((site / f"data/feed-{language}.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.mark.parametrize("language", list_languages(CALENDAR))
def test_another_program_reads_the_calendar(site: Path, language: str) -> None:
    content = (site / f"data/calendar-{language}.ics").read_bytes()

    assert find_faults(content) == []
    assert read_events(content)


@pytest.mark.parametrize("language", list_languages(CALENDAR))
def test_page_and_file_have_the_same_days(
    catalogue: Catalogue, site: Path, pages: Mapping[str, Page], language: str
) -> None:
    shown = {"".join(name.itertext()).strip() for name in find_page(pages, CALENDAR, language).find("h3")}
    events = {event.summary.value: event for event in read_events((site / f"data/calendar-{language}.ics").read_bytes())}

    assert {entry.facts.name[language] for entry in catalogue.occasions.values()} <= shown
    for entry in catalogue.occasions.values():
        facts, name = entry.facts, entry.facts.name[language]
        if facts.each_year:
            assert "rrule" in events[name].contents
            assert events[name].dtstart.value == datetime.date(facts.updated.year, facts.each_year.month, facts.each_year.day)
    assert len(events) == sum(bool(entry.facts.each_year or entry.facts.days) for entry in catalogue.occasions.values())


@pytest.mark.parametrize("language", list_languages(CALENDAR))
def test_everything_that_the_calendar_offers_is_a_page_of_the_site(
    all_pages: Mapping[str, Page], site: Path, language: str
) -> None:
    events = read_events((site / f"data/calendar-{language}.ics").read_bytes())
    addresses = [address for event in events for address in re.findall(r"https?://\S+", event.description.value)]
    addresses += [event.url.value for event in events]

    assert len(addresses) > len(events)
    for address in addresses:
        path, anchor = urldefrag(address.removeprefix(ADDRESS))
        page = all_pages[f"{path}index.html"]
        assert address.startswith(ADDRESS)
        assert not anchor or anchor in page.ids, address


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_the_feed_tells_is_a_page_of_the_site(
    all_pages: Mapping[str, Page], site: Path, language: str
) -> None:
    feed = read_feed(site, language)
    told = [entry.link for entry in feed.entries]

    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert all(link.startswith(ADDRESS) for link in told)
    assert {f"{urldefrag(link.removeprefix(ADDRESS))[0]}index.html" for link in told} <= set(all_pages)
    assert feed.feed.author_detail.keys() == {"name"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_tells_of_campaigns_lessons_days_lines_and_figures(
    catalogue: Catalogue, site: Path, language: str
) -> None:
    told = {link for entry in read_feed(site, language).entries if (link := entry.link)}

    dated = [id for id, entry in catalogue.campaigns.items() if entry.facts.updated]
    for kind, group in (("campaigns", dated), ("lessons", catalogue.lessons)):
        assert all(any(f"/{kind}/{id}/" in link for link in told) for id in group)
    assert any("/helplines/" in link for link in told)
    assert not catalogue.series or any(f"/{find_place('series')}/" in link for link in told)
    assert not catalogue.occasions or any(link.endswith(f"#{id}") for id in catalogue.occasions for link in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_in_what_programs_keep(catalogue: Catalogue, site: Path, language: str) -> None:
    contents = [(site / f"data/{name}-{language}").with_suffix(end).read_text("utf-8") for name, end in FILES if name != "calendar" or catalogue.occasions]
    lines = catalogue.helplines.values()
    shown = {contact.shown for line in lines for contact in line.facts.dialled}
    numbers = {number for number in shown if len(re.sub(r"\D", "", number)) > EMERGENCY}

    for number in numbers:
        for form in (number, number.replace(" ", "")):
            assert not any(re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text) for text in contents), number


FILES = (("calendar", ".ics"), ("feed", ".xml"))
EMERGENCY = 3
"""Digits of a number that never changes, and by which its line is called."""


def test_every_page_names_the_feed_of_its_language(all_pages: Mapping[str, Page], pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        links = [link for link in page.find("link") if link.get("type") == "application/atom+xml"]
        language = page.language

        assert len(links) == 1 and links[0].get("href", "").endswith(f"data/feed-{language}.xml"), path
