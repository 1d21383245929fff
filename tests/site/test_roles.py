"""Proves that the way to help is drawn as it is told, and that the grid of roles says what the page of each holder says."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page, find_path, follow
from tests.site.drawings import drawn_words, find_marked
from tests.site.html import Page, has_class, read_text
from tests.site.offers import find_place, list_languages
from tests.support.real_site import read_languages

LANGUAGES = read_languages().required
ROLES, TOLD, DRAWN = find_place("duties"), find_place("path", "text"), find_place("path", "drawing")
"""The grid of roles, and the way to help in words and as a drawing."""


@pytest.mark.parametrize("language", list_languages(TOLD and DRAWN))
def test_the_way_to_help_is_drawn_as_it_is_told(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    page = find_page(pages, TOLD, language)
    drawn = find_marked(find_page(pages, DRAWN, language), "data-stage", drawn=True)
    told = find_marked(page, "data-stage", drawn=False)

    assert list(drawn) == list(told) == list(catalogue.stages)
    for key, box in drawn.items():
        step = next(around for around in page.climb(told[key]) if around.tag == "li")
        assert "".join(drawn_words(box)) == read_text(next(told[key].iter("strong"))).strip()
        assert box.get("data-step") == step.get("value")


@pytest.mark.parametrize("language", list_languages(ROLES))
def test_the_grid_of_roles_has_every_role_and_its_year(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    rows = find_marked(find_page(pages, ROLES, language), "data-organisation", drawn=False)
    cells = {(key, cell.get("data-function", "")): cell for key, row in rows.items() for cell in row.iter("td")}
    found = {(key, function) for key, function in cells if function}
    shown = {function for _, function in found}
    wanted = {(id, str(d.function)) for id, e in catalogue.organisations.items() for d in e.facts.duties if d.function in shown}

    assert found == wanted != set()
    for (key, function), cell in cells.items():
        assert bool(read_text(cell).strip()) == bool(function), (key, function)


@pytest.mark.parametrize("language", list_languages(ROLES))
def test_the_page_to_which_a_row_of_the_grid_leads_names_every_role_with_its_sources(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    grid = find_page(pages, ROLES, language)
    for id, row in find_marked(grid, "data-organisation", drawn=False).items():
        roles = find_marked(pages[follow(grid, next(row.iter("a")))], "data-function", drawn=False)
        cited = {key: sum(has_class(link, "aw-cite") for link in role.iter("a")) for key, role in roles.items()}
        years = {key: read_text(cell).strip() for cell in row.iter("td") if (key := cell.get("data-function"))}

        assert cited == {str(duty.function): len(duty.sources) for duty in catalogue.organisations[id].facts.duties}
        assert {key: year for key, year in years.items() if f"({year})" not in read_text(roles[key])} == {}, id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_organisations_leads_to_the_page_of_each(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, catalogue.navigation.organisations, language)
    items = [item for group in page.find("ul", class_="aw-organisations") for item in group.iter("li")]
    found = {item.get("id"): follow(page, next(item.iter("a"))) for item in items}

    assert found == {id: find_path(f"organisations/{id}", language) for id in catalogue.organisations}
    for id, path in found.items():
        assert read_text(next(pages[path].find("h1"))).strip() == catalogue.organisations[id].facts.name[language]
