"""Rule: a checklist that goes on paper can be set in its typeface, and dials only lines that answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.awareness.problems import Problem
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import change
from tests.unit.checklists import FILE, checklist_data, group_data, sign_data, write_checklist, write_paper
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

STRANGE = {"lt": "Ar 字?", "en": "Why?"}


def _judge(root: Path, data: dict[str, Any], printed: bool = True) -> tuple[Problem, ...]:
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root)
    write_checklist(root, data)
    if printed:
        write_paper(root)
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


def test_a_line_that_rests_is_not_dialled_on_paper(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    resting = HELPLINE.replace("always_shown: true\n", "").replace("status: active", "status: paused")
    write(tmp_path, "docs/helplines/rests.yml", resting)
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/helplines/rests", language, "A line.", who="For all.")
    texts = {"lt": "Skambink [[phone:rests]].", "en": "Call [[phone:line]]."}
    data = checklist_data(group_data(sign_data()), questions={"why": texts})

    assert _kinds(_judge(tmp_path, data)) == [("print-number-unsure", FILE)]


def test_a_checklist_that_does_not_exist_is_no_paper(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_paper(tmp_path)
    problems = read_tiny_site(tmp_path).problems

    assert ("unknown-reference", "docs/prints/list.yml") in _kinds(problems)
