"""The typeface of paper has every sign that it is asked for; a file is told once, however many it lacks.

The signs of another script are runes: nobody who copies the project will bring a typeface for these.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.problems import Problem
from tests.unit.builders import change
from tests.unit.papers import write_paper
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

LESSON, HELP, STEPS = "docs/lessons/lamp.en.md", "docs/help.en.md", "docs/steps.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_tiny_content(tmp_path)
    return tmp_path


def find_missing(root: Path) -> list[Problem]:
    return [problem for problem in read_tiny_site(root).problems if problem.kind == "print-sign-missing"]


def test_a_file_in_another_script_is_told_once_with_ten_of_its_signs(root: Path) -> None:
    change(root, LESSON, {"title: ": "title: ᚠᚢᚦᚨᚱᚲ ", "Welcome, all of you.": "ᚷᚹᚺᚾ ᛁᛃ ᚠᚢᚦ!\n\nᛇᛈᛉᛊ."})
    (problem,) = find_missing(root)
    details = dict(problem.details)

    assert problem.file == LESSON
    assert problem.line == 2
    assert details["signs"].startswith("ᚠ (U+16A0), ᚢ (U+16A2), ")
    assert details["signs"].count("U+") == 10
    assert details["signs"].endswith(", …")
    assert int(details["count"]) > 10


def test_a_sign_in_a_lesson_is_told_with_its_line_and_word(root: Path) -> None:
    change(root, LESSON, {"Welcome, all of you.": "Welcome, 字字 all of you."})
    lines = (root / LESSON).read_text("utf-8").split("\n")
    (problem,) = find_missing(root)

    assert (problem.file, lines[problem.line - 1]) == (LESSON, "Welcome, 字字 all of you.")
    assert dict(problem.details) == {"signs": "字 (U+5B57)", "count": "1", "text": "字字"}


@pytest.mark.parametrize("field", ["lead: ", "alternative: ", "aims: {see: "])
def test_what_stands_above_the_text_of_a_lesson_is_on_its_sheet(field: str, root: Path) -> None:
    change(root, LESSON, {field: f"{field}字 "})
    lines = (root / LESSON).read_text("utf-8").split("\n")
    (problem,) = find_missing(root)

    assert (problem.file, lines[problem.line - 1].startswith(f"{field}字")) == (LESSON, True)


def test_what_search_engines_show_is_on_no_paper(root: Path) -> None:
    change(root, LESSON, {"description: ": "description: 字 "})

    assert find_missing(root) == []


def test_signs_of_the_languages_of_the_site_are_all_there(root: Path) -> None:
    change(root, LESSON, {"Welcome, all of you.": "Ąžuolai „žydi“ – ‘yes’, “no” × 3 · 5 €…"})

    assert find_missing(root) == []


def test_every_file_is_told(root: Path) -> None:
    change(root, LESSON, {"Welcome, all of you.": "字"})
    change(root, HELP, {"title: ": "title: 字"})

    assert sorted(problem.file for problem in find_missing(root)) == [HELP, LESSON]


def test_a_title_stands_in_the_picture_for_messengers(root: Path) -> None:
    change(root, HELP, {"title: ": "title: 字"})

    assert [problem.file for problem in find_missing(root)] == [HELP]


def test_where_a_title_tells_too_much_the_picture_has_the_words_of_the_tab(root: Path) -> None:
    change(root, HELP, {"title: ": "tab_title: 字\ntitle: "})

    assert [(problem.file, problem.line) for problem in find_missing(root)] == [(HELP, 2)]


@pytest.mark.parametrize(
    ("old", "new"), [("name: {lt: ", "name: {lt: 字"), ("    country: XX", "    publisher: {lt: 字, en: Us}\n    country: XX")]
)
def test_every_paper_bears_the_name_of_the_site_and_of_who_is_behind_it(root: Path, old: str, new: str) -> None:
    change(root, "mkdocs.yml", {old: new})

    assert [problem.file for problem in find_missing(root)] == ["mkdocs.yml"]


def test_a_file_that_stands_on_several_papers_is_told_once(root: Path) -> None:
    write_paper(root, "steps")
    change(root, HELP, {"title: ": "title: 字"})
    change(root, STEPS, {"helplines: [line]": "helplines: [line], pages: [help]", "link: {lt: ": "link: {lt: 字"})

    assert sorted(problem.file for problem in find_missing(root)) == [HELP, STEPS]
