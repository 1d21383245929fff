"""Says the hours of a contact in the words of a language."""

from __future__ import annotations

from hooks.awareness.model.hours import WEEK, Hours, Span
from hooks.awareness.model.wording import Wording


def describe_hours(wording: Wording, hours: Hours, timezone: str | None = None) -> tuple[str, ...]:
    """Return the hours of a contact, one line for each span; with an IANA time zone, by whose clock."""
    if isinstance(hours, str):
        return (wording.say(f"hours.{hours}"),)
    spans = tuple(_describe_span(wording, span) for span in hours)
    if timezone is None:
        return spans
    country = wording.zone_name(timezone)
    return tuple(wording.say("hours.zone", {"hours": span, "country": country}) for span in spans)


def _describe_span(wording: Wording, span: Span) -> str:
    key = "hours.span-past-midnight" if span.past_midnight else "hours.span"
    times = {"open": wording.clock(span.open), "close": wording.clock(span.close)}
    return wording.say(key, {"days": _describe_days(wording, span.days), **times})


def _describe_days(wording: Wording, days: tuple[str, ...]) -> str:
    if days == WEEK:
        return wording.say("hours.daily")
    names = wording.locale.days["stand-alone"]["wide"]
    positions = [WEEK.index(day) for day in days]
    if len(days) > 2 and positions == list(range(positions[0], positions[-1] + 1)):
        return f"{names[positions[0]]}–{names[positions[-1]]}"
    return wording.list([names[position] for position in positions])
