"""Rule: a text is built alike in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from tests.support.tiny_site import write, write_page
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content
from tools.starting import example_lesson

REST = "\n\n## One { #one }\n\nText.\n\n[[phone:line]] [@a-law]"


def _judge(root: Path, lt: str, en: str, languages: Languages = LANGUAGES, **words: str) -> list[tuple[str, int, str]]:
    write_tiny_content(root, languages)
    write_page(root, "docs/help", "lt", lt + REST)
    write_page(root, "docs/help", "en", en + REST, **words)
    return list_faults(read_tiny_site(root, languages, compared=True).problems)


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("Žodis.", "A word, and another."),
        ("- vienas\n- du", "* one\n* two"),
        ("Žodis [@a-law], žodis.", "A word, a word [@a-law]."),
        ("[[page:help|čia]]", "[[page:help|here]]"),
        ("[žodis](https://a.example/lt)", "[word](https://a.example/en)"),
        ("*Light*{ lang=en }", "Light"),
    ],
)
def test_texts_that_differ_in_words_alone_are_alike(lt: str, en: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, lt, en) == []


@pytest.mark.parametrize(
    ("lt", "en", "kind"),
    [
        ("Žodis [@a-law].", "A word.", "marks-differ"),
        ("Žodis.", "A word [@a-law].", "marks-differ"),
        ("[[page:help|čia]]", "Here", "marks-differ"),
        ("[[page:help|čia]]", "[[page:lists|here]]", "marks-differ"),
        ("[[directory]]", "Words.", "marks-differ"),
        ('!!! note "Čia"\n    Žodis.', '!!! warning "Here"\n    A word.', "marks-differ"),
        ("| a |\n|---|\n| b |", "| a |\n|---|\n| b |\n| c |", "marks-differ"),
        ("[žodis](https://a.example)", "Word", "marks-differ"),
        ("- vienas\n- du", "- one", "lists-differ"),
        ("- vienas\n\nIr\n\n- du", "- one\n- two", "lists-differ"),
        ("- vienas", "One", "lists-differ"),
    ],
)
def test_what_one_text_has_and_the_other_has_not_is_told_at_its_part(lt: str, en: str, kind: str, tmp_path: Path) -> None:
    faults = _judge(tmp_path, lt, en)

    assert faults
    assert {(file, line, found) for file, line, found in faults} == {("docs/help.en.md", 5, kind)}


def test_a_source_in_another_section_is_told_in_both(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_page(tmp_path, "docs/help", "lt", "A [@a-law].\n\n## One { #one }\n\nB.")
    write_page(tmp_path, "docs/help", "en", "A.\n\n## One { #one }\n\nB [@a-law].")

    assert list_faults(read_tiny_site(tmp_path, compared=True).problems) == [
        ("docs/help.en.md", 5, "marks-differ"),
        ("docs/help.en.md", 8, "marks-differ"),
    ]


def test_a_field_that_one_text_lacks_is_told_in_that_text(tmp_path: Path) -> None:
    assert _judge(tmp_path, "A.", "A.", lead="A lead.") == [("docs/help.lt.md", 2, "fields-differ")]


@pytest.mark.parametrize("field", ["tab_title", "agrees_with"])
def test_a_language_may_need_a_neutral_title_or_note_alone(field: str, tmp_path: Path) -> None:
    value = {"tab_title": "Help", "agrees_with": "{lt: 00000-00000-00000}"}[field]

    assert _judge(tmp_path, "A.", "A.", **{field: value}) == []


def test_a_language_that_is_not_required_may_have_less(tmp_path: Path) -> None:
    assert _judge(tmp_path, "- a\n\n[[directory]]", "A.", Languages("lt", ("lt",), ("lt", "en"))) == []


def test_nothing_is_compared_where_headings_differ(tmp_path: Path) -> None:
    faults = _judge(tmp_path, "- a\n\n## Two { #two }", "A.")

    assert [kind for _, _, kind in faults] == ["outlines-differ"]


def test_a_mark_that_is_wrong_by_itself_is_told_once(tmp_path: Path) -> None:
    faults = _judge(tmp_path, "A [@a-lwa].", "A [@a-law].")

    assert [kind for _, _, kind in faults] == ["unknown-reference"]


def test_marks_of_lessons_are_told_by_the_rule_about_lessons(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = example_lesson.TEXT.replace("!!! discussion\n    - What could Ada ask?\n\n", "")
    write(tmp_path, "docs/lessons/lamp.en.md", example_lesson.lesson_file("en", text))

    assert [kind for _, _, kind in list_faults(read_tiny_site(tmp_path, compared=True).problems)] == ["lesson-marks-differ"]


def test_a_source_that_one_lesson_lacks_is_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = example_lesson.TEXT.replace("Thank you", "Thank you [@a-law]")
    write(tmp_path, "docs/lessons/lamp.en.md", example_lesson.lesson_file("en", text))

    assert [kind for _, _, kind in list_faults(read_tiny_site(tmp_path, compared=True).problems)] == ["marks-differ"]
