"""Knows the latest day that can be today for anybody, so that a date behind it is a slip."""

from __future__ import annotations

import datetime


def find_latest_day() -> datetime.date:
    """Return the day after today by UTC: east of Greenwich somebody may have reached it.

    It is that of the clock, not of SOURCE_DATE_EPOCH: who builds an older state again with the day of that
    state must not fail on a date that was right. As the clock only goes on, what was judged sound stays so.
    """
    return datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)
