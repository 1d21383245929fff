"""Knows the most that the clock in a browser will say about the hours of a contact."""

from __future__ import annotations

import datetime

from hooks.awareness.model.hours import WEEK, Hours, Span
from hooks.awareness.model.wording import Wording


def find_longest_answers(
    wording: Wording, hours: Hours | None, zone: str, *, abroad: bool, sure: bool
) -> tuple[str, str]:
    """Return the most that the clock in a browser will say about hours, so that room can be kept for it.

    First to readers in the zone of the site, then to any others; both times are told where theirs may differ.
    `zone` is the country whose clock counts, `abroad` whether that is not the clock of the site.
    """
    if hours is None or isinstance(hours, str):
        return "", ""
    elsewhere = _find_longest_answer(wording, hours, sure, zone)
    return (elsewhere if abroad else _find_longest_answer(wording, hours, sure)), elsewhere


def _find_longest_answer(wording: Wording, hours: tuple[Span, ...], sure: bool, country: str = "") -> str:
    longest_name = max(wording.find("hours.now.days").values(), key=len)
    longest_time = max((wording.clock(time) for span in hours for time in (span.open, span.close)), key=len)
    if country:
        own = wording.say("hours.now.own-day", {"time": longest_time, "day": longest_name})
        longest_time = wording.say("hours.now.elsewhere", {"time": longest_time, "country": country, "own": own})
    if len({day for span in hours for day in span.days}) == 1:  # it may be this day of the next week
        date = max((wording.day_of_year(datetime.date(2000, month, 28)) for month in range(1, 13)), key=len)
        longest_name = wording.say("hours.now.date", {"day": longest_name, "date": date})
    answers = ["until", "today", "tomorrow"]
    if not _rests_daily(hours):
        answers += ["until-day", "day"]
    elif country:  # to a reader whose date is not that of the line "tomorrow" is another day: the day is named
        answers += ["day"]
    said = (wording.say(f"hours.now.{answer}", {"time": longest_time, "day": longest_name}) for answer in answers)
    state = max(said, key=len)
    return state if sure else wording.say("hours.now.unsure", {"state": state})


def _rests_daily(hours: tuple[Span, ...]) -> bool:
    """Whether it opens on every day anew, so that neither the next opening nor the next close is far."""
    first = min(span.open for span in hours)
    closes = ("00:00" if span.close == "24:00" else span.close for span in hours)
    nights = [close for span, close in zip(hours, closes, strict=True) if close <= span.open]
    return {day for span in hours for day in span.days} == set(WEEK) and all(close < first for close in nights)
