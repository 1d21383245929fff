"""Proves that every figure of the content is shown once, that bars are as long as it says, and that files hold the same."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page, find_path, locate
from tests.site.drawings import find_marked
from tests.site.html import SVG, Page, has_class, read_text
from tests.site.offers import find_place, list_datasets, list_languages, read_catalogue

FIGURES, SERIES = find_place("all-figures"), find_place("series")
DATASETS = tuple(name for name, found in list_datasets(read_catalogue()).items() if found)


@pytest.mark.parametrize("language", list_languages(FIGURES))
def test_every_figure_of_the_content_stands_in_a_table_or_one_press_away(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, FIGURES, language)
    rows = find_marked(page, "data-figure", drawn=False)
    items = {item.get("id", ""): item for item in page.find("li") if item.get("id", "").startswith("figures-")}
    places = {id.removeprefix("figures-"): locate(page, next(item.iter("a"))) for id, item in items.items()}
    counting, here = {}, set(catalogue.amounts)
    for id, entry in catalogue.campaigns.items():
        if "[[figures]]" in entry.articles[language].text:
            counting[id] = len(entry.facts.figures)
        else:
            here |= {f"{id}-{figure.id}" for figure in entry.facts.figures}

    assert set(rows) == here
    for key, row in rows.items():
        assert all([read_text(cell).strip() for cell in row][:5]), key
    assert set(places) == {*catalogue.series, *counting}
    for id in catalogue.series:
        assert places[id] == (find_path(SERIES, language), f"series-{id}")
    for id, count in counting.items():
        path, anchor = places[id]
        assert path == find_path(f"campaigns/{id}", language)
        assert anchor in pages[path].ids
        assert len(list(pages[path].find("li", class_="aw-figure"))) == count


@pytest.mark.parametrize("language", list_languages(SERIES))
def test_a_bar_of_a_series_is_as_long_as_the_figure_beside_it(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    page = find_page(pages, SERIES, language)
    for id, entry in catalogue.series.items():
        (figure,) = page.find("figure", **{"aria-labelledby": f"series-{id}"})
        values = {str(point.year): point.value for point in entry.facts.points}
        rows = {read_text(next(row.iter("th"))).strip(): next(row.iter("td")) for row in list(figure.iter("tr"))[1:]}
        largest = max(values.values())

        assert list(rows) == [str(year) for year in range(entry.facts.points[0].year, entry.facts.points[-1].year + 1)]
        for year, cell in rows.items():
            bars = [float(bar.get("width", "").removesuffix("%")) for bar in cell.iter(f"{SVG}rect")]
            assert bars == ([pytest.approx(100 * values[year] / largest, abs=0.06)] if year in values else [])
            if year in values:
                assert (cell.text or "").strip(" \u2060") == str(values[year])
                assert any(has_class(link, "aw-cite") for link in cell.iter("a"))


@pytest.mark.parametrize("name", DATASETS)
def test_the_two_files_of_a_table_hold_the_same(site: Path, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO((site / f"data/{name}.csv").read_bytes().decode(), newline="")))
    objects = json.loads((site / f"data/{name}.json").read_text("utf-8"))

    assert rows == [{key: "" if value is None else str(value) for key, value in item.items()} for item in objects]
    assert rows


@pytest.mark.parametrize("language", list_languages(FIGURES)[:1])
def test_the_figures_of_the_file_are_those_of_the_page(
    catalogue: Catalogue, pages: Mapping[str, Page], site: Path, language: str
) -> None:
    rows = find_marked(find_page(pages, FIGURES, language), "data-figure", drawn=False)
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
