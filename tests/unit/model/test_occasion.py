"""An entry of the calendar says when it is in one way, and a day of every year offers something to use."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from hooks.awareness.model.occasion import Occasion, YearDay
from tests.unit.builders import TEXT, find_problems, judge, parse


def occasion_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a day of every year, as they are read; None takes one away."""
    data = {
        "each_year": "10-18",
        "name": TEXT,
        "note": TEXT,
        "pages": ["help"],
        "sources": ["a-law"],
        "updated": "2026-01-02",
        **changes,
    }
    return {key: value for key, value in data.items() if value is not None}


def test_a_day_of_every_year_has_the_month_first() -> None:
    occasion = parse(Occasion, occasion_data())

    assert occasion.each_year == YearDay(10, 18)
    assert str(occasion.each_year) == "10-18"
    assert occasion.days is occasion.last_day is None


@pytest.mark.parametrize("given", ["02-30", "02-29", "13-01", "00-10", "10-00", "1-8", "2026-10-18", "18 October", ""])
def test_a_day_that_some_year_lacks_is_refused(given: str) -> None:
    (problem,) = find_problems(Occasion, occasion_data(each_year=given))

    assert (problem.kind, dict(problem.details)["given"]) == ("bad-year-day", given)


@pytest.mark.parametrize("field", ["name", "note", "sources", "updated"])
def test_a_day_without_a_name_a_note_a_source_or_a_date_of_its_own_is_refused(field: str) -> None:
    assert judge(Occasion, occasion_data(**{field: None})) == [("missing-key", field)]


@pytest.mark.parametrize(
    "changes",
    [
        {"each_year": None},
        {"from": "2027-03-12"},
        {"to": "2027-03-12"},
        {"each_year": None, "to": "2027-03-12"},
    ],
)
def test_no_date_or_two_kinds_of_date_are_refused(changes: dict[str, Any]) -> None:
    assert [problem.kind for problem in find_problems(Occasion, occasion_data(**changes))] == ["occasion-when"]


def test_a_day_of_every_year_offers_something_to_use() -> None:
    assert [kind for kind, _ in judge(Occasion, occasion_data(pages=None))] == ["occasion-without-material"]
    assert judge(Occasion, occasion_data(pages=None, lessons=["lamp"])) == []
    assert judge(Occasion, occasion_data(**{"pages": None, "each_year": None, "from": "2027"})) == []


def test_what_ends_before_it_begins_is_refused() -> None:
    changes = {"each_year": None, "from": "2027-03-12", "to": "2027-03-11"}

    assert [kind for kind, _ in judge(Occasion, occasion_data(**changes))] == ["period-backwards"]


@pytest.mark.parametrize(
    ("begin", "end", "days", "last"),
    [
        ("2027-03-12", None, ((2027, 3, 12), (2027, 3, 12)), (2027, 3, 12)),
        ("2027-03-12", "2027-03-14", ((2027, 3, 12), (2027, 3, 14)), (2027, 3, 14)),
        ("2027-03", None, None, (2027, 3, 31)),
        ("2027-03-12", "2027", None, (2027, 12, 31)),
    ],
)
def test_days_are_known_only_if_both_ends_are(begin: str, end: str | None, days: Any, last: tuple[int, int, int]) -> None:
    occasion = parse(Occasion, occasion_data(each_year=None, **{"from": begin, "to": end} if end else {"from": begin}))

    assert occasion.days == (tuple(datetime.date(*day) for day in days) if days else None)
    assert occasion.last_day == datetime.date(*last)
