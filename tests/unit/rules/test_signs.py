"""The typeface of paper has every sign that it is asked for; a file is told once, however many it lacks.

The signs of another script are runes: nobody who copies the project will bring a typeface for these.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.problems import Problem
from hooks.awareness.reading import read_sheet
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.checklists import checklist_data, write_checklist, write_checklist_paper
from tests.unit.papers import write_paper
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

LESSON, HELP, STEPS = "docs/lessons/lamp.en.md", "docs/help.en.md", "docs/steps.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_tiny_content(tmp_path)
    return tmp_path


def find_missing(root: Path) -> list[Problem]:
    return [problem for problem in read_tiny_site(root).problems if problem.kind == "print-sign-missing"]


def find_unset(root: Path, languages: Languages = LANGUAGES) -> list[tuple[str, str]]:
    """Return the languages that paper could not be set in, each with where the first of its words stands."""
    problems = [problem for problem in read_tiny_site(root, languages).problems if problem.kind == "print-letters-missing"]
    assert {problem.file for problem in problems} <= {f"overrides/words/{code}.yml" for code in languages.all}
    return [(dict(problem.details)["language"], dict(problem.details)["place"]) for problem in problems]


def spoil(root: Path, language: str, *keys: str) -> None:
    """Put a sign that the typeface lacks into words of the interface."""
    file = f"overrides/words/{language}.yml"
    sheet, _ = read_sheet(root, file)
    assert sheet is not None
    lines = (root / file).read_text("utf-8").split("\n")
    for key in keys:
        line = sheet.line_of(tuple(key.split("."))) - 1
        lines[line] = re.sub(r"(\"?)$", r"字\1", lines[line], count=1)
    write(root, file, "\n".join(lines))


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


@pytest.mark.parametrize(
    ("layout", "key"),
    [
        ("", "share.title"),
        ("", "lesson.mark.answer"),
        ("", "source.undated"),
        ("glossary", "paper.day"),
        ("glossary", "term.see"),
        ("steps", "steps.paper.page"),
        ("checklist", "checklist.limit"),
    ],
)
def test_words_of_the_interface_on_paper_are_looked_at(layout: str, key: str, root: Path) -> None:
    if layout == "checklist":
        write_checklist(root, checklist_data())
        write_checklist_paper(root)
    elif layout:
        write_paper(root, layout)
    spoil(root, "en", key)

    assert find_unset(root) == [("en", key)]


def test_what_a_site_does_not_print_may_have_any_signs(root: Path) -> None:
    spoil(root, "en", "term.see", "steps.paper.page", "checklist.limit", "lesson.projector.keys")

    assert find_unset(root) == []


def test_a_language_is_told_once_however_many_words_lack_signs(root: Path) -> None:
    write_paper(root, "steps")
    spoil(root, "lt", "lesson.updated", "lesson.terms")
    spoil(root, "en", "share.title", "paper.day")

    assert [language for language, _ in find_unset(root)] == ["lt", "en"]


def test_the_names_of_months_are_printed_though_no_file_has_them(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
    write_tiny_content(tmp_path, languages)

    assert find_unset(tmp_path, languages) == []
    write_paper(tmp_path, "steps")
    change(tmp_path, "docs/prints/list.yml", {"headline: {": "headline: {uk: Check, "})
    assert find_unset(tmp_path, languages) == [("uk", "CLDR")]
