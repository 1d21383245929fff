"""The text of a lesson is divided by who is to read it, and into screens that can be read from afar."""

from __future__ import annotations

import pytest

from hooks.awareness.model.lesson_text import LessonText, parse_lesson_text
from hooks.awareness.model.screens import LINES, measure_screen, show_plainly, split_screens
from tools.starting.example_lesson import TEXT


def _marks(text: LessonText) -> list[tuple[str | None, list[str]]]:
    return [(passage.heading.anchor, [piece.mark for piece in passage.pieces]) for passage in text.passages]


def test_a_text_is_divided_at_headings_and_marks() -> None:
    text = parse_lesson_text(TEXT)

    assert text.preparation == "Prepare the room."
    assert _marks(text) == [
        ("opening", ["", "teacher", "signposts", "---", "situation", "discussion", "handout"]),
        ("questions", [""]),
        ("first", ["", "answer"]),
        ("second", ["", "answer"]),
        ("close", ["", "signposts"]),
    ]


def test_a_part_belongs_to_the_step_above_it() -> None:
    steps = [passage.step for passage in parse_lesson_text(TEXT).passages]

    assert steps == ["opening", "questions", "questions", "questions", "close"]


def test_a_passage_ends_where_its_indentation_does() -> None:
    text = parse_lesson_text('## A { #a }\n!!! teacher "T"\n    One.\n\n    Two.\n\nThree.\n    Four.')
    (passage,) = text.passages

    assert [(piece.mark, piece.title, piece.text) for piece in passage.pieces] == [
        ("teacher", "T", "One.\n\nTwo."), ("", "", "Three.\n    Four."),
    ]


def test_a_piece_knows_its_line() -> None:
    (passage,) = parse_lesson_text("Before.\n\n## A { #a }\n\nOne.\n\n!!! answer\n    Two.", 10).passages

    assert [(piece.mark, piece.line) for piece in passage.pieces] == [("", 14), ("answer", 16)]


def test_options_are_counted() -> None:
    assert [passage.options for passage in parse_lesson_text(TEXT).passages] == [0, 0, 2, 3, 0]


def test_a_list_in_a_note_is_no_option() -> None:
    (passage,) = parse_lesson_text("## A { #a }\n\n!!! teacher\n    1. One.\n    2. Two.").passages

    assert passage.options == 0


def test_the_class_sees_a_screen_for_each_heading_break_and_signposts() -> None:
    screens = [(screen.id, [piece.mark for piece in screen.pieces]) for screen in split_screens(parse_lesson_text(TEXT))]

    assert screens == [
        ("opening", [""]),
        ("opening--2", ["signposts"]),
        ("opening--3", ["situation", "discussion"]),
        ("questions", [""]),
        ("first", [""]),
        ("second", [""]),
        ("close", [""]),
        ("close--2", ["signposts"]),
    ]


def test_a_step_with_nothing_for_the_class_shows_its_heading() -> None:
    (screen,) = split_screens(parse_lesson_text("## A { #a }\n\n!!! teacher\n    Secret.\n\n---\n"))

    assert (screen.id, screen.pieces) == ("a", ())


@pytest.mark.parametrize(
    ("body", "fits"),
    [
        ("Word " * 80, True),
        ("Word " * 130, False),
        ("\n".join(f"- Item {n}" for n in range(6)), True),
        ("\n".join(f"- Item {n}" for n in range(7)), False),
        ("!!! situation \"A\"\n    " + "Word " * 60, True),
        ("!!! situation \"A\"\n    " + "Word " * 90, False),
        ("!!! teacher\n    " + "Word " * 900, True),
        ("!!! handout\n    " + "Word " * 900, True),
        ("Word " * 60 + "\n\n---\n\n" + "Word " * 60, True),
        ("[[signposts]]", True),
    ],
)
def test_a_screen_holds_what_can_be_read_from_afar(body: str, fits: bool) -> None:
    screens = split_screens(parse_lesson_text(f"## A {{ #a }}\n\n{body}"))

    assert all(measure_screen(screen) <= LINES for screen in screens) is fits


def test_what_nobody_reads_takes_no_room() -> None:
    assert show_plainly("**One** [@a; @b], [[page:help#x|two]] [three](https://long.example/).") == "One, two three."
