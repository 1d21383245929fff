"""How a text is built: sections, lists, and every mark as somebody would type it."""

from __future__ import annotations

import pytest

from hooks.awareness.model.structure import read_sections
from tests.support.articles import an_article


def _marks(text: str) -> dict[str, int]:
    (section,) = read_sections(an_article(text))
    return dict(section.marks)


def test_a_section_goes_from_its_heading_to_the_next() -> None:
    sections = read_sections(an_article("One.\n\n## Two { #two }\n\nTwo [@a].\n\n### Three { #three }"))

    assert [(s.anchor, s.level, s.line, s.end, dict(s.marks)) for s in sections] == [
        (None, 1, 1, 3, {}),
        ("two", 2, 3, 7, {"[@a]": 1}),
        ("three", 3, 7, 8, {}),
    ]


@pytest.mark.parametrize(
    ("text", "lists", "items"),
    [
        ("No list.", 0, 0),
        ("- one\n- two", 1, 2),
        ("- one\n\n- two", 1, 2),
        ("- one\n\nBetween.\n\n- two", 2, 2),
        ("1. one\n2. two\n   - inside", 1, 3),
        ("+ one", 1, 1),
        ("- one\n  goes on\n- two", 1, 2),
        ("-no item", 0, 0),
        ("```\n- code\n```", 0, 0),
    ],
)
def test_lists_and_their_items_are_counted(text: str, lists: int, items: int) -> None:
    (section,) = read_sections(an_article(text))

    assert (section.lists, section.items) == (lists, items)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("So [@a; @b] and [@a].", {"[@a]": 2, "[@b]": 1}),
        ("[[term:b|its own words]]", {"[[term:b]]": 1}),
        ("[[page:a#b|words]]", {"[[page:a#b]]": 1}),
        ("[[helplines: x, y]]", {"[[helplines: x, y]]": 1}),
        ("[[directory]]", {"[[directory]]": 1}),
        ("| a |\n|---|\n| b |", {"| … |": 3}),
        ('!!! note "Words"\n    Text.', {"!!! note": 1}),
        ('??? question "Words"', {"??? question": 1}),
        ("[words](https://a.example) ![a lamp](pictures/lamp.svg)", {"[…](…)": 1, "![…](…)": 1}),
    ],
)
def test_marks_are_counted_without_their_words(text: str, marks: dict[str, int]) -> None:
    assert _marks(text) == marks
