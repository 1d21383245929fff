"""A table for programs holds what is known, in the same rows as CSV and JSON, and says which figures were counted in the same way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hooks.awareness.opendata.datasets import plan_datasets
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue
from tests.unit.reading_tiny_sites import write_tiny_content

TWO_WAYS = "parts:\n  - {from: 2012, to: 2013, name: {lt: a, en: b}}\n  - {from: 2015, to: 2016, name: {lt: c, en: d}}\n"


def write_tables(root: Path, *points: tuple[int, int], parts: str = "") -> dict[str, bytes]:
    """Return the tables of a tiny site with a series, given as pairs of year and value, by their paths."""
    write_tiny_content(root)
    lines = "".join(f"  - {{year: {year}, value: {value}, source: a-law}}\n" for year, value in points)
    write(root, "docs/series/cases.yml", f"title: {{lt: a, en: b}}\ncounts: {{lt: a, en: b}}\n{parts}points:\n{lines}")
    return {asset.path: asset.make() for asset in plan_datasets(a_catalogue(root))}


def read_rows(tables: dict[str, bytes]) -> list[dict[str, Any]]:
    return list(json.loads(tables["data/cases.json"]))


def test_only_tables_with_rows_are_published(tmp_path: Path) -> None:
    assert list(write_tables(tmp_path, (2018, 3))) == ["data/figures.csv", "data/figures.json", "data/cases.csv", "data/cases.json"]


def test_the_table_of_a_series_holds_the_figures_as_they_are_and_no_gap(tmp_path: Path) -> None:
    tables = write_tables(tmp_path, (2012, 3), (2015, 1250))

    assert tables["data/cases.csv"] == b"year,value,source\r\n2012,3,a-law\r\n2015,1250,a-law\r\n"
    assert read_rows(tables) == [
        {"year": 2012, "value": 3, "source": "a-law"},
        {"year": 2015, "value": 1250, "source": "a-law"},
    ]


def test_two_ways_of_counting_are_told_apart(tmp_path: Path) -> None:
    rows = read_rows(write_tables(tmp_path, (2012, 1), (2013, 1), (2015, 1), parts=TWO_WAYS))

    assert [row["part"] for row in rows] == ["A", "A", "B"]
