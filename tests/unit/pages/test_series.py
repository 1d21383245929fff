"""What programs read of a series says which figures were counted in the same way."""

from __future__ import annotations

from hooks.awareness.pages.series import list_series_rows
from tests.unit.builders import a_series, a_series_counted_in_two_ways


def test_the_table_holds_the_figures_as_they_are_and_no_gap() -> None:
    assert list_series_rows(a_series((2012, 3), (2015, 1250))) == [
        {"year": 2012, "value": 3, "source": "a-law"},
        {"year": 2015, "value": 1250, "source": "a-law"},
    ]


def test_two_ways_of_counting_are_told_apart() -> None:
    rows = list_series_rows(a_series_counted_in_two_ways())

    assert [row.get("part") for row in rows] == ["A", "A", "B"]
