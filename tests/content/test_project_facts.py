"""Proves that the project pages tell everything that the five documents say, and repeat none of their mistakes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.awareness.catalogue import Catalogue
from tools.proofreading.passages import read_entry

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "project-facts.yml").read_text("utf-8"))
LANGUAGES = ("lt", "en")
CASES = [
    pytest.param(project, language, patterns[language], id=f"{project}-{language}-{number}")
    for project, sheet in TABLE.items()
    for number, patterns in sheet["facts"].items()
    for language in LANGUAGES
]


def read_page(catalogue: Catalogue, project: str, language: str) -> str:
    """Return the words of a project's page, one passage to a line, with its figures behind them."""
    entry = catalogue.campaigns[project]
    file = entry.articles[language].file
    lines = [passage.text for passage in read_entry(entry, catalogue) if passage.file == file]
    lines += [f"{figure.value} {figure.unit}" for figure in entry.facts.figures]
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


def find_missing(text: str, patterns: list[str]) -> list[str]:
    """Return the patterns that nothing in a text fits."""
    return [pattern for pattern in patterns if not re.search(pattern, text, re.MULTILINE)]


@pytest.mark.parametrize(("project", "language", "patterns"), CASES)
def test_a_project_page_tells_each_fact_of_its_document(
    catalogue: Catalogue, project: str, language: str, patterns: list[str]
) -> None:
    page = read_page(catalogue, project, language)

    assert find_missing(page, patterns) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("project", TABLE)
def test_a_project_page_does_not_repeat_what_is_wrong_in_its_document(
    catalogue: Catalogue, project: str, language: str
) -> None:
    page = read_page(catalogue, project, language)

    assert [pattern for pattern in TABLE[project]["never"] if re.search(pattern, page)] == []


@pytest.mark.parametrize("project", TABLE)
def test_the_table_misses_no_fact_of_the_document(project: str) -> None:
    sheet = TABLE[project]
    told = set(sheet["facts"])
    expected = {*range(1, sheet["count"] + 1), *sheet["notes"]} - set(sheet.get("left_out", ()))

    assert told == expected


def test_every_project_of_the_table_has_its_page(catalogue: Catalogue) -> None:
    assert set(TABLE) - set(catalogue.campaigns) == set()
