"""How a text notes the state of another: a hash for each part, whatever an editor does to the file around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.model.agreement import (
    FRONT,
    OPENING,
    Hashes,
    find_changed,
    hash_parts,
    list_parts,
    write_agreement,
)
from hooks.awareness.model.page import PageWords
from hooks.awareness.model.words import Words
from hooks.awareness.reading import Article, read_article
from tests.unit.builders import judge, parse

DESCRIPTION = "A description that is long enough to say what it is about."
TEXT = f"""\
---
title: A title
description: {DESCRIPTION}
figures:
  one: what was counted
---

An opening.

## One {{ #one }}

First.

## Two {{ #two }}

Second.
"""


def _read(root: Path, text: str | bytes) -> Article:
    (root / "page.en.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    article, problems = read_article(root, "page.en.md")
    assert article is not None, problems
    return article


def _hash_all(root: Path, text: str | bytes) -> Hashes:
    return hash_parts(list_parts(_read(root, text), "en"))


def test_a_text_has_its_fields_its_opening_and_a_part_for_each_heading(tmp_path: Path) -> None:
    parts = list_parts(_read(tmp_path, TEXT), "en")

    assert [(part.key, part.line, part.title) for part in parts] == [
        (FRONT, 1, "---"),
        (OPENING, 8, "An opening."),
        ("one", 10, "One"),
        ("two", 14, "Two"),
    ]


def test_a_text_without_a_word_has_two_parts_all_the_same(tmp_path: Path) -> None:
    parts = list_parts(_read(tmp_path, "---\ntitle: A\n---"), "en")

    assert [part.key for part in parts] == [FRONT, OPENING]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("First.", "First.   "),
        TEXT.replace("First.", "\n\nFirst."),
        TEXT.rstrip(),
        TEXT.replace("title: A title", 'title: "A title"'),
        TEXT.replace("figures:\n  one: what was counted", "figures: {one: what was counted}"),
        TEXT.replace("title: A title\n", "").replace("figures:", "title: A title\nfigures:"),
        TEXT.replace("figures:", "agrees_with: {lt: 00000-00000}\nfigures:"),
    ],
    ids=["crlf", "bom", "trailing spaces", "blank lines", "no last line end", "quoted", "in braces", "order", "own note"],
)
def test_what_an_editor_does_around_the_words_changes_no_hash(text: str | bytes, tmp_path: Path) -> None:
    assert _hash_all(tmp_path, text) == _hash_all(tmp_path, TEXT)


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("First.", "Another first.", ["one"]),
        ("A title", "Another title", [FRONT]),
        ("what was", "all that was", [FRONT]),
        ("An opening.", "Another opening.", [OPENING]),
        ("## Two", "## Twice", ["two"]),
        ("## Two", "## New { #new }\n\nNew.\n\n## Two", ["new"]),
    ],
)
def test_a_change_is_found_in_its_part_alone(old: str, new: str, keys: list[str], tmp_path: Path) -> None:
    agreed = _hash_all(tmp_path, TEXT)
    changed = find_changed(list_parts(_read(tmp_path, TEXT.replace(old, new)), "en"), agreed)

    assert [part.key for part in changed] == keys


def test_a_part_that_was_taken_away_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    agreed = _hash_all(tmp_path, TEXT)

    assert find_changed(list_parts(_read(tmp_path, TEXT.replace("## One { #one }\n\nFirst.\n\n", "")), "en"), agreed) == ()


SECTIONS = st.lists(st.text("abcdefgh ", min_size=1, max_size=10).filter(str.strip), min_size=1, max_size=8)


@given(SECTIONS, st.data())
def test_of_many_parts_exactly_the_changed_one_is_named(tmp_path_factory: pytest.TempPathFactory, sections: list[str], data: st.DataObject) -> None:
    def build(texts: list[str]) -> Article:
        body = "".join(f"## Heading {{ #s{number}x }}\n\n{text}\n\n" for number, text in enumerate(texts))
        return _read(root, f"---\ntitle: A\n---\n\n{body}")

    root = tmp_path_factory.getbasetemp()
    place = data.draw(st.integers(0, len(sections) - 1))
    agreed = hash_parts(list_parts(build(sections), "en"))
    changed = find_changed(list_parts(build([*sections[:place], "zebra", *sections[place + 1 :]]), "en"), agreed)

    assert [part.key for part in changed] == [f"s{place}x"]


def test_what_is_written_is_read_back() -> None:
    hashes = {"lt": Hashes(("3f9ac", "0b77d")), "en": Hashes(("12345", "67890", "00000"))}
    line = write_agreement(hashes)
    words = parse(Words, {"title": "A", "description": DESCRIPTION, "agrees_with": {"lt": "3f9ac-0b77d", "en": "12345-67890-00000"}})

    assert line == "agrees_with: {lt: 3f9ac-0b77d, en: 12345-67890-00000}"
    assert words.agrees_with == hashes


@pytest.mark.parametrize("note", ["yes", {"lt": "yes"}, {"lt": "12345"}, {"lt": ["12345-12345"]}, {"lt": "3F9AC-0B77D"}, []])
def test_what_no_program_has_written_is_a_fault(note: object) -> None:
    faults = judge(Words, {"title": "A", "description": DESCRIPTION, "agrees_with": note})

    assert [kind for kind, _ in faults] == ["bad-agreement"]


def test_a_language_that_the_site_does_not_have_is_a_fault() -> None:
    faults = judge(Words, {"title": "A", "description": DESCRIPTION, "agrees_with": {"xx": "12345-12345"}})

    assert [kind for kind, _ in faults] == ["unknown-language"]


def test_the_note_stands_behind_all_fields_that_people_write() -> None:
    assert list(PageWords.model_fields)[-1] == "agrees_with"
