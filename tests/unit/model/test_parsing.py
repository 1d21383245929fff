"""What pydantic refuses becomes a problem with file, line, key and the nearest right thing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import Field

from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.fields import Facts, Line
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.page import PageFacts
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.series import Series
from hooks.awareness.model.source import Source
from hooks.awareness.problems import Problem
from hooks.awareness.reading import read_sheet
from tests.support.tiny_site import CAMPAIGN, HELPLINE, write
from tests.unit.builders import a_site, find_problems, judge
from tests.unit.reading_tiny_sites import LANGUAGES


class Inner(Facts):
    """A part of a thing."""

    count: int
    shown: bool = False


class Thing(Facts):
    """One value of each shape."""

    name: Line = "x"
    colour: Literal["red", "green"] = "red"
    inner: Inner | None = None
    items: tuple[Inner, ...] = ()
    named: Mapping[str, Inner] = Field(default_factory=dict)


def _details(model: type[Facts], data: Any) -> dict[str, str]:
    (problem,) = find_problems(model, data)
    return dict(problem.details)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"name": {"a": "b"}}, ("not-a-text", "name")),
        ({"colour": "blue"}, ("unknown-value", "colour")),
        ({"colour": ["red"]}, ("unknown-value", "colour")),
        ({"inner": "x"}, ("not-a-mapping", "inner")),
        ({"inner": []}, ("not-a-mapping", "inner")),
        ({"inner": {}}, ("missing-key", "inner.count")),
        ({"inner": {"count": ""}}, ("not-a-number", "inner.count")),
        ({"inner": {"count": "1,5"}}, ("not-a-number", "inner.count")),
        ({"inner": {"count": "9" * 5000}}, ("not-a-number", "inner.count")),
        ({"inner": {"count": {}}}, ("not-a-number", "inner.count")),
        ({"inner": {"count": "1", "shown": "taip"}}, ("not-true-or-false", "inner.shown")),
        ({"inner": {"count": "1", "shown": []}}, ("not-true-or-false", "inner.shown")),
        ({"items": "x"}, ("not-a-list", "items")),
        ({"items": {"a": "b"}}, ("not-a-list", "items")),
        ({"items": [{"count": "1"}, {"count": "x"}]}, ("not-a-number", "items.2.count")),
        ({"named": []}, ("not-a-mapping", "named")),
        ({"named": {"a": "x"}}, ("not-a-mapping", "named.a")),
        ("text", ("not-a-mapping", "")),
    ],
)
def test_every_shape_of_a_wrong_value_has_a_kind_of_its_own(data: Any, fault: tuple[str, str]) -> None:
    assert judge(Thing, data) == [fault]


@pytest.mark.parametrize(
    ("data", "key", "suggestion"),
    [
        ({"nmae": "x"}, "nmae", "name"),
        ({"x": "y"}, "x", "colour, inner, items, name, named"),
        ({"inner": {"count": "1", "cuont": "1"}}, "cuont", "count"),
        ({"items": [{"count": "1", "showm": "true"}]}, "showm", "shown"),
        ({"named": {"a": {"count": "1", "show": "true"}}}, "show", "shown"),
    ],
)
def test_an_unknown_key_gets_the_nearest_known_one_of_its_place(data: Any, key: str, suggestion: str) -> None:
    assert _details(Thing, data) == {"given": _details(Thing, data)["given"], "key": key, "suggestion": suggestion}


@pytest.mark.parametrize(
    ("model", "data", "suggestion"),
    [
        (Helpline, {"contacts": [{"numbr": "112"}]}, "number"),
        (Helpline, {"contacts": [{"hours": [{"day": "daily"}]}]}, "days"),
        (Helpline, {"ages": {"form": "16"}}, "from"),
        (Campaign, {"period": {"form": "2013"}}, "from"),
        (Campaign, {"emblem": {"license": "x"}}, "licence"),
        (PageFacts, {"doors": {"a": {"pages": "help"}}}, "page"),
    ],
)
def test_a_key_is_looked_up_where_it_stands(model: type[Facts], data: Any, suggestion: str) -> None:
    unknown = [problem for problem in find_problems(model, data) if problem.kind == "unknown-key"]

    assert [dict(problem.details)["suggestion"] for problem in unknown] == [suggestion]


@pytest.mark.parametrize(("given", "suggestion"), [("grean", "green"), ("blue", "green, red")])
def test_an_unknown_value_gets_the_nearest_known_one_or_all(given: str, suggestion: str) -> None:
    assert _details(Thing, {"colour": given})["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("given", "quoted"),
    [
        (["a", "b"], "[a, b]"),
        ({"a": ["b", {"c": "d"}]}, "{a: [b, {c: d}]}"),
        ([], "[]"),
        (["x" * 100], "[" + "x" * 59),
    ],
)
def test_a_wrong_value_is_quoted_as_an_editor_would_write_it(given: Any, quoted: str) -> None:
    assert _details(Thing, {"name": given})["given"] == quoted


def test_a_message_on_limits_names_them() -> None:
    class Short(Facts):
        text: str = Field(min_length=3, max_length=5)

    assert _details(Short, {"text": "ab"})["min_length"] == "3"
    assert _details(Short, {"text": "abcdef"})["max_length"] == "5"


def _find_line(root: Path, model: type[Facts], text: str, *changes: tuple[str, str]) -> list[tuple[str, int]]:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    write(root, "facts.yml", text)
    sheet, problems = read_sheet(root, "facts.yml")
    assert sheet is not None and not problems
    faults: tuple[Problem, ...] = parse_facts(model, sheet, Context(LANGUAGES, a_site(telephone={"short_numbers": ["112"]})))[1]
    return [(fault.kind, fault.line) for fault in faults]


@pytest.mark.parametrize(
    ("model", "text", "changes", "faults"),
    [
        (Helpline, HELPLINE, [("tier: emergency", "tier: urgent")], [("unknown-value", 2)]),
        (Helpline, HELPLINE, [('"112"', '"12"')], [("bad-number", 12)]),
        (Helpline, HELPLINE, [("    grade: A\n", "")], [("missing-key", 10)]),
        (Helpline, HELPLINE, [("order: 1\n", "")], [("missing-key", 1)]),
        (Helpline, HELPLINE, [("grade: A", "grade: B")], [("unsure-everywhere", 6)]),
        (Helpline, HELPLINE, [("status: active", "\nstatus: closed")], [("closed-without-successor", 2)]),
        (Helpline, HELPLINE, [("hours: always", "hours:\n      - days: daily\n        open: x\n        close: '17:00'")], [("bad-time", 17)]),
        (Campaign, CAMPAIGN, [("helplines: [line]", "period:\n  from: 2015\n  to: 2013\n  source: a-law")], [("period-backwards", 8)]),
    ],
)
def test_a_problem_stands_on_the_line_that_an_editor_must_change(
    model: type[Facts], text: str, changes: list[tuple[str, str]], faults: list[tuple[str, int]], tmp_path: Path
) -> None:
    assert _find_line(tmp_path, model, text, *changes) == faults


@pytest.mark.parametrize("key", ["lists", "list", "word"])
def test_a_key_may_have_the_name_of_a_shape(key: str) -> None:
    (problem,) = find_problems(Thing, {"named": {key: {"count": "1", "shwon": "true"}}})

    assert dict(problem.details) == {"given": "true", "key": "shwon", "suggestion": "shown"}
    assert judge(Thing, {"named": {key: {"count": "x"}}}) == [("not-a-number", f"named.{key}.count")]


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("name:\n  lt: a\n  en: b\n  ru: c", [("unknown-language", 4)]),
        ("name:\n  lt: a\n  en:", [("missing-text", 3)]),
        ("name:\n  lt: a", [("missing-text", 1)]),
    ],
)
def test_a_text_in_a_wrong_language_is_found_on_its_own_line(name: str, faults: list[tuple[str, int]], tmp_path: Path) -> None:
    text = f"{name}\nkind: ngo\nabout: {{lt: a, en: b}}\n"

    assert _find_line(tmp_path, Organisation, text) == faults


def test_a_year_out_of_order_is_found_on_its_own_line(tmp_path: Path) -> None:
    points = "\n".join(f"  - {{year: {year}, value: 1, source: a}}" for year in (2018, 2019, 2017))
    text = f"title: {{lt: a, en: b}}\ncounts: {{lt: a, en: b}}\npoints:\n{points}\n"

    assert _find_line(tmp_path, Series, text) == [("years-not-ascending", 6)]


def test_a_part_of_a_sheet_is_parsed_with_its_own_lines(tmp_path: Path) -> None:
    write(tmp_path, "facts.yml", "first: {}\nsecond:\n  name: x\n")
    sheet, _ = read_sheet(tmp_path, "facts.yml")
    assert sheet is not None
    _, problems = parse_facts(Source, sheet, Context(LANGUAGES), ("second",))

    assert [(p.line, p.kind, dict(p.details)["key"]) for p in problems if p.kind == "not-per-language"] == [
        (3, "not-per-language", "second.name")
    ]
