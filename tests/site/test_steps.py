"""Proves, from the built pages alone, that every way of pressing comes to somebody who can be reached."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.reach import may_be_used_from
from hooks.awareness.model.step import START
from hooks.awareness.model.tree import LONGEST_WAY
from tests.site.addresses import find_page, follow
from tests.site.html import SVG, Page, read_text
from tests.site.offers import list_languages, read_catalogue
from tests.site.ways import find_main, find_start, walk

LANGUAGES = list_languages(read_catalogue().navigation.steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_comes_to_a_number_or_address_within_four_presses(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    ways = list(walk(pages, find_start(catalogue, pages, language)))

    assert len(ways) == sum(entry.facts.ends for entry in catalogue.steps.values())
    for way in ways:
        contacts = [link.get("href", "") for link in find_main(pages[way[-1]]).iter("a")]
        assert len(way) - 1 <= LONGEST_WAY, way
        assert any(href.startswith(("tel:", "sms:")) for href in contacts), way


@pytest.mark.parametrize("languages", [LANGUAGES][: len(LANGUAGES)])
def test_all_languages_have_the_same_ways(
    catalogue: Catalogue, pages: Mapping[str, Page], languages: tuple[str, ...]
) -> None:
    shapes = set()
    for language in languages:
        start = find_start(catalogue, pages, language)
        folder = start.path.removesuffix("index.html")
        shapes.add(tuple(tuple(path.removeprefix(folder) for path in way) for way in walk(pages, start)))

    assert len(shapes) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_leads_back_where_the_reader_came_from(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for way in walk(pages, find_start(catalogue, pages, language)):
        for before, path in zip(way, way[1:], strict=False):
            (back,) = (link for link in pages[path].find("a", class_="aw-back__link") if "data-back" in link.attrib)

            assert follow(pages[path], back) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_asks_for_nothing(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    for way in walk(pages, find_start(catalogue, pages, language)):
        for path in way:
            asking = {element.tag for element in find_main(pages[path]).iter()} & {"form", "input", "select", "textarea"}

            assert asking == set(), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_is_admitted_in_words(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    sentence = catalogue.wordings[language].say("steps.none-known")
    admitting = {
        way[-1].split("/")[-2]
        for way in walk(pages, find_start(catalogue, pages, language))
        if sentence in read_text(find_main(pages[way[-1]]))
    }
    admitted = {id for id, entry in catalogue.steps.items() if entry.facts.none_known}

    assert admitting <= admitted


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_and_the_list_hold_the_same_steps_in_the_same_words(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    start = find_start(catalogue, pages, language)
    page = pages[start.path.replace("index.html", "all/index.html")]
    drawn = {
        group.get("data-step"): " ".join("".join(group.itertext()).split())
        for group in page.find(f"{SVG}g")
        if group.get("data-step")
    } or {
        group.get("data-step"): " ".join("".join(group.itertext()).split())
        for group in page.find("g")
        if group.get("data-step")
    }
    listed = {
        item.get("data-step"): read_text(next(item.iter("a"))) for item in page.find("li") if item.get("data-step")
    }

    assert set(drawn) == set(catalogue.steps)
    assert drawn == listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ending_is_told_with_its_numbers_a_press_from_the_page_of_all(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    start = find_start(catalogue, pages, language)
    page = pages[start.path.replace("index.html", "all/index.html")]
    (told,) = (part for part in page.find("section") if part.get("aria-labelledby") == "step-endings")
    endings = {
        next(article.iter("h2")).get("id", "").removeprefix("ending-"): {link.get("href") for link in article.iter("a")}
        for link in told.iter("a")
        for article in pages[follow(page, link)].find("article", class_="aw-ending")
    }
    first = {str(choice) for choice in catalogue.steps[START].facts.choices}

    assert set(endings) == {id for id, entry in catalogue.steps.items() if entry.facts.ends and id not in first}
    for id, links in endings.items():
        facts = catalogue.steps[id].facts
        lines = [line for id in facts.helplines if not (line := catalogue.helplines[id].facts).rests]
        contacts = [contact for line in lines for contact in line.contacts]
        near = {c.link for c in contacts if may_be_used_from(c, facts.places, catalogue.site.country)}
        written = {c.link for c in contacts if c.method == "sms"}
        assert near & (written if facts.writing else near) <= links, id
        assert {c.link for c in contacts} & links <= near, id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_and_the_help_page_lead_to_the_first_step(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    start = find_start(catalogue, pages, language)
    for uri in (catalogue.navigation.home, catalogue.navigation.help):
        page = find_page(pages, uri, language)
        links = {follow(page, link) for link in find_main(page).iter("a") if not link.get("href", "").startswith(("tel", "sms"))}

        assert start.path in links, uri
