"""A chart has a bar for every year, and says plainly where there is no figure."""

from __future__ import annotations

import pytest

from hooks.awareness.pages.charts import HEIGHT, WIDTH, lay_out_bars, write_csv
from tests.unit.builders import a_series


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
    assert write_csv(a_series((2012, 3), (2015, 1250))) == (
        b"year,value,source\r\n2012,3,a-law\r\n2015,1250,a-law\r\n"
    )
