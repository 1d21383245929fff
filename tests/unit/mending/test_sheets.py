"""YAML is mended where only one reading is possible, and says afterwards what it said."""

from __future__ import annotations

import pytest

from hooks.awareness.mending.sheets import (
    order_fields,
    quote_values,
    space_out,
    straighten_keys,
    write_date,
    write_time,
)
from hooks.awareness.scalars import Scalar, find_scalars, rewrite_scalars


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:\tb\n", "a:\tb\n"),  # harmless
        ("a:\n\tb: c\n", "a:\n  b: c\n"),
        ("a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"),
        ("a:\n  - b: c\n\td: e\n", "a:\n  - b: c\n    d: e\n"),  # two would be no YAML
        ("a:\n  b: c\n\td: [\n", "a:\n  b: c\n\td: [\n"),
        ("a: b\n", "a: b\n"),
    ],
)
def test_tabs_become_spaces_where_nobody_has_to_guess(text: str, wanted: str) -> None:
    assert space_out(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lead: c\ntitle: a", "title: a\nlead: c"),
        ("# of the lead\nlead: c\ntitle: a", "title: a\n# of the lead\nlead: c"),
        ("doors:\n  - title: x\n\n  - title: y\ntitle: a", "title: a\ndoors:\n  - title: x\n\n  - title: y"),
        ("lead: >-\n  one\n\n  two\ntitle: a", "title: a\nlead: >-\n  one\n\n  two"),
        ("doors:\n- title: x\ntitle: a", "title: a\ndoors:\n- title: x"),
        ("title: a\nlead: c", "title: a\nlead: c"),
    ],
)
def test_fields_come_into_their_order_with_what_is_theirs(text: str, wanted: str) -> None:
    assert order_fields(text, ("title", "lead", "doors")) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "lead: c\nunknown: x\ntitle: a",
        "lead: c\ntitle: a\ntitle: b",
        "lead: &one c\ntitle: *one",
        "lead: [\ntitle: a",
        "lead: c\ntitle: a\n# behind all",
        "lead: c\ntitle a",
    ],
)
def test_fields_stay_where_they_are_if_anything_is_not_plain(text: str) -> None:
    assert order_fields(text, ("title", "lead", "doors")) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“title”: a\n", "title: a\n"),
        ("- „id“: a\n", "- id: a\n"),
        ("title: “a”\n", "title: “a”\n"),
        ("text: “a”: b\n", "text: “a”: b\n"),
    ],
)
def test_keys_lose_their_curly_marks_and_values_keep_them(text: str, wanted: str) -> None:
    assert straighten_keys(text) == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: One: two\n", "One: two"),
        ('title: Say "a": b\n', 'Say "a": b'),
        ('title: "What "consent" means"\n', 'What "consent" means'),
    ],
)
def test_a_value_that_could_not_be_read_is_put_into_marks(text: str, value: str) -> None:
    scalars = find_scalars(quote_values(text))

    assert scalars is not None and [scalar.value for scalar in scalars] == [value]


@pytest.mark.parametrize("text", ["a: b\n  c: d\n", "a: [b\n", "title: One: two # why\n", "a: 'b: c'\n"])
def test_other_faults_are_left_to_people(text: str) -> None:
    assert quote_values(text) == text


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("2026.10.18", "2026-10-18"),
        ("2026-1-8", "2026-01-08"),
        ("2026/10", "2026-10"),
        ("2026.02.30", None),
        ("2026-10-18", None),
        ("2026 m.", None),
        ("18.10.2026", None),
        ("10/11/2026", None),
        ("2026-10-1888", None),
    ],
)
def test_a_date_is_mended_only_if_it_begins_with_the_year(given: str, wanted: str | None) -> None:
    assert write_date(given) == wanted


@pytest.mark.parametrize(("given", "wanted"), [("9:00", "09:00"), ("9.30", "09:30"), ("9", None), ("31.00", None)])
def test_a_time_is_mended_if_it_is_one(given: str, wanted: str | None) -> None:
    assert write_time(given) == wanted


def _shout(scalar: Scalar) -> str:
    return scalar.value.replace("a", '"A"') if scalar.location[-1] != "id" else scalar.value


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x: cab\n", 'x: c"A"b\n'),
        ('x: "cab"  # note\n', 'x: "c\\"A\\"b"  # note\n'),
        ("x: 'c''ab'\n", "x: 'c''\"A\"b'\n"),
        ("x: [cab, b]\n", 'x: [c"A"b, b]\n'),
        ("x: >-\n  cab\n  dab\n", 'x: >-\n  c"A"b\n  d"A"b\n'),
        ("x: |\n  cab\n\n  dab\n", 'x: |\n  c"A"b\n\n  d"A"b\n'),
        ("x: a\n", "x: a\n"),  # begins with a mark, and would mean something else
        ("id: a\ny: [\n", "id: a\ny: [\n"),
    ],
)
def test_a_value_is_written_as_it_was_quoted_or_not_at_all(text: str, wanted: str) -> None:
    assert rewrite_scalars(text, _shout) == wanted
