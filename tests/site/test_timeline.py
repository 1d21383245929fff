"""Proves that the timeline says the same as a drawing, in short, and in full on the page of each decade."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.site.addresses import find_page, locate
from tests.site.drawings import drawn_words
from tests.site.html import SVG, Page, has_class, read_text
from tests.site.offers import find_place, list_languages
from tests.support.real_site import read_languages

TIMELINE = find_place("timeline")
LANGUAGES = list_languages(TIMELINE)


def find_dated(catalogue: Catalogue) -> set[str]:
    """Return the ids of everything that has a date."""
    return {id for id, entry in catalogue.campaigns.items() if entry.facts.period} | set(catalogue.milestones)


def list_decades(pages: Mapping[str, Page], language: str) -> list[Page]:
    """Return the pages that tell all that is known of a decade, the first one first."""
    start = page_address(TIMELINE, language, read_languages())
    return [pages[path] for path in sorted(pages) if re.fullmatch(rf"{start}\d+/index\.html", path)]


def find_bars(page: Page) -> list[Element]:
    return [bar for bar in page.find(f"{SVG}g") if has_class(bar, "aw-timeline__bar")]


def list_named(page: Page) -> list[Element]:
    """Return what the timeline names in short."""
    return [item for around in page.find("ol", class_="aw-brief") for item in around]


def list_events(page: Page) -> dict[str, Element]:
    """Return what a page tells in full, by its address there."""
    return {item.get("id", ""): item for item in page.find("li", class_="aw-event")}


def list_years(page: Page) -> list[str]:
    """Return the addresses of the years of a page."""
    return [id for id in page.ids if re.fullmatch(r"year-\d{4}", id)]


def read_number(item: Element) -> str:
    """Return the letter and the number of something that the timeline lists."""
    return next(read_text(span) for span in item.iter("span") if has_class(span, "aw-event__number"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_drawn_with_the_numbers_of_its_list(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, TIMELINE, language)
    listed = [read_number(item) for item in list_named(page)]

    assert [drawn_words(bar) for bar in find_bars(page)] == [[number[1:]] for number in listed]
    assert len(listed) == len(find_dated(catalogue))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_with_a_date_is_told_in_full_where_the_timeline_leads(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, TIMELINE, language)
    told = {(decade.path, id): item for decade in list_decades(pages, language) for id, item in list_events(decade).items()}
    led = {locate(page, next(item.iter("a"))): item for item in list_named(page)}

    assert sorted(id for _, id in told) == sorted(f"event-{id}" for id in find_dated(catalogue))
    assert set(led) == set(told)
    for place, item in led.items():
        assert read_number(item) == read_number(told[place])
        assert read_text(next(item.iter("a"))).strip() in read_text(told[place])
        assert any(has_class(link, "aw-cite") for link in told[place].iter("a")), place


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_of_the_timeline_begins_in_the_year_of_its_list(pages: Mapping[str, Page], language: str) -> None:
    page = find_page(pages, TIMELINE, language)
    (path,) = page.find(f"{SVG}path", class_="aw-timeline__lines")
    lines = [float(y) for y in re.findall(r"M\d+ (\d+)H", path.get("d", ""))]
    years = [int(drawn.text or "") for drawn in page.find(f"{SVG}text", class_="aw-timeline__when")]
    begun = {}
    for decade in list_decades(pages, language):
        for item in list_events(decade).values():
            section = next(around for around in decade.climb(item) if around.tag == "section")
            begun[read_number(item)[1:]] = section.get("aria-labelledby")
    drawn = {}
    for bar in find_bars(page):
        y = float(next(bar.iter(f"{SVG}rect")).get("y", ""))
        drawn[drawn_words(bar)[0]] = f"year-{max(year for year, top in zip(years, lines, strict=True) if top <= y)}"

    assert drawn == begun != {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_year_of_the_list_can_be_jumped_to(pages: Mapping[str, Page], language: str) -> None:
    whole = find_page(pages, TIMELINE, language)
    told = []
    for page in list_decades(pages, language):
        links = [link.get("href", "") for nav in page.find("nav", class_="aw-years") for link in nav.iter("a")]
        own = list_years(page)
        told += own

        assert links == [f"#{id}" for id in own]
    assert told == list_years(whole) != []
