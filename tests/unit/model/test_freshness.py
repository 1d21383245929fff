"""A check holds for as many days as the tier of the line allows, counted to the day."""

from __future__ import annotations

import datetime
import typing

import pytest

from hooks.awareness.model.fields import parse_partial_date
from hooks.awareness.model.freshness import count_days, count_days_left, is_stale
from hooks.awareness.model.helpline import Tier
from hooks.awareness.model.settings import Freshness
from tests.unit.builders import a_helpline, judge

LIMITS = Freshness(emergency=10, specialist=20, support=30, public=40, abroad=50)


def test_every_tier_has_a_limit() -> None:
    assert tuple(Freshness.model_fields) == typing.get_args(Tier)


@pytest.mark.parametrize(
    ("tier", "day", "stale"),
    [
        ("emergency", "2026-01-11", False),
        ("emergency", "2026-01-12", True),
        ("support", "2026-01-31", False),
        ("support", "2026-02-01", True),
        ("abroad", "2025-12-31", False),
    ],
)
def test_a_check_holds_until_its_limit(tier: str, day: str, stale: bool) -> None:
    assert is_stale(a_helpline(tier=tier), LIMITS, datetime.date.fromisoformat(day)) is stale


def test_days_left_run_out_one_a_day() -> None:
    line = a_helpline(tier="emergency")
    days = [count_days_left(line, LIMITS, datetime.date(2026, 1, day)) for day in (2, 11, 12, 13)]

    assert days == [10, 1, 0, -1]


@pytest.mark.parametrize(("date", "days"), [("2026-01-02", 1), ("2026-01", 2), ("2026", 2), ("2024-02-29", 674)])
def test_a_date_that_is_not_exact_counts_from_its_first_day(date: str, days: int) -> None:
    assert count_days(parse_partial_date(date), datetime.date(2026, 1, 3)) == days


def test_a_limit_is_at_least_a_day() -> None:
    assert judge(Freshness, {"support": "0"}) == [("number-too-small", "support")]
