"""Rule: titles for the tab are neutral, and no two pages have the same title or description."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

TELLING = r"telling_words: {lt: ['\bžiaur']}"
OLD = "title: Title of docs help lt"


def _judge(root: Path, title: str, language: str = "lt") -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    change(root, "mkdocs.yml", {"    currency:": f"    {TELLING}\n    currency:"})
    change(root, f"docs/help.{language}.md", {f"title: Title of docs help {language}": title})
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("title", "line"),
    [("title: Apie žiaurumą", 2), ("title: ŽIAURU", 2), ("title: Tylu\ntab_title: Žiauriai", 3)],
)
def test_a_title_that_tells_is_a_problem(title: str, line: int, tmp_path: Path) -> None:
    assert _judge(tmp_path, title) == [("docs/help.lt.md", line, "telling-title")]


@pytest.mark.parametrize("title", ["title: Kur kreiptis", "title: Nežiauru", "title: Žiauru\ntab_title: Kur kreiptis"])
def test_a_neutral_tab_is_enough(title: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, title) == []


def test_what_tells_in_one_language_may_be_said_in_another(tmp_path: Path) -> None:
    assert _judge(tmp_path, "title: Žiauru", language="en") == []


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ("Title of docs help lt", "Title of docs lists lt", "title", 2),
        ("Title of docs help lt", "TITLE OF docs lists lt", "title", 2),
        ("title: Title of docs help lt", "title: A\ntab_title: Title of docs lists lt", "title", 2),
        ("A description of docs help in lt", "A description of docs lists in lt", "description", 3),
    ],
)
def test_two_pages_that_look_the_same_in_a_search_are_a_problem(old: str, new: str, key: str, line: int, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {old: new})
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.file, problem.line, problem.kind) == ("docs/lists.lt.md", line, "doubled-words")
    assert dict(problem.details) == {"key": key, "other": "docs/help.lt.md"}


def test_titles_of_two_languages_may_be_the_same(tmp_path: Path) -> None:
    assert _judge(tmp_path, "title: Title of docs help en") == []
