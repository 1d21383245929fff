"""The words of a page come without its signs, each below its heading."""

from __future__ import annotations

import pytest

from hooks.awareness.search.passages import Passage, split_passages, strip_marks


def test_a_page_falls_into_what_stands_below_its_headings() -> None:
    text = "Before.\n\n## One { #one }\n\nFirst.\n\n### Two *parts* { #two }\nSecond.\n"

    assert list(split_passages(text)) == [
        Passage("", "", "Before."),
        Passage("one", "One", "First."),
        Passage("two", "Two parts", "Second."),
    ]


def test_signs_of_headings_inside_code_are_text() -> None:
    assert [passage.heading for passage in split_passages("```\n## Not { #not }\n```")] == [""]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ('Call <a class="aw-number" href="tel:112">112</a>.', "Call 112."),
        ('True&#8288;<sup><a class="aw-cite" href="#source-1">1</a></sup>.', "True."),
        ("True [@a-law; @b-law].", "True."),
        ("See [[page:help|our page]] and [words](https://x.example/).", "See our page and words."),
        ("![A street](a.png){ .wide }", "A street"),
        ("- **one**\n- `two`\n1. *three*", "one two three"),
        ('!!! note "Take care"\n    Inside.', "Take care Inside."),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("<!-- component 3 -->", ""),
        ("snake_case stays, _this_ does not", "snake_case stays, this does not"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
    ],
)
def test_nothing_but_what_is_read_is_left(markdown: str, text: str) -> None:
    assert strip_marks(markdown) == text
