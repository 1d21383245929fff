"""A chart has a bar for every year, and says plainly where there is no figure."""

from __future__ import annotations

import pytest

from hooks.awareness.model.series import Series
from hooks.awareness.pages.charts import HEIGHT, WIDTH, lay_out_bars, lay_out_parts, list_series_rows
from tests.unit.builders import TEXT, a_series, parse


def test_a_year_without_a_figure_stays_a_gap() -> None:
    bars = lay_out_bars(a_series((2012, 3), (2015, 6)))

    assert [(bar.year, bar.value, bar.height > 0) for bar in bars] == [
        (2012, 3, True), (2013, None, False), (2014, None, False), (2015, 6, True),
    ]


def test_nought_is_a_figure_and_no_gap() -> None:
    assert [(bar.value, bar.height) for bar in lay_out_bars(a_series((2012, 0), (2013, 4)))][0] == (0, 0.0)


def test_bars_are_as_high_as_their_figures_say() -> None:
    low, high = lay_out_bars(a_series((2012, 20), (2013, 80)))

    assert high.height == pytest.approx(4 * low.height, abs=0.2)
    assert low.y + low.height == pytest.approx(high.y + high.height, abs=0.11)


@pytest.mark.parametrize("points", [[(2012, 1)], [(2012, 0)], [(2000 + i, i) for i in range(25)], [(2012, 5), (2024, 10**9)]])
def test_every_bar_lies_inside_the_drawing(points: list[tuple[int, int]]) -> None:
    for bar in lay_out_bars(a_series(*points)):
        assert 0 <= bar.x < bar.middle < bar.x + bar.width <= WIDTH
        assert 0 < bar.y <= bar.y + bar.height < HEIGHT


def test_bars_do_not_touch() -> None:
    bars = lay_out_bars(a_series(*((year, 1) for year in range(2012, 2025))))

    assert all(before.x + before.width < after.x for before, after in zip(bars, bars[1:], strict=False))


def test_the_table_holds_the_figures_as_they_are_and_no_gap() -> None:
    assert list_series_rows(a_series((2012, 3), (2015, 1250))) == [
        {"year": 2012, "value": 3, "source": "a-law"},
        {"year": 2015, "value": 1250, "source": "a-law"},
    ]


def a_series_counted_in_two_ways() -> Series:
    parts = [{"from": "2012", "to": "2013", "name": TEXT}, {"from": "2015", "to": "2016", "name": TEXT}]
    points = [{"year": str(year), "value": "1", "source": "a-law"} for year in (2012, 2013, 2015)]
    return parse(Series, {"title": TEXT, "counts": TEXT, "parts": parts, "points": points})


def test_two_ways_of_counting_stand_apart() -> None:
    series = a_series_counted_in_two_ways()
    bars = lay_out_bars(series)
    first, second = lay_out_parts(series, bars)

    assert [bar.part for bar in bars] == [0, 0, None, 1]
    assert (first.letter, second.letter) == ("A", "B")
    assert bars[1].x + bars[1].width < second.start < bars[3].x
    assert [row.get("part") for row in list_series_rows(series)] == ["A", "A", "B"]
