"""Knows how long a check of a helpline holds, and how old it is on a day."""

from __future__ import annotations

import datetime

from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.settings import Freshness


def count_days(since: PartialDate, today: datetime.date) -> int:
    """Return the days since a date, counted from the earliest day that it can mean."""
    return (today - since.first_day).days


def count_days_left(line: Helpline, freshness: Freshness, today: datetime.date) -> int:
    """Return for how many days the last check of a line still holds; 0 or less if it no longer does."""
    return int(getattr(freshness, line.tier)) - count_days(line.verified.on, today)


def has_run_out(days: int, limit: int) -> bool:
    """Tell whether a check of so many days ago no longer holds; one with a date in the future does."""
    return days >= limit


def is_stale(line: Helpline, freshness: Freshness, today: datetime.date) -> bool:
    """Tell whether what a page says of a line may have changed since it was checked."""
    return has_run_out(count_days(line.verified.on, today), getattr(freshness, line.tier))
