"""Whether a line answers now is told as a person with a calendar would tell it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.instants import Instant, read_instants
from tests.support.opening import Opening, find_opening
from tests.unit.builders import a_contact

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAT = [{"days": "daily", "open": "13:00", "close": "01:00"}]


def _find(hours: Any, zone: str = "Europe/Vilnius", at: datetime = NOON) -> Opening:
    facts = a_contact(hours=hours).hours
    assert facts is not None
    return find_opening(facts, zone, at)


@pytest.mark.parametrize("instant", read_instants(), ids=str)
def test_python_answers_as_the_table(instant: Instant) -> None:
    found = _find(list(instant.hours), instant.zone, instant.at)

    assert (found.state, found.until or found.next) == (instant.state, instant.moment)


def test_the_table_is_long_and_asks_each_moment_once() -> None:
    asked = Counter(str(instant) for instant in read_instants())

    assert len(asked) >= 60
    assert {question for question, times in asked.items() if times > 1} == set()
    assert {instant.reader for instant in read_instants()} == {"Europe/Vilnius", "Europe/London", "America/New_York"}


@pytest.mark.parametrize("word", ["always", "unknown"])
def test_a_word_stays_what_it_says(word: str) -> None:
    assert _find(word) == Opening(word)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        ([{"days": ["sun"], "open": "00:00", "close": "24:00"}], "open"),
        ([{"days": ["sat"], "open": "00:00", "close": "24:00"}], "closed"),
        ([{"days": ["sat"], "open": "22:00", "close": "00:00"}], "closed"),
    ],
)
def test_the_end_of_a_day_is_the_beginning_of_the_next(hours: Any, state: str) -> None:
    assert _find(hours, at=datetime.fromisoformat("2026-11-22T01:00+02:00")).state == state  # a Sunday


def test_the_order_of_spans_makes_no_difference() -> None:
    spans = [{"days": "daily", "open": hour, "close": close} for hour, close in (("09:00", "12:00"), ("11:00", "15:00"), ("20:00", "21:00"))]

    assert len({_find(list(order)) for order in (spans, spans[::-1], spans[1:] + spans[:1])}) == 1


def test_a_clock_that_has_left_out_a_whole_day_is_followed() -> None:
    # Samoa went from 29 to 31 December 2011, over the date line.
    friday = [{"days": ["fri"], "open": "09:00", "close": "17:00"}]
    found = _find(friday, "Pacific/Apia", datetime.fromisoformat("2011-12-29T12:00-10:00"))

    assert found.next == datetime.fromisoformat("2012-01-06T09:00+14:00")


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        _find(CHAT, at=datetime(2026, 11, 22))


def test_the_answer_is_in_utc() -> None:
    until = _find(CHAT).until

    assert until is not None and until.tzinfo is UTC
