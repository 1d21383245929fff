"""Knows whether a contact answers at a moment, as what the script of the clock is held against.

Pages are made once for all moments, so nothing here but the tests asks it: it is the rules in a language that can be
tried with any hours. `overrides/scripts/pages/opening.js` does the same in the browser of a reader, step by step; one
table of moments (`tests/support/instants.yml`) is put to both.

The clock on the wall of the line decides, by the calendar of the day on which a span opened:

- A span that closes at or before its opening ends on the next day. Spans that touch or overlap are
  one: who is open until 24:00 and again from 00:00 does not close in between.
- A time that occurs twice in a night (the clock is put back) is its first occurrence, as in RFC 5545,
  section 3.3.5. So nobody is promised an answer after the first time that the clock showed the close.
- A time that does not occur (the clock is put forward) is the moment of the jump, when the clock
  passes it. RFC 5545 would go on for an hour by the old offset, and could close a span after the
  next one has opened.
- Public holidays are not known; whoever shows an answer says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from hooks.awareness.model.hours import WEEK, Hours, Span

_DAYS_AHEAD = 16
"""Twice a week and more: a span can vanish in the night of a jump, and then opens a week later."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Opening:
    """What holds for a contact at one moment; moments are in UTC and exact to the minute."""

    state: Literal["always", "unknown", "open", "closed"]
    until: datetime | None = None
    """When it closes; None unless it is open, and where its spans leave no gap in the week."""
    next: datetime | None = None
    """When it opens; None unless it is closed."""


def find_opening(hours: Hours, timezone: str, at: datetime) -> Opening:
    """Return what holds for a contact with these hours, in an IANA time zone, at an aware moment.

    Raises ZoneInfoNotFoundError for a zone that does not exist, ValueError for a naive moment.
    """
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    if isinstance(hours, str):
        return Opening(hours)
    until: datetime | None = None
    last = at.astimezone(UTC) + (_DAYS_AHEAD - 2) * _DAY
    for start, end in _list_stretches(hours, ZoneInfo(timezone), at):
        if end <= at or start >= end:
            continue
        if until is None:
            if start > at:
                return Opening("closed", next=start)
            until = end
        elif start <= until:
            until = max(until, end)
        else:
            break
    if until is None:
        return Opening("closed")
    return Opening("open", until=until if until < last else None)


def _list_stretches(spans: tuple[Span, ...], zone: ZoneInfo, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the spans around a moment as pairs of moments in UTC; none opens before the one ahead of it."""
    midnight = at.astimezone(zone).replace(tzinfo=None, fold=0, hour=0, minute=0, second=0, microsecond=0)
    for offset in range(-1, _DAYS_AHEAD):
        day = midnight + offset * _DAY
        for span in sorted(spans, key=lambda span: span.open):
            if WEEK[day.weekday()] in span.days:
                close = day + _DAY if span.past_midnight else day
                yield _find_moment(day + _parse(span.open), zone), _find_moment(close + _parse(span.close), zone)


def _parse(time: str) -> timedelta:
    hours, minutes = time.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def _find_moment(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment at which a clock of the zone first shows a local time, or jumps over it."""
    first, second = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).replace(tzinfo=None) == local:
        return first
    before, after = sorted((first, second))  # in a gap fold counts the other way round (PEP 495)
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) // 2
        middle -= timedelta(seconds=middle.second, microseconds=middle.microsecond)
        before, after = (middle, after) if middle.astimezone(zone).utcoffset() == old else (before, middle)
    return after
