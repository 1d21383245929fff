"""It is told how many texts of the interface are not translated yet, and nothing is told of languages that are."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.support.tiny_site import write_tiny_site
from tests.unit.builders import a_wording
from tests.unit.reading_tiny_sites import write_tiny_content
from tools.new import begin
from tools.project import read_project
from tools.untranslated import Untranslated, find_untranslated, write_untranslated

DAY = datetime.date(2026, 12, 1)


def find(root: Path) -> list[Untranslated]:
    project = read_project(root)
    return list(find_untranslated(root, project.languages, project.reading.wordings))


def test_languages_that_are_translated_are_not_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert find(tmp_path) == []


@pytest.mark.parametrize("code", ["pl", "ja", "ar"])
def test_every_text_of_a_language_that_was_just_begun_is_that_of_its_model(code: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin(tmp_path, "language", code, DAY)
    (found,) = find(tmp_path)

    assert (found.language, found.other) == (code, "en")
    assert found.same == found.all > 500


def test_what_was_translated_is_not_counted(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin(tmp_path, "language", "pl", DAY)
    words = tmp_path / "overrides/words/pl.yml"
    words.write_text(words.read_text("utf-8").replace("skip: Skip to content\n", "skip: Przejdź do treści\n"), "utf-8")
    (found,) = find(tmp_path)

    assert found.same == found.all - 1


def test_a_site_that_does_not_speak_english_is_held_against_english_words_if_it_has_them(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("pl", "uk"), looks=False)

    assert {(found.language, found.other) for found in find(tmp_path)} == {("pl", "en"), ("uk", "en")}


def test_a_language_is_told_and_not_the_one_that_it_was_begun_from(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin(tmp_path, "language", "be", DAY, model="lt")

    assert [(found.language, found.other) for found in find(tmp_path)] == [("be", "lt")]


def test_it_is_said_in_every_language_and_once_where_these_say_the_same() -> None:
    words = {"words-of-another": "{file}: {same} of {all} as in {other}"}
    wordings = [a_wording("en", **words), a_wording("pl", **words), a_wording("de", **{"words-of-another": "{file}: {same} von {all}"})]

    assert list(write_untranslated([Untranslated("pl", "en", 480, 599)], wordings)) == [
        "overrides/words/pl.yml: 480 of 599 as in en.yml",
        "overrides/words/pl.yml: 480 von 599",
    ]
