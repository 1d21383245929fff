"""Proves that quotation marks, dashes, spaces and sums are written as each language writes them."""

from __future__ import annotations

import re

import pytest

from tests.content.prose import Passage

ANY = r"lt|en"
RULES = {
    "a straight quotation mark": (ANY, r'"'),
    "a straight apostrophe": (ANY, r"'"),
    "quotation marks of another language": ("lt", r"[”‘’«»]"),
    "quotation marks of another language, in English": ("en", r"[„‘«»]"),
    "two spaces": (ANY, r" {2}"),
    "a space before a mark": (ANY, r"\s[,.;:?!](?=\s|$)"),
    "no space after a mark": (ANY, r"[^\W\d_],[^\W\d_]|[^\W\d_][;?!][^\W\d_]"),
    "a hyphen for a dash": (ANY, r"\s-\s"),
    "a hyphen between years": (ANY, r"\b(?:19|20)\d\d-(?:19|20)?\d\d\b(?!-)"),
    "a hyphen between hours": (ANY, r"\d[.:]\d\d-\d"),
    "spaces inside a range": (ANY, r"\d\s–\d|\d–\s\d"),
    "a long dash": (ANY, r"—"),
    "dots for an ellipsis": (ANY, r"\.\.\."),
    "two full stops": (ANY, r"(?<!\.)\.\.(?!\.)"),
    "a breaking space inside a number": (ANY, r"\d \d{3}(?!\d)"),
    "a comma inside a Lithuanian number": ("lt", r"\d,\d{3}(?!\d)"),
    "a point inside an English number": ("en", r"\b\d{1,3}\.\d{3}(?!\d)"),
    "a sum that can break before its currency": ("lt", r"\d (?:Eur\b|proc\.)|€"),
    "a sum that can break behind its currency": ("en", r"\bEUR \d|€"),
    "an exclamation mark": (ANY, r"(?<![!<])!(?![!\[])"),
}
"""Faults by name: the languages in which they are faults, and how they look."""

PAIRS = {"lt": ("„", "“"), "en": ("“", "”")}
FOR_EDITORS = re.compile(r" (?:forms|problems|starting)\.")
CODE = {"a straight quotation mark", "a straight apostrophe", "a hyphen for a dash", "a hyphen between years"}
"""Not faults in messages for editors, which show YAML and Markdown to paste."""

CASES = [
    ("lt", 'Sako "taip".', "a straight quotation mark"),
    ("lt", "Sako „taip”.", "quotation marks of another language"),
    ("en", "It's here.", "a straight apostrophe"),
    ("en", "He said „yes“.", "quotation marks of another language, in English"),
    ("lt", "2013-2015 m.", "a hyphen between years"),
    ("lt", "8.00-17.00", "a hyphen between hours"),
    ("en", "2013 –2015", "spaces inside a range"),
    ("lt", "Iki 2014 m..", "two full stops"),
    ("lt", "395 000\N{NO-BREAK SPACE}Eur", "a breaking space inside a number"),
    ("lt", "395\N{NO-BREAK SPACE}000 Eur", "a sum that can break before its currency"),
    ("en", "EUR 395,000", "a sum that can break behind its currency"),
    ("lt", "vienas,du", "no space after a mark"),
]


def find_faults(language: str, text: str) -> list[str]:
    """Return the names of all faults of a text."""
    faults = [
        name for name, (where, pattern) in RULES.items() if language in where.split("|") and re.search(pattern, text)
    ]
    opening, closing = PAIRS.get(language, ("", ""))
    if opening and text.count(opening) != text.count(closing):
        faults.append("an open quotation mark")
    return faults


def judge(passage: Passage) -> list[str]:
    faults = find_faults(passage.language, passage.text)
    return [name for name in faults if not FOR_EDITORS.search(passage.file) or name not in CODE]


def test_all_words_are_set_as_their_language_sets_them(
    content: tuple[Passage, ...], interface: tuple[Passage, ...]
) -> None:
    faults = [f"{fault}: {passage}" for passage in (*content, *interface) for fault in judge(passage)]

    assert faults == []


@pytest.mark.parametrize(("language", "text", "fault"), CASES)
def test_a_fault_of_typesetting_is_found(language: str, text: str, fault: str) -> None:
    assert fault in find_faults(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lt", "Nuo 13:00 iki 01:00, 2013–2015 m., 395\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}Eur – „taip“."),
        ("en", "It’s “right”: EUR\N{NO-BREAK SPACE}395,000, 147-1, 2013–2015, 7.6%."),
    ],
)
def test_good_typesetting_has_no_fault(language: str, text: str) -> None:
    assert find_faults(language, text) == []


def test_a_quotation_that_does_not_end_is_found() -> None:
    assert find_faults("lt", "Sako „taip.") == ["an open quotation mark"]
