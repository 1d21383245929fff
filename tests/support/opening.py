"""Knows whether a contact answers at a moment, in a language that can be tried with any hours.

The rules stand at the head of `overrides/scripts/pages/opening.js`, which answers readers; this does the same, step by
step. One table of moments, judged by hand (`instants.yml`), is put to both.
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
