"""Proves that maps, timeline, figures and the way to help say the same as a drawing, as a table and as a file."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.site.html import SVG, Page, read_text
from tests.site.references import Reference, resolve
from tests.support.real_site import read_languages, read_settings

LANGUAGES = read_languages().required
ROOT_ADDRESS = str(read_settings()["site_url"])
DATASETS = ("duties", "figures", "places", "timeline")


def find_page(catalogue: Catalogue, pages: Mapping[str, Page], uri: str, language: str) -> Page:
    return pages[f"{page_address(uri, language, catalogue.languages)}index.html"]


def find_marked(page: Page, name: str, *, drawn: bool, inside: Element | None = None) -> dict[str, Element]:
    """Return what stands for a key of the facts, by that key: in the drawing, or beside it."""
    found = {}
    for element in (inside if inside is not None else page.body).iter():
        if isinstance(element.tag, str) and element.get(name) and element.tag.startswith(SVG) == drawn:
            assert element.get(name) not in found, "each stands there once"
            found[element.get(name, "")] = element
    return found


def drawn_words(element: Element) -> list[str]:
    return ["".join(text.itertext()).strip() for text in element.iter(f"{SVG}text")]


def find_maps(page: Page) -> Iterator[Element]:
    return page.find("figure", class_="aw-map")


def list_map_pages(pages: Mapping[str, Page], language: str) -> list[Page]:
    """Return the page of all maps, and that of each campaign."""
    shown = [page for page in pages.values() if page.language == language]
    return [page for page in shown if any(find_maps(page)) or "aw-page--map" in page.body.get("class", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_a_map_stands_in_its_table_with_the_same_number(
    pages: Mapping[str, Page], language: str
) -> None:
    found = [(page, figure) for page in list_map_pages(pages, language) for figure in find_maps(page)]

    assert len(found) >= 6
    for page, figure in found:
        rows = find_marked(page, "data-place", drawn=False, inside=figure)
        if "aw-map--states" in figure.get("class", ""):
            assert sorted(drawn_words(figure)) == sorted(read_text(next(row.iter("b"))) for row in rows.values())
            continue
        drawn = find_marked(page, "data-place", drawn=True, inside=figure)
        assert set(drawn) <= set(rows)
        for key, mark in drawn.items():
            (name,) = (read_text(cell).strip() for cell in rows[key].iter("th"))
            assert drawn_words(mark) == [str(len(list(rows[key].iter("li")))), name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_maps_and_their_tables_hold_every_place_of_every_campaign(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    found = [page.body.iter() for page in list_map_pages(pages, language)]
    shown = {element.get("data-place") for elements in found for element in elements}
    for entry in catalogue.campaigns.values():
        for whereabouts in entry.facts.places:
            place = catalogue.places[whereabouts.id].facts
            assert whereabouts.id in shown or set(place.shapes) <= shown, whereabouts.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_of_one_campaign_is_drawn_once_and_reached_from_the_page_of_all(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "map", language)
    (link,) = (link for link in page.find("a") if link.get("id") == "map-baltic-states")
    there = find_page(catalogue, pages, "map/hof-bsr/index", language)

    assert link.get("href") == "hof-bsr/"
    assert [figure for figure in find_maps(page) if "aw-map--states" in figure.get("class", "")] == []
    assert any("aw-map--states" in figure.get("class", "") for figure in find_maps(there))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_campaign_without_a_place_is_named_as_such(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    text = read_text(find_page(catalogue, pages, "map", language).body)

    for entry in catalogue.campaigns.values():
        if not entry.facts.places:
            assert entry.words[language].title in text


def test_the_states_of_the_mechanism_are_as_many_as_the_project_counts(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    (states,) = (f for f in find_maps(pages["map/hof-bsr/index.html"]) if "aw-map--states" in f.get("class", ""))
    figure = next(figure for figure in catalogue.campaigns["hof-bsr"].facts.figures if figure.id == "states")
    (meant,) = (group for group in states.iter(f"{SVG}g") if "aw-map__shapes--meant" in group.get("class", ""))

    assert len(drawn_words(states)) == figure.value
    assert len(list(meant)) == figure.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_one_campaign_shows_no_state_map_that_adds_nothing(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id in ("ecat", "sistemos-stiprinimas"):
        (figure,) = find_maps(find_page(catalogue, pages, f"map/{id}/index", language))
        assert figure.get("aria-labelledby") == "map-lithuania"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_one_campaign_shows_that_campaign_alone(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id, entry in catalogue.campaigns.items():
        if entry.facts.places:
            page = find_page(catalogue, pages, f"map/{id}/index", language)
            works = {read_text(link) for table in page.find("table", class_="aw-stack") for link in table.iter("a") if "aw-cite" not in link.get("class", "")}
            assert works <= {entry.words[language].title}


def list_decades(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> list[Page]:
    """Return the pages that tell all that is known of a decade, the first one first."""
    start = page_address("timeline", language, catalogue.languages)
    return [pages[path] for path in sorted(pages) if re.fullmatch(rf"{start}\d+/index\.html", path)]


def read_number(item: Element) -> str:
    """Return the letter and the number of something that the timeline lists."""
    return next(read_text(span) for span in item.iter("span") if span.get("class") == "aw-event__number")


def list_events(page: Page) -> dict[str, Element]:
    return {item.get("id", "").removeprefix("event-"): item for item in page.find("li", class_="aw-event")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_drawn_with_the_numbers_of_its_list(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "timeline", language)
    bars = [bar for bar in page.find(f"{SVG}g") if "aw-timeline__bar" in bar.get("class", "")]
    listed = [read_number(item) for around in page.find("ol", class_="aw-brief") for item in around]
    dated = {id for id, entry in catalogue.campaigns.items() if entry.facts.period}

    assert [drawn_words(bar) for bar in bars] == [[number[1:]] for number in listed]
    assert len(listed) == len(dated | set(catalogue.milestones))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_with_a_date_is_told_in_full_where_the_timeline_leads(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "timeline", language)
    told = {key: (decade, item) for decade in list_decades(catalogue, pages, language) for key, item in list_events(decade).items()}
    named = [item for around in page.find("ol", class_="aw-brief") for item in around]
    dated = {id for id, entry in catalogue.campaigns.items() if entry.facts.period}

    assert set(told) == dated | set(catalogue.milestones)
    assert len(named) == len(told)
    for item in named:
        (link,) = item.iter("a")
        part, _, anchor = link.get("href", "").partition("#event-")
        decade, there = told[anchor]
        assert decade.path.endswith(f"{part}index.html")
        assert read_number(item) == read_number(there)
        assert read_text(link).strip() in read_text(there)
        assert any("aw-cite" in cited.get("class", "") for cited in there.iter("a")), anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_of_the_timeline_begins_in_the_year_of_its_list(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "timeline", language)
    (path,) = page.find(f"{SVG}path", class_="aw-timeline__lines")
    lines = [float(y) for y in re.findall(r"M\d+ (\d+)H", path.get("d", ""))]
    years = [int(drawn.text or "") for drawn in page.find(f"{SVG}text", class_="aw-timeline__when")]
    bars = [bar for bar in page.find(f"{SVG}g") if "aw-timeline__bar" in bar.get("class", "")]
    begun = {}
    for decade in list_decades(catalogue, pages, language):
        for item in list_events(decade).values():
            section = next(around for around in decade.climb(item) if around.tag == "section")
            begun[read_number(item)[1:]] = section.get("aria-labelledby")
    for bar in bars:
        y = float(next(bar.iter(f"{SVG}rect")).get("y", ""))
        year = max(year for year, top in zip(years, lines, strict=True) if top <= y)
        assert begun[drawn_words(bar)[0]] == f"year-{year}"
    assert len(begun) == len(bars)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_year_of_the_list_can_be_jumped_to(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    decades = list_decades(catalogue, pages, language)
    whole = find_page(catalogue, pages, "timeline", language)
    for page in decades:
        links = [link.get("href", "") for nav in page.find("nav", class_="aw-years") for link in nav.iter("a")]
        assert links == [f"#{id}" for id in page.ids if re.fullmatch(r"year-\d{4}", id)]
        assert {link.removeprefix("#") for link in links} <= set(whole.ids)

    assert len(decades) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_help_is_drawn_as_it_is_told(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> None:
    page = find_page(catalogue, pages, "path-to-help", language)
    drawn = find_marked(find_page(catalogue, pages, "who-does-what", language), "data-stage", drawn=True)
    told = find_marked(page, "data-stage", drawn=False)

    assert list(drawn) == list(told) == list(catalogue.stages)
    for key, box in drawn.items():
        step = next(around for around in page.climb(told[key]) if around.tag == "li")
        assert "".join(drawn_words(box)) == read_text(next(told[key].iter("strong"))).strip()
        assert box.get("data-step") == step.get("value")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_of_roles_has_every_role_and_its_year(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "roles", language)
    rows = find_marked(page, "data-organisation", drawn=False)
    found = {(key, cell.get("data-function")) for key, row in rows.items() for cell in row.iter("td") if cell.get("data-function")}
    shown = {function for _, function in found}
    wanted = {(id, str(d.function)) for id, e in catalogue.organisations.items() for d in e.facts.duties if d.function in shown}

    assert found == wanted
    for row in rows.values():
        for cell in row.iter("td"):
            assert bool(read_text(cell).strip()) == bool(cell.get("data-function")), read_text(row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_to_which_a_row_of_the_grid_leads_names_every_role_with_its_sources(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    grid = find_page(catalogue, pages, "roles", language)
    for id, row in find_marked(grid, "data-organisation", drawn=False).items():
        link = next(next(row.iter("th")).iter("a"))
        page = pages[resolve(Reference(grid.path, link.get("href", ""), False), ROOT_ADDRESS)[0]]
        roles = find_marked(page, "data-function", drawn=False)
        cited = {key: sum("aw-cite" in link.get("class", "") for link in role.iter("a")) for key, role in roles.items()}

        assert cited == {str(duty.function): len(duty.sources) for duty in catalogue.organisations[id].facts.duties}
        for cell in row.iter("td"):
            assert read_text(cell).strip() in read_text(roles.get(cell.get("data-function", ""), cell))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_organisations_leads_to_the_page_of_each(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, catalogue.navigation.organisations, language)
    items = [item for group in page.find("ul", class_="aw-organisations") for item in group.iter("li")]
    found = {item.get("id"): resolve(Reference(page.path, next(item.iter("a")).get("href", ""), False), ROOT_ADDRESS)[0] for item in items}
    folder = page_address("organisations/index", language, catalogue.languages)

    assert found == {id: f"{folder}{id}/index.html" for id in catalogue.organisations}
    for id, path in found.items():
        assert read_text(next(pages[path].find("h1"))).strip() == catalogue.organisations[id].facts.name[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_content_stands_in_a_table_or_one_press_away(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "all-figures", language)
    rows = find_marked(page, "data-figure", drawn=False)
    links = {item.get("id", ""): next(item.iter("a")).get("href", "") for item in page.find("li") if item.get("id", "").startswith("figures-")}
    counting = {id for id, entry in catalogue.campaigns.items() if entry.facts.figures}

    assert set(rows) == set(catalogue.amounts)
    assert set(links) == {f"figures-{id}" for id in (*catalogue.series, *counting)}
    for key, row in rows.items():
        assert all([read_text(cell).strip() for cell in row][:5]), key
    for id in catalogue.series:
        assert links[f"figures-{id}"].endswith(f"statistics/#series-{id}")
    for id in counting:
        there = find_page(catalogue, pages, f"campaigns/{id}/index", language)
        assert f"/campaigns/{id}/#" in links[f"figures-{id}"]
        assert links[f"figures-{id}"].rpartition("#")[2] in there.ids
        assert len(list(there.find("li", class_="aw-figure"))) == len(catalogue.campaigns[id].facts.figures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_of_a_series_is_as_long_as_the_figure_beside_it(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(catalogue, pages, "statistics", language)
    for id, entry in catalogue.series.items():
        (figure,) = (f for f in page.find("figure", class_="aw-series") if f.get("aria-labelledby") == f"series-{id}")
        values = {str(point.year): point.value for point in entry.facts.points}
        rows = {read_text(next(row.iter("th"))).strip(): next(row.iter("td")) for row in list(figure.iter("tr"))[1:]}
        largest = max(values.values())

        assert list(rows) == [str(year) for year in range(entry.facts.points[0].year, entry.facts.points[-1].year + 1)]
        for year, cell in rows.items():
            bars = [float(bar.get("width", "").removesuffix("%")) for bar in cell.iter(f"{SVG}rect")]
            assert bars == ([pytest.approx(100 * values[year] / largest, abs=0.06)] if year in values else [])
            if year in values:
                assert (cell.text or "").strip(" \u2060") == str(values[year])
                assert any("aw-cite" in link.get("class", "") for link in cell.iter("a"))


@pytest.mark.parametrize("name", DATASETS)
def test_the_two_files_of_a_table_hold_the_same(site: Path, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO((site / f"data/{name}.csv").read_bytes().decode(), newline="")))
    objects = json.loads((site / f"data/{name}.json").read_text("utf-8"))

    assert rows == [{key: "" if value is None else str(value) for key, value in item.items()} for item in objects]
    assert rows


def test_the_figures_of_the_file_are_those_of_the_page(catalogue: Catalogue, pages: Mapping[str, Page], site: Path) -> None:
    rows = find_marked(find_page(catalogue, pages, "all-figures", LANGUAGES[0]), "data-figure", drawn=False)
    objects = {item["id"]: item for item in json.loads((site / "data/figures.json").read_text("utf-8"))}

    assert set(rows) < set(objects)
    for key, row in rows.items():
        shown = re.sub(r"\s", "", read_text(list(row)[1]))
        assert str(objects[key]["value"]).replace(".", ",") in shown, key
    for id, entry in catalogue.series.items():
        assert [objects[f"{id}-{point.year}"]["value"] for point in entry.facts.points] == [p.value for p in entry.facts.points]
    for id, campaign in catalogue.campaigns.items():
        for figure in campaign.facts.figures:
            assert objects[f"{id}-{figure.id}"]["value"] == figure.value
