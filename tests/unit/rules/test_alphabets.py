"""A name that the alphabet of its language cannot sort is told, once for each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.awareness.problems import Problem
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

KIND = "letter-not-in-alphabet"


def write_term(root: Path, term: str) -> None:
    """Write a tiny site with one more term in Lithuanian."""
    write_tiny_content(root)
    path = root / "docs/glossary.yml"
    path.write_text(f"{path.read_text('utf-8')}new:\n  term: {{lt: {term}, en: New}}\n  definition: {{lt: D, en: D}}\n", "utf-8")


def find_lost(root: Path) -> list[Problem]:
    return [problem for problem in read_tiny_site(root).problems if problem.kind == KIND]


@pytest.mark.parametrize("term", ["Людина", "Łódź", "«Людина»", "ł", "Ελλάδα"])
def test_a_letter_that_would_come_behind_all_others_is_a_problem(term: str, tmp_path: Path) -> None:
    write_term(tmp_path, term)
    (problem,) = find_lost(tmp_path)

    assert (problem.file, problem.line) == ("docs/glossary.yml", 5)
    assert dict(problem.details) == {
        "name": term,
        "letters": next(sign for sign in term.lower() if sign.isalpha()),
        "language": "lt",
    }


@pytest.mark.parametrize("term", ["Ąžuolas", "žmogus", "Élan", "WhatsApp", "112", "„Šviesa“", "人身取引", "Ōsaka"])
def test_what_stands_in_its_place_or_comes_last_everywhere_is_none(term: str, tmp_path: Path) -> None:
    write_term(tmp_path, term)

    assert find_lost(tmp_path) == []


def test_letters_that_the_words_of_the_language_give_are_none(tmp_path: Path) -> None:
    write_term(tmp_path, "Łódź")
    words = tmp_path / "overrides/words/lt.yml"
    words.write_text(re.sub(r"^alphabet: (.*) l ", r"alphabet: \1 l ł ", words.read_text("utf-8"), flags=re.MULTILINE), "utf-8")

    assert find_lost(tmp_path) == []


def test_all_letters_of_a_language_are_told_at_once_at_the_first_name(tmp_path: Path) -> None:
    write_term(tmp_path, "Людина")
    change(tmp_path, "docs/help.lt.md", {"title: Title of docs help lt": "title: Допомога"})
    change(tmp_path, "docs/organisations/operator.yml", {"name: {lt: word lt": "name: {lt: Поліція"})

    assert [(p.file, dict(p.details)["letters"]) for p in find_lost(tmp_path)] == [("docs/glossary.yml", "д, л, п")]


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("docs/help.en.md", {"title: Title of docs help en": "title: Допомога"}),
        ("docs/help.en.md", {"title: Title of docs help en": "title: Help\ntab_title: Допомога"}),
        ("docs/organisations/operator.yml", {"en: word en": "en: Поліція"}),
        ("campaigns/light/index.en.md", {"title: Title of campaigns light index en": "title: Світло"}),
    ],
)
def test_pages_and_organisations_are_sorted_too(file: str, changes: dict[str, str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, file, changes)

    assert [(p.file, dict(p.details)["language"]) for p in find_lost(tmp_path)] == [(file, "en")]
