"""What templates ask about finished files is answered, remembered, and asked again before a kept page is used."""

from __future__ import annotations

from pathlib import Path

from hooks.edge.questions import Questions
from tests.unit.edge.test_context import a_build


def test_a_question_is_answered_and_remembered(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    build.sizes["a.pdf"] = 52_400
    questions = Questions(build, "en")

    assert "52" in questions.offer()["weigh"]("a.pdf")
    assert questions.asked == [("weigh", "a.pdf", questions.offer()["weigh"]("a.pdf"))] * 2


def test_a_page_is_used_again_only_if_all_answers_are_the_same(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    build.sizes["a.pdf"], build.leaves["a.pdf"] = 52_400, 2
    questions = Questions(build, "en")
    for name in ("weigh", "leaf"):
        questions.offer()[name]("a.pdf")

    assert questions.would_answer(questions.asked)

    build.leaves["a.pdf"] = 3

    assert not questions.would_answer(questions.asked)


def test_a_page_that_names_a_file_which_is_no_longer_made_is_not_used(tmp_path: Path) -> None:
    questions = Questions(a_build(tmp_path), "en")

    assert not questions.would_answer([("weigh", "gone.pdf", "1 kB")])
