"""Proves that a map says the same as the table beside it, and that together they show every place of the content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page
from tests.site.drawings import drawn_words, find_maps, find_marked
from tests.site.html import Page, has_class, read_text
from tests.site.offers import find_place, list_languages, read_catalogue

MAP = find_place("map")
PLACES = read_catalogue().places
LANGUAGES = list_languages(MAP)
CAMPAIGNS = sorted(id for id, entry in read_catalogue().campaigns.items() if MAP and entry.facts.places)
"""Those that a map can show."""


def list_maps(pages: Mapping[str, Page], language: str, *, of_states: bool) -> Iterator[tuple[Page, Element]]:
    """Yield every map in a language with its page."""
    for page in pages.values():
        if page.language == language:
            yield from ((page, figure) for figure in find_maps(page, of_states=of_states))


def list_told(page: Page) -> set[str]:
    """Return the keys of the places and states that the tables of a page tell of."""
    rows = (row for table in page.find("table", class_="aw-stack") for row in table.iter())
    return {row.get("data-place", "") for row in rows if row.get("data-place")}


@pytest.mark.parametrize("language", list_languages(MAP and any(not entry.facts.shapes for entry in PLACES.values())))
def test_every_place_of_a_map_stands_in_its_table_with_the_same_number(pages: Mapping[str, Page], language: str) -> None:
    found = list(list_maps(pages, language, of_states=False))
    for page, figure in found:
        drawn = find_marked(page, "data-place", drawn=True, inside=figure)
        rows = find_marked(page, "data-place", drawn=False, inside=figure)

        assert set(drawn) <= set(rows)
        for key, mark in drawn.items():
            (name,) = (read_text(cell).strip() for cell in rows[key].iter("th"))
            assert drawn_words(mark) == [str(len(list(rows[key].iter("li")))), name]
    assert any(find_marked(page, "data-place", drawn=True, inside=figure) for page, figure in found)


@pytest.mark.parametrize("language", list_languages(MAP and any(entry.facts.shapes for entry in PLACES.values())))
def test_every_state_of_a_map_stands_in_its_table_with_the_same_number(pages: Mapping[str, Page], language: str) -> None:
    found = list(list_maps(pages, language, of_states=True))
    for page, figure in found:
        rows = find_marked(page, "data-place", drawn=False, inside=figure)

        assert sorted(drawn_words(figure)) == sorted(read_text(next(row.iter("b"))) for row in rows.values())
        assert rows
    assert found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("campaign", CAMPAIGNS)
def test_the_maps_of_a_campaign_tell_of_each_of_its_places_and_of_no_other(
    campaign: str, catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    entry = catalogue.campaigns[campaign]
    places = {place.id: catalogue.places[place.id].facts for place in entry.facts.places}
    page = find_page(pages, f"{MAP}/{campaign}/index", language)
    told = list_told(page)
    untold = {id: place.shapes for id, place in places.items() if id not in told}
    links = (link for table in page.find("table", class_="aw-stack") for link in table.iter("a"))

    assert {id: shapes for id, shapes in untold.items() if not shapes or not set(shapes) <= told} == {}
    assert told <= set(places).union(*(place.shapes for place in places.values()))
    assert {read_text(link) for link in links if not has_class(link, "aw-cite")} <= {entry.words[language].title}


@pytest.mark.parametrize("language", list_languages(MAP and any(not entry.facts.shapes for entry in PLACES.values())))
def test_the_page_of_all_maps_tells_of_every_place_that_is_no_state(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    named = {place.id for entry in catalogue.campaigns.values() for place in entry.facts.places}
    wanted = {id for id in named if not catalogue.places[id].facts.shapes}

    assert wanted
    assert wanted - list_told(find_page(pages, MAP, language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_campaign_without_a_place_is_named_as_such(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    text = read_text(find_page(pages, MAP, language).body)

    for entry in catalogue.campaigns.values():
        if not entry.facts.places:
            assert entry.words[language].title in text
