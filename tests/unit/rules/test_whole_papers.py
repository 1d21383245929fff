"""Rule: what goes on paper as a whole can be set in its typeface, and dials only lines that answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.problems import Problem
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import change
from tests.unit.checklists import FILE, checklist_data, group_data, sign_data, write_checklist, write_checklist_paper
from tests.unit.papers import write_paper
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

STRANGE = {"lt": "Ar 字?", "en": "Why?"}


def _judge(root: Path, data: dict[str, Any], printed: bool = True) -> tuple[Problem, ...]:
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root)
    write_checklist(root, data)
    if printed:
        write_checklist_paper(root)
    return read_tiny_site(root).problems


def _kinds(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.kind, problem.file) for problem in problems]


def test_a_checklist_whose_texts_can_be_printed_is_no_problem(tmp_path: Path) -> None:
    assert _judge(tmp_path, checklist_data()) == ()


def test_a_sign_that_the_typeface_lacks_is_told_where_it_stands(tmp_path: Path) -> None:
    data = checklist_data(questions={"why": STRANGE})

    assert _kinds(_judge(tmp_path / "printed", data)) == [("print-sign-missing", FILE)]
    assert _judge(tmp_path / "shown", data, printed=False) == ()


def test_sources_are_printed_too(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/sources.yml", {"publisher: ": "publisher: 字 "})

    assert ("print-sign-missing", "docs/sources.yml") in _kinds(_judge(tmp_path, checklist_data()))


def test_a_text_for_paper_may_name_the_number_of_a_line_that_rests_for_it_is_not_printed(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    resting = HELPLINE.replace("always_shown: true\n", "").replace("status: active", "status: paused")
    write(tmp_path, "docs/helplines/rests.yml", resting)
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/helplines/rests", language, "A line.", who="For all.")
    texts = {"lt": "Skambink [[phone:rests]].", "en": "Call [[phone:line]]."}
    data = checklist_data(group_data(sign_data()), questions={"why": texts})

    assert _judge(tmp_path, data) == ()


def test_a_checklist_that_does_not_exist_is_no_paper(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_checklist_paper(tmp_path)
    problems = read_tiny_site(tmp_path).problems

    assert ("unknown-reference", "docs/prints/list.yml") in _kinds(problems)


STEPS = "docs/steps.yml"
TERMS = "docs/glossary.yml"


def _judge_whole(root: Path, layout: str, languages: Languages = LANGUAGES, **changes: dict[str, str]) -> list[tuple[str, str]]:
    """Return what is wrong with all steps or terms on paper; `changes` are those of files, by their stems."""
    write_tiny_content(root, languages)
    write_paper(root, layout)
    for stem, words in changes.items():
        change(root, f"docs/{stem}.yml", words)
    return _kinds(read_tiny_site(root, languages).problems)


@pytest.mark.parametrize("layout", ["steps", "glossary"])
def test_steps_and_terms_that_can_be_printed_are_no_problem(layout: str, tmp_path: Path) -> None:
    assert _judge_whole(tmp_path, layout) == []


@pytest.mark.parametrize(
    ("layout", "text", "fault"),
    [
        ("steps", "now: {link: {lt: Dabar, en: Now}, do: [{lt: Viens, en: One}], none_known: true}\n", "print-empty"),
        ("glossary", "{}\n", "print-empty"),
        ("steps", "start: [\n", "yaml-broken"),
        ("glossary", "light: [\n", "yaml-broken"),
    ],
)
def test_a_sheet_with_nothing_to_show_is_told_once(layout: str, text: str, fault: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_paper(tmp_path, layout)
    write(tmp_path, f"docs/{layout}.yml", text)
    kinds = {kind for kind, _ in _kinds(read_tiny_site(tmp_path).problems)}

    assert kinds & {"print-empty", "yaml-broken"} == {fault}


@pytest.mark.parametrize(
    ("layout", "stem", "words"),
    [
        ("steps", "steps", {"en: now en}, do": "en: now 字}, do"}),
        ("steps", "steps", {"do: [{lt: later lt": "do: [{lt: later 字"}),
        ("steps", "steps", {"languages: [other]": "to_copy: {language: lt, text: 字}, languages: [other]"}),
        ("glossary", "glossary", {"term: {lt: word lt": "term: {lt: word 字"}),
        ("glossary", "glossary", {"definition: {lt: word lt, en: word": "definition: {lt: word lt, en: 字"}),
    ],
)
def test_a_sign_that_steps_or_terms_could_not_show_is_told(
    layout: str, stem: str, words: dict[str, str], tmp_path: Path
) -> None:
    found = set(_judge_whole(tmp_path, layout, **{stem: words}))

    assert found == {("print-sign-missing", f"docs/{stem}.yml")}


def test_the_words_of_a_choice_in_its_own_language_are_not_printed(tmp_path: Path) -> None:
    own = {"now: {link": "now: {own_words: {language: uk, text: ᚠᚢᚦ}, link"}

    assert _judge_whole(tmp_path, "steps", steps=own) == []


def test_a_language_without_a_sheet_may_have_any_letters(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
    words = {"uk: word uk": "uk: 1 ᚠᚢᚦ"}
    assert _judge_whole(tmp_path / "a", "glossary", languages, glossary=words) == []
    paper = {"headline: {": "headline: {uk: Check, "}
    found = _judge_whole(tmp_path / "b", "glossary", languages, glossary=words, **{"prints/list": paper})

    assert set(found) == {("print-sign-missing", TERMS), ("print-letters-missing", "overrides/words/uk.yml")}


def test_names_of_lines_and_pages_are_printed_too(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_paper(tmp_path, "steps")
    change(tmp_path, "docs/helplines/line.en.md", {"title: ": "title: 字 "})
    change(tmp_path, "docs/help.lt.md", {"title: ": "title: 字 "})
    change(tmp_path, STEPS, {"helplines: [line]": "helplines: [line], pages: [help]"})
    files = {file for kind, file in _kinds(read_tiny_site(tmp_path).problems) if kind == "print-sign-missing"}

    assert files >= {"docs/helplines/line.en.md", "docs/help.lt.md"}


def test_a_source_of_many_terms_is_told_once(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_paper(tmp_path, "glossary")
    text = (tmp_path / TERMS).read_text("utf-8") + "  source: a-law\n"
    write(tmp_path, TERMS, text + text.replace("light:", "other:").replace("word", "other"))
    change(tmp_path, "docs/sources.yml", {"publisher: ": "publisher: 字 "})

    assert _kinds(read_tiny_site(tmp_path).problems) == [("print-sign-missing", "docs/sources.yml")]
