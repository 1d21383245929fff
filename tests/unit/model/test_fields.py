"""Small values of facts: what is accepted, what it means, and what is wrong with the rest."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.fields import DateField, Facts, Line, LocalText, SourceId, WebAddress, Year
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.period import Period
from hooks.awareness.reading import Sheet
from tests.unit.builders import judge, parse


class Thing(Facts):
    """One value of each sort."""

    line: Line | None = None
    texts: LocalText | None = None
    date: DateField | None = None
    address: WebAddress | None = None
    year: Year | None = None
    key: SourceId | None = None


@pytest.mark.parametrize(
    ("given", "written", "first", "last"),
    [
        ("2013", "2013", (2013, 1, 1), (2013, 12, 31)),
        ("2013-10", "2013-10", (2013, 10, 1), (2013, 10, 31)),
        ("2012-02", "2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("2013-10-05", "2013-10-05", (2013, 10, 5), (2013, 10, 5)),
        (" 2013 ", "2013", (2013, 1, 1), (2013, 12, 31)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(given: str, written: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    date = parse(Thing, {"date": given}).date

    assert date is not None
    assert (str(date), date.first_day, date.last_day) == (written, datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize(
    "given",
    ["", "13", "2013-1", "2013-13", "2013-00", "2013-02-30", "2013-10-00", "2013/10", "5 October 2013", "0000", [], {"a": "b"}],
)
def test_what_the_calendar_lacks_is_no_date(given: Any) -> None:
    assert judge(Thing, {"date": given}) == [("bad-date", "date")]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2013", "2013"), ("2013", "2013-05"), ("2013-05", "2013"), ("2013-10-05", "2013-10-05"), ("2013-12", "2014")],
)
def test_a_period_may_end_when_it_begins_as_far_as_is_known(start: str, end: str) -> None:
    assert parse(Period, {"from": start, "to": end, "source": "a-law"}).to is not None


@pytest.mark.parametrize(
    ("start", "end"), [("2014", "2013"), ("2013-11", "2013-10"), ("2013-10-05", "2013-10-04"), ("2014-01", "2013")]
)
def test_a_period_that_ends_before_it_begins_is_a_problem(start: str, end: str) -> None:
    assert judge(Period, {"from": start, "to": end, "source": "a-law"}) == [("period-backwards", "")]


def test_a_period_without_an_end_still_goes_on() -> None:
    assert parse(Period, {"from": "2013", "source": "a-law"}).to is None


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("", "empty-value"),
        ("   ", "empty-value"),
        ("one\ntwo", "not-one-line"),
        ([], "not-a-text"),
        (["a"], "not-a-text"),
        ({"a": "b"}, "not-a-text"),
    ],
)
def test_words_are_there_and_stand_on_one_line(given: Any, kind: str) -> None:
    assert judge(Thing, {"line": given}) == [(kind, "line")]


def test_spaces_around_words_do_not_count() -> None:
    assert parse(Thing, {"line": "  word \n"}).line == "word"


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("word", "not-per-language"),
        (["word"], "not-per-language"),
        ({}, "missing-text"),
        ({"lt": "žodis"}, "missing-text"),
        ({"lt": "žodis", "en": ""}, "missing-text"),
        ({"lt": "žodis", "en": " "}, "missing-text"),
        ({"lt": "žodis", "en": "word", "ru": "слово"}, "unknown-language"),
        ({"lt": "žodis", "en": ["word"]}, "not-per-language"),
    ],
)
def test_a_local_text_has_words_in_every_required_language_and_in_no_unknown_one(given: Any, kind: str) -> None:
    assert judge(Thing, {"texts": given}) == [(kind, "texts")]


def test_a_language_that_is_not_required_may_lack_its_text() -> None:
    context = Context(Languages("lt", ("lt",), ("lt", "uk")))

    assert parse(Thing, {"texts": {"lt": " žodis "}}, context).texts == {"lt": "žodis"}


@pytest.mark.parametrize("given", ["", " "])
def test_a_text_that_is_there_has_words_in_every_language(given: str) -> None:
    context = Context(Languages("lt", ("lt",), ("lt", "uk")))
    (problem,) = parse_facts(Thing, Sheet("facts.yml", {"texts": {"lt": "žodis", "uk": given}}, {("texts", "uk"): 3}), context)[1]

    assert (problem.kind, problem.line, dict(problem.details)["key"]) == ("empty-value", 3, "texts.uk")


def test_a_local_text_cannot_be_changed() -> None:
    texts: Any = parse(Thing, {"texts": {"lt": "žodis", "en": "word"}}).texts

    with pytest.raises(TypeError):
        texts["en"] = "other"


@pytest.mark.parametrize("given", ["https://www.example.org", "http://example.org/a?b=c#d", "https://example.org/ą"])
def test_a_whole_web_address_is_kept(given: str) -> None:
    assert parse(Thing, {"address": given}).address == given


@pytest.mark.parametrize(
    "given",
    ["", "example.org", "www.example.org", "https://", "https://localhost", "ftp://example.org", "javascript:alert(1)",
     "https://example.org/a b", "mailto:a@example.org", "//example.org", "https://[example.org/", "https://]example.org"],
)
def test_anything_else_is_no_web_address(given: str) -> None:
    assert judge(Thing, {"address": given}) == [("bad-address", "address")]


@pytest.mark.parametrize(
    ("given", "kind"),
    [("1899", "bad-year"), ("2101", "bad-year"), ("99", "bad-year"), ("a", "not-a-number"), ("2019.5", "not-a-number"),
     ("", "not-a-number"), ("9" * 5000, "not-a-number"), ([], "not-a-number")],
)
def test_a_year_is_one_of_recent_history(given: Any, kind: str) -> None:
    assert judge(Thing, {"year": given}) == [(kind, "year")]


@pytest.mark.parametrize("given", ["1900", "2019", "2100"])
def test_years_of_two_centuries_are_fine(given: str) -> None:
    assert parse(Thing, {"year": given}).year == int(given)


@pytest.mark.parametrize(("given", "kind"), [("", "empty-value"), (" ", "empty-value"), ([], "not-a-text")])
def test_a_reference_names_something(given: Any, kind: str) -> None:
    assert judge(Thing, {"key": given}) == [(kind, "key")]


def test_a_reference_keeps_its_kind() -> None:
    key = parse(Thing, {"key": " a-law "}).key

    assert (key, type(key), SourceId.kind) == ("a-law", SourceId, "source")


def test_facts_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        parse(Thing, {}).line = "x"
