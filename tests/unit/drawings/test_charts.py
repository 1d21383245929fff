"""A series has a bar for every year, and says plainly where there is no figure."""

from __future__ import annotations

import pytest

from hooks.awareness.drawings.charts import LONGEST, measure_bars
from hooks.awareness.model.series import Series
from tests.unit.builders import TEXT, a_series, parse


def test_a_year_without_a_figure_stays_a_gap() -> None:
    bars = measure_bars(a_series((2012, 3), (2015, 6)))

    assert [(bar.year, bar.value, bar.length > 0) for bar in bars] == [
        (2012, 3, True), (2013, None, False), (2014, None, False), (2015, 6, True),
    ]


def test_nought_is_a_figure_and_no_gap() -> None:
    assert [(bar.value, bar.length) for bar in measure_bars(a_series((2012, 0), (2013, 4)))][0] == (0, 0.0)


def test_bars_are_as_long_as_their_figures_say() -> None:
    low, high = measure_bars(a_series((2012, 20), (2013, 80)))

    assert high.length == LONGEST
    assert high.length == pytest.approx(4 * low.length, abs=0.2)


@pytest.mark.parametrize("points", [[(2012, 1)], [(2012, 0)], [(2000 + i, i) for i in range(25)], [(2012, 5), (2024, 10**9)]])
def test_no_bar_is_longer_than_the_longest(points: list[tuple[int, int]]) -> None:
    assert all(0 <= bar.length <= LONGEST for bar in measure_bars(a_series(*points)))


def a_series_counted_in_two_ways() -> Series:
    parts = [{"from": "2012", "to": "2013", "name": TEXT}, {"from": "2015", "to": "2016", "name": TEXT}]
    points = [{"year": str(year), "value": "1", "source": "a-law"} for year in (2012, 2013, 2015)]
    return parse(Series, {"title": TEXT, "counts": TEXT, "parts": parts, "points": points})


def test_bars_know_to_which_way_of_counting_they_belong() -> None:
    assert [bar.part for bar in measure_bars(a_series_counted_in_two_ways())] == [0, 0, None, 1]
