"""Hours are said in words: the days, the times, past midnight, and by whose clock."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.pages.clock_room import find_longest_answers
from hooks.awareness.pages.contact_facts import describe_hours
from tests.unit.builders import a_contact, a_wording

HOURS = {
    "always": "always", "unknown": "not known", "daily": "daily",
    "span": "{days} {open}-{close}", "span-past-midnight": "{days} {open}-{close}, next day",
    "zone": "{hours} in {country}",
    "now": {
        "open": "open", "until": "open till {time}", "until-day": "open till {day} {time}",
        "today": "from {time}", "tomorrow": "tomorrow from {time}", "day": "from {day} {time}",
        "date": "{day} ({date})", "elsewhere": "{time} in {country} ({own})", "own-day": "{time} {day}", "unsure": "{state}, perhaps",
        "days": {"mon": "Mon", "wed": "Wednesday"},
    },
}
WORDING = a_wording("en", locale="en-GB", hours=HOURS)


BRIEF = [
    ("en", "en-GB", ["Mon–Fri 09:00-17:00", "Sat and Sun 09:00-17:00", "daily 09:00-17:00"]),
    ("lt", "lt", ["pr–pn 09:00-17:00", "št ir sk 09:00-17:00", "daily 09:00-17:00"]),
]


def _span(days: Any, opens: str = "09:00", closes: str = "17:00") -> dict[str, Any]:
    return {"days": days, "open": opens, "close": closes}


@pytest.mark.parametrize(
    ("hours", "lines"),
    [
        (None, ()),
        ("always", ("always",)),
        ("unknown", ("not known",)),
        ([_span("daily")], ("daily 09:00-17:00",)),
        ([_span("mon-fri")], ("Monday–Friday 09:00-17:00",)),
        ([_span("sat-sun")], ("Saturday and Sunday 09:00-17:00",)),
        ([_span(["mon", "wed", "fri"])], ("Monday, Wednesday and Friday 09:00-17:00",)),
        ([_span(["sun"])], ("Sunday 09:00-17:00",)),
        ([_span(["sun", "mon", "tue"])], ("Monday, Tuesday and Sunday 09:00-17:00",)),
        ([_span("daily", "22:00", "06:00")], ("daily 22:00-06:00, next day",)),
        ([_span("daily", "08:00", "24:00")], ("daily 08:00-24:00",)),
        ([_span("daily", "08:00", "00:00")], ("daily 08:00-00:00, next day",)),
        ([_span("mon-thu"), _span(["fri"], "09:00", "15:45")], ("Monday–Thursday 09:00-17:00", "Friday 09:00-15:45")),
    ],
)
def test_hours_are_said_span_by_span(hours: Any, lines: tuple[str, ...]) -> None:
    contact = a_contact(method="form", number=None, address="https://example.org", hours=hours)

    assert (describe_hours(WORDING, contact.hours) if contact.hours else ()) == lines


@pytest.mark.parametrize(
    ("locale", "line"),
    [("en-GB", "daily 08:05-24:00"), ("en", "daily 8:05 AM-12:00 AM"), ("cs", "daily 8:05-24:00"), ("ar", "daily 8:05 ص-12:00 ص")],
)
def test_a_time_of_day_is_written_as_the_language_writes_it(locale: str, line: str) -> None:
    wording = a_wording(locale[:2], locale=locale, hours=HOURS)
    contact = a_contact(hours=[_span("daily", "08:05", "24:00")])

    assert [said.replace("\u202f", " ") for said in describe_hours(wording, contact.hours or "unknown")] == [line]


@pytest.mark.parametrize(
    ("timezone", "place"),
    [("Europe/Amsterdam", "Netherlands"), ("Europe/London", "United Kingdom"), ("Etc/GMT-3", "GMT-3")],
)
def test_hours_by_another_clock_say_whose_it_is(timezone: str, place: str) -> None:
    contact = a_contact(hours=[_span("daily"), _span("sat-sun")])

    assert describe_hours(WORDING, contact.hours or "unknown", timezone) == (
        f"daily 09:00-17:00 in {place}",
        f"Saturday and Sunday 09:00-17:00 in {place}",
    )


@pytest.mark.parametrize("word", ["always", "unknown"])
def test_a_word_needs_no_clock(word: str) -> None:
    assert describe_hours(WORDING, word, "Europe/London") == describe_hours(WORDING, word)  # type: ignore[arg-type]


DAILY_ELSEWHERE = "from Wednesday 09:00 in Norway (09:00 Wednesday)"
"""Where it is not yet, or no longer, the day that it is in Norway."""
BY_DAY = ("open till Wednesday 09:00", "open till Wednesday 09:00 in Norway (09:00 Wednesday)")
ONCE = "open till Wednesday (28 September) 09:00"


@pytest.mark.parametrize(
    ("hours", "sure", "abroad", "answers"),
    [
        (None, True, False, ("", "")),
        ("always", True, False, ("", "")),
        ("unknown", False, True, ("", "")),
        ([_span("daily")], True, False, ("tomorrow from 09:00", DAILY_ELSEWHERE)),
        ([_span("daily")], True, True, (DAILY_ELSEWHERE, DAILY_ELSEWHERE)),
        ([_span("daily")], False, False, ("tomorrow from 09:00, perhaps", f"{DAILY_ELSEWHERE}, perhaps")),
        ([_span("mon-fri"), _span("sat-sun")], True, False, ("tomorrow from 09:00", DAILY_ELSEWHERE)),
        ([_span("daily", "09:00", "01:00")], True, False, ("tomorrow from 09:00", DAILY_ELSEWHERE)),
        ([_span("mon-fri")], True, False, BY_DAY),
        # From Monday to Friday without a break, and from a Saturday morning until a Sunday evening.
        ([_span("sat-sun"), _span("mon-fri", "00:00", "24:00")], True, False, BY_DAY),
        ([_span("daily"), _span(["sat"], "10:00", "09:00")], True, False, BY_DAY),
        ([_span(["mon"])], True, False, (ONCE, f"{ONCE} in Norway (09:00 Wednesday)")),
    ],
)  # fmt: skip
def test_room_is_kept_for_the_longest_answer_that_can_come(
    hours: Any, sure: bool, abroad: bool, answers: tuple[str, str]
) -> None:
    found = find_longest_answers(WORDING, a_contact(method="form", number=None, address="https://example.org", hours=hours).hours, "Norway", abroad=abroad, sure=sure)

    assert found == answers


@pytest.mark.parametrize(("language", "locale", "lines"), BRIEF)
def test_brief_hours_have_the_short_names_of_days_that_the_language_has(language: str, locale: str, lines: list[str]) -> None:
    hours = a_contact(hours=[_span("mon-fri"), _span("sat-sun"), _span("daily")]).hours

    assert hours is not None
    assert list(describe_hours(a_wording(language, locale=locale, hours=HOURS), hours, brief=True)) == lines
