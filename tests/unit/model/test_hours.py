"""Hours are given by days of the week and times of day, also past midnight."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.hours import WEEK, Span
from tests.unit.builders import judge, parse


def _a_span(**changes: Any) -> dict[str, Any]:
    return {"days": "daily", "open": "09:00", "close": "17:00", **changes}


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ("daily", WEEK),
        ("mon-fri", ("mon", "tue", "wed", "thu", "fri")),
        ("sat-sun", ("sat", "sun")),
        ("mon-sun", WEEK),
        (["sat", "mon"], ("mon", "sat")),
        (["sun"], ("sun",)),
        (["mon", "mon"], ("mon",)),
    ],
)
def test_days_come_in_the_order_of_the_week(given: Any, days: tuple[str, ...]) -> None:
    assert parse(Span, _a_span(days=given)).days == days


@pytest.mark.parametrize(
    "given",
    ["", "mon", "sun-tue", "mon-mon", "fri-mon", "Mon-Fri", "mon–fri", "mon-fry", "always", [], ["monday"], [["mon"]], {"mon": "x"}],
)
def test_days_that_are_none_are_a_problem(given: Any) -> None:
    assert judge(Span, _a_span(days=given)) == [("bad-days", "days")]


@pytest.mark.parametrize("given", ["00:00", "09:05", "23:59", "24:00"])
def test_a_time_has_four_digits(given: str) -> None:
    assert parse(Span, _a_span(close=given)).close == given


@pytest.mark.parametrize("given", ["9:00", "24:01", "12:60", "12.30", "12", "", "noon", "12:30:00", "25:00"])
def test_anything_else_is_no_time(given: str) -> None:
    assert judge(Span, _a_span(open=given)) == [("bad-time", "open")]


def test_nobody_opens_at_the_end_of_a_day() -> None:
    assert judge(Span, _a_span(open="24:00")) == [("bad-time", "open")]


@pytest.mark.parametrize(
    ("opens", "closes", "next_day"),
    [
        ("09:00", "17:00", False),
        ("00:00", "24:00", False),
        ("22:00", "06:00", True),
        ("22:00", "00:00", True),
        ("22:00", "24:00", False),
        ("11:00", "11:00", True),
    ],
)
def test_closing_before_opening_means_the_next_day(opens: str, closes: str, next_day: bool) -> None:
    assert parse(Span, _a_span(open=opens, close=closes)).past_midnight is next_day
