"""Proves that yearly figures are those of the sources that were read for them, and that the series stay apart."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue

SERIES = {
    "registered-victims": {2017: 60, 2018: 58, 2019: 36, 2020: 24, 2021: 26, 2022: 15, 2023: 15, 2024: 22},
    "investigations": {2012: 11, 2017: 35, 2018: 14, 2019: 16, 2020: 11, 2022: 12, 2023: 13, 2024: 17},
    "helped-by-ngos": {2017: 219, 2018: 239, 2019: 224, 2020: 208, 2021: 247},
}

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


CASES = [
    pytest.param(series, year, value, source, id=f"{series}-{year}")
    for series, points in SERIES.items()
    for (year, value), source in zip(points.items(), SOURCES[series], strict=True)
]


@pytest.mark.parametrize(("series", "year", "value", "source"), CASES)
def test_what_is_told_after_a_source_is_what_it_says(
    catalogue: Catalogue, series: str, year: int, value: int, source: str
) -> None:
    """A document does not change: whoever finds another figure for the year names where."""
    points = catalogue.series[series].facts.points

    assert [point.value for point in points if (point.year, point.source) == (year, source)] in ([value], [])


def test_a_chart_never_mixes_two_series(catalogue: Catalogue) -> None:
    counts = [entry.facts.counts["en"] for entry in catalogue.series.values()]

    assert len(set(counts)) == len(counts)
