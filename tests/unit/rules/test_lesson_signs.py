"""The papers of a lesson are set in one typeface: a sign that it lacks is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.problems import Problem
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

FILE = "docs/lessons/lamp.en.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_tiny_content(tmp_path)
    return tmp_path


def find_missing(root: Path) -> list[Problem]:
    return [problem for problem in read_tiny_site(root).problems if problem.kind == "print-sign-missing"]


def test_a_sign_that_paper_cannot_show_is_told_with_its_line_and_word(root: Path) -> None:
    change(root, FILE, {"Welcome, all of you.": "Welcome, 字字 all of you."})
    lines = (root / FILE).read_text("utf-8").split("\n")
    (problem,) = find_missing(root)

    assert (problem.file, lines[problem.line - 1]) == (FILE, "Welcome, 字字 all of you.")
    assert dict(problem.details) == {"signs": "字 (U+5B57)", "count": "1", "text": "字字"}


def test_signs_of_the_languages_of_the_site_are_all_there(root: Path) -> None:
    change(root, FILE, {"Welcome, all of you.": "Ąžuolai „žydi“ – ‘yes’, “no” × 3 · 5 €…"})

    assert find_missing(root) == []
