"""Says in the words of a language what is sure of a line to call: hours, ages, from where, and all that paper shows."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.model.ages import Ages
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.hours import WEEK, Hours, Span
from hooks.awareness.model.reach import ANYWHERE, UNION, UNKNOWN
from hooks.awareness.model.wording import Wording


def describe_hours(
    wording: Wording, hours: Hours, timezone: str | None = None, *, brief: bool = False
) -> tuple[str, ...]:
    """Return the hours of a contact, one line for each span; with an IANA time zone, by whose clock.

    Where they are to be `brief`, days have the short names that the language has for them.
    """
    if isinstance(hours, str):
        return (wording.say(f"hours.{hours}"),)
    spans = tuple(_describe_span(wording, span, brief) for span in hours)
    if timezone is None:
        return spans
    country = wording.zone_name(timezone)
    return tuple(wording.say("hours.zone", {"hours": span, "country": country}) for span in spans)


def describe_ages(wording: Wording, ages: Ages | None) -> str:
    """Return for which ages a line is, as short as can be; nothing where nothing is said."""
    if ages is None:
        return ""
    details = {"from": str(ages.from_), "to": str(ages.to)}
    return wording.say("help-card.ages-from" if ages.to is None else "help-card.ages", details)


def describe_reach(wording: Wording, contact: Contact) -> str:
    """Return from where a number can be dialled, or nothing where nothing is said."""
    return ", ".join(_name_places(wording, contact))


def _name_places(wording: Wording, contact: Contact) -> Iterator[str]:
    for place in contact.usable_from:
        special = place in (ANYWHERE, UNION, UNKNOWN)
        yield wording.say(f"helpline.from.{place}") if special else wording.country_name(place)


def describe_call(
    wording: Wording, line: Helpline, contact: Contact, site_zone: str, *, abroad: bool = False, brief: bool = False
) -> Iterator[str]:
    """Yield what is sure of a number, as paper shows it beside the number; that hours are not known is said.

    `site_zone` is the time zone of the site. For readers `abroad`, it says where the number works. What is
    `brief` has short names of days.
    """
    if contact.method != "phone":
        yield wording.say(f"helpline.method.{contact.method}")
    if line.ages:
        yield describe_ages(wording, line.ages)
    if contact.cost == "free":
        yield wording.say("helpline.cost.free")
    if contact.anonymous == "yes":
        yield wording.say("paper.anonymous")
    if contact.hours == "unknown":
        yield wording.say("paper.hours-unknown")
    elif contact.hours:
        zone = line.timezone if line.timezone != site_zone else None
        yield from describe_hours(wording, contact.hours, zone, brief=brief)
    if abroad:
        yield from _name_places(wording, contact)  # one by one, since what is one thing keeps to one line on paper


def _describe_span(wording: Wording, span: Span, brief: bool) -> str:
    key = "hours.span-past-midnight" if span.past_midnight else "hours.span"
    times = {"open": wording.clock(span.open), "close": wording.clock(span.close)}
    return wording.say(key, {"days": _describe_days(wording, span.days, brief), **times})


def _describe_days(wording: Wording, days: tuple[str, ...], brief: bool) -> str:
    if days == WEEK:
        return wording.say("hours.daily")
    names = wording.locale.days["stand-alone"]["abbreviated" if brief else "wide"]
    positions = [WEEK.index(day) for day in days]
    if len(days) > 2 and positions == list(range(positions[0], positions[-1] + 1)):
        return f"{names[positions[0]]}–{names[positions[-1]]}"
    return wording.list([names[position] for position in positions])
