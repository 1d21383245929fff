"""What templates ask about finished files is answered, remembered, and asked again before a kept page is used."""

from __future__ import annotations

from pathlib import Path

from hooks.edge.template_functions import TemplateFunctions
from tests.unit.edge.builders import a_build


def test_a_question_is_answered_and_remembered(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    build.sizes["a.pdf"] = 52_400
    questions = TemplateFunctions(build, "en")

    assert "52" in questions.list_functions()["file_size"]("a.pdf")
    assert questions.recorded == [("file_size", "a.pdf", questions.list_functions()["file_size"]("a.pdf"))] * 2


def test_a_page_is_used_again_only_if_all_answers_are_the_same(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    build.sizes["a.pdf"], build.pdf_pages["a.pdf"] = 52_400, 2
    questions = TemplateFunctions(build, "en")
    for name in ("file_size", "page_count"):
        questions.list_functions()[name]("a.pdf")

    assert questions.are_current(questions.recorded)

    build.pdf_pages["a.pdf"] = 3

    assert not questions.are_current(questions.recorded)


def test_a_page_that_names_a_file_which_is_no_longer_made_is_not_used(tmp_path: Path) -> None:
    questions = TemplateFunctions(a_build(tmp_path), "en")

    assert not questions.are_current([("file_size", "gone.pdf", "1 kB")])
