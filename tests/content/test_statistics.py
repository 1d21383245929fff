"""Proves the yearly figures against a table written a second time, and that the series stay apart."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue

SERIES = {
    "registered-victims": {2017: 60, 2018: 58, 2019: 36, 2020: 24, 2021: 26, 2022: 15, 2023: 15, 2024: 22},
    "investigations": {2012: 11, 2017: 35, 2018: 14, 2019: 16, 2020: 11, 2022: 12, 2023: 13, 2024: 17},
    "helped-by-ngos": {2017: 219, 2018: 239, 2019: 224, 2020: 208, 2021: 247},
}

NOTES = {
    ("registered-victims", 2017): ("8", "8 18"),
    ("registered-victims", 2018): ("3", "3 18"),
    ("registered-victims", 2019): ("4 6", "4 18 6"),
    ("registered-victims", 2020): ("11", "11"),
    ("registered-victims", 2021): ("10 3 13", "10 3 13"),
    ("registered-victims", 2023): ("12 3", "12 3"),
    ("registered-victims", 2024): ("18", "18"),
    ("investigations", 2017): ("61", "61"),
    ("investigations", 2018): ("54", "54"),
    ("investigations", 2019): ("46", "46"),
    ("investigations", 2020): ("27", "27"),
    ("investigations", 2023): ("27", "27"),
    ("investigations", 2024): ("8", "8"),
}
"""The figures inside each note, in order, in Lithuanian and English (which says “under 18”)."""

SOURCES = {
    "registered-victims": [
        "tip-2019",
        "tip-2019",
        "tip-2020",
        "tip-2021",
        "tip-2022",
        "figures-2022-ukmergietis",
        "figures-2023-silute",
        "seimas-ombudspersons-2024",
    ],
    "investigations": [
        "lzinios-forced-crime",
        "tip-2019",
        "tip-2019",
        "tip-2020",
        "tip-2021",
        "figures-2022-ukmergietis",
        "figures-2023-silute",
        "seimas-ombudspersons-2024",
    ],
    "helped-by-ngos": ["tip-2019", "tip-2019", "tip-2020", "tip-2021", "tip-2022"],
}


def find_figures(text: str) -> str:
    return " ".join(word for word in "".join(c if c.isdigit() else " " for c in text).split())


def test_every_series_is_in_the_table(catalogue: Catalogue) -> None:
    assert set(catalogue.series) == set(SERIES)


@pytest.mark.parametrize("series", SERIES)
def test_a_series_has_the_figures_of_its_sources(catalogue: Catalogue, series: str) -> None:
    points = catalogue.series[series].facts.points

    assert {point.year: point.value for point in points} == SERIES[series]


@pytest.mark.parametrize("series", SERIES)
def test_each_figure_names_the_source_that_has_it(catalogue: Catalogue, series: str) -> None:
    points = catalogue.series[series].facts.points

    assert [point.source for point in points] == SOURCES[series]


def test_notes_on_a_year_have_the_figures_of_its_source(catalogue: Catalogue) -> None:
    found = {
        (id, point.year): (find_figures(point.note["lt"]), find_figures(point.note["en"]))
        for id, entry in catalogue.series.items()
        for point in entry.facts.points
        if point.note
    }

    assert found == NOTES


def test_a_chart_never_mixes_two_series(catalogue: Catalogue) -> None:
    counts = [entry.facts.counts["en"] for entry in catalogue.series.values()]

    assert len(set(counts)) == len(counts)
