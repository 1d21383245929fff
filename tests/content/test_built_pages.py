"""Proves of the built pages what only this content can be asked: its own ids, languages, words and places."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.paper import PLACES
from tests.site.addresses import find_page, follow
from tests.site.drawings import drawn_words, find_maps
from tests.site.help_card import find_lines, list_groups_that_read
from tests.site.html import SVG, Page, a_page, has_class, read_text
from tests.site.quotes import find_unmarked_quotes
from tests.site.telling import find_telling
from tests.site.ways import find_start, walk
from tests.site.weights import WRITTEN, name_template
from tests.support.opendata import read_json
from tests.support.real_site import read_languages

LANGUAGES = read_languages().required
FITTING = "aw-help__fitting"
"""The part of the card of helplines for what a page is about."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_is_large_enough_for_what_is_asked_of_every_page(pages: Mapping[str, Page], language: str) -> None:
    own = [page for page in pages.values() if page.language == language]
    fitting = [line for page in own for card in page.find("aside", class_="aw-help") for line in find_lines(card, FITTING)]

    assert len(own) > 90
    assert len(fitting) > 50
    assert sum(path.endswith("/projector/index.html") and page in own for path, page in pages.items()) >= 8
    assert len({page.address for page in own if any(page.find("section", class_="aw-checklist"))}) > 3


def test_help_is_at_most_two_presses_from_the_first_step(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    ways = [len(way) - 1 for way in walk(pages, find_start(catalogue, pages, LANGUAGES[0]))]

    assert min(ways) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_of_one_campaign_is_drawn_once_and_reached_from_the_page_of_all(
    pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, "map", language)
    (link,) = (link for link in page.find("a") if link.get("id") == "map-baltic-states")
    there = find_page(pages, "map/hof-bsr/index", language)

    assert follow(page, link) == there.path
    assert (len(find_maps(page, of_states=True)), len(find_maps(there, of_states=True))) == (0, 1)


def test_the_states_of_the_mechanism_are_as_many_as_the_project_counts(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    (states,) = find_maps(pages["map/hof-bsr/index.html"], of_states=True)
    figure = next(figure for figure in catalogue.campaigns["hof-bsr"].facts.figures if figure.id == "states")
    (meant,) = (group for group in states.iter(f"{SVG}g") if has_class(group, "aw-map__shapes--meant"))

    assert len(drawn_words(states)) == figure.value
    assert len(list(meant)) == figure.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_one_campaign_shows_no_state_map_that_adds_nothing(pages: Mapping[str, Page], language: str) -> None:
    for id in ("ecat", "sistemos-stiprinimas"):
        (figure,) = find_maps(find_page(pages, f"map/{id}/index", language))
        assert figure.get("aria-labelledby") == "map-lithuania"


@pytest.mark.parametrize("campaign", ["asortimentas-pleciasi", "netikek-lengvu-darbu", "tave-parduos-kaip-lele"])
def test_a_page_in_english_gives_the_title_in_its_own_language_too(
    catalogue: Catalogue, pages: Mapping[str, Page], campaign: str
) -> None:
    title = catalogue.campaigns[campaign].facts.original_title
    page = pages[f"en/campaigns/{campaign}/index.html"]

    assert any(title.text in read_text(element) for element in page.find(lang=title.language))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>They say „taip“.</p>", ["They say „taip“."]),
        ('<p>They say <span lang="lt">„taip“</span> today.</p>', []),
    ],
)
def test_an_unmarked_passage_is_found(body: str, found: list[str]) -> None:
    assert list(find_unmarked_quotes(a_page(body))) == found


@pytest.mark.parametrize(
    ("language", "title", "telling"),
    [("lt", "Prekyba žmonėmis", True), ("lt", "Pagalba", False), ("en", "Exploitation", True), ("en", "Help", False)],
)
def test_a_telling_title_is_found(catalogue: Catalogue, language: str, title: str, telling: bool) -> None:
    assert bool(find_telling(catalogue, language, title)) is telling


def test_there_is_somebody_who_reads(catalogue: Catalogue) -> None:
    assert list_groups_that_read(catalogue)


def test_ids_stay_from_release_to_release(site: Path) -> None:
    lines = {line["id"]: line["uuid"] for line in read_json(site, "helplines.json")["helplines"]}

    assert lines["112"] == "23026455-4c9b-5fc1-9585-702fa6025412", "whoever has kept this id would lose the line"


def test_only_texts_have_room_beyond_the_limit(all_pages: Mapping[str, Page]) -> None:
    templates = {name_template(page) for page in all_pages.values()}

    assert set(WRITTEN) < templates
    assert {"filter", "handout", "map", "part", "search"} < templates - set(WRITTEN)


def test_the_pages_for_teachers_lead_to_the_lessons(pages: Mapping[str, Page]) -> None:
    (main,) = pages["teachers/index.html"].find("main")
    links = [link.get("href") for link in main.iter("a")]

    assert "../lessons/" in links


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_names_112_itself_for_when_somebody_speaks_up(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id in catalogue.lessons:
        page = find_page(pages, f"lessons/{id}", language)
        (heading,) = page.find("h2", id="shared-disclosure")
        around = list(page.parents[heading])

        assert "tel:112" in [link.get("href") for link in around[around.index(heading) + 1].iter("a")], id


def test_every_place_has_something_to_print(catalogue: Catalogue) -> None:
    layouts = {entry.facts.layout for entry in catalogue.prints.values()}

    assert [place for place, made in PLACES.items() if not layouts & set(made)] == []
