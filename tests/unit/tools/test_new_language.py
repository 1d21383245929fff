"""A language begins with whole words of another one, in the plural forms that it has itself, and breaks nothing."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml
from babel import Locale

from tests.support.tiny_site import write_tiny_site
from tests.unit.reading_tiny_sites import write_tiny_content
from tools.new import Refusal, begin, main
from tools.project import read_project
from tools.starting.languages import _adapt

DAY = datetime.date(2026, 12, 1)


@pytest.mark.parametrize("code", ["pl", "ar", "ja", "pt-BR"])
def test_a_language_can_be_built_at_once_and_is_not_required(code: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin(tmp_path, "language", code, DAY)
    project = read_project(tmp_path, with_drafts=True)

    assert project.reading.problems == ()
    assert (project.languages.all, project.languages.required) == (("lt", "en", code), ("lt", "en"))


def test_a_language_changes_one_line_of_the_settings(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    before = (tmp_path / "mkdocs.yml").read_text("utf-8")
    begin(tmp_path, "language", "pl", DAY)
    after = (tmp_path / "mkdocs.yml").read_text("utf-8")

    assert after.replace("        - {locale: pl, name: Polski, build: true}\n", "") == before


def read_header(root: Path, file: str) -> str:
    """Return what a file of words says about where its words come from."""
    lines = (root / "overrides/words" / file).read_text("utf-8").splitlines()
    return " ".join(line for line in lines if line.startswith("# Not translated"))


def test_the_words_of_a_language_are_those_of_english_whatever_the_site_requires(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("lt", "en", "lv"), ("lt", "lv"), looks=False)
    begin(tmp_path, "language", "de", DAY)

    assert read_header(tmp_path, "de.yml") == read_header(tmp_path, "problems/de.yml") == "# Not translated yet: the words of en.yml."
    assert "skip: Skip to content\n" in (tmp_path / "overrides/words/de.yml").read_text("utf-8")


def test_english_lends_its_words_though_the_site_does_not_speak_it(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("lt",), looks=False)
    begin(tmp_path, "language", "de", DAY)

    assert read_header(tmp_path, "de.yml") == "# Not translated yet: the words of en.yml."


def test_words_that_were_kept_without_the_language_are_its_words_again(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("lt",), looks=False)
    (tmp_path / "overrides/words/forms/en.yml").unlink()
    kept = (tmp_path / "overrides/words/en.yml").read_bytes()
    files = begin(tmp_path, "language", "en", DAY)

    assert set(files) == {"mkdocs.yml", "overrides/words/forms/en.yml"}
    assert (tmp_path / "overrides/words/en.yml").read_bytes() == kept
    assert read_project(tmp_path).languages.all == ("lt", "en")


@pytest.mark.parametrize("lost", ["en.yml", "problems/en.yml"])
def test_without_all_english_words_those_of_the_default_language_are_taken(lost: str, tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("lt",), looks=False)
    (tmp_path / "overrides/words" / lost).unlink()
    begin(tmp_path, "language", "de", DAY)

    assert read_header(tmp_path, "starting/de.yml") == "# Not translated yet: the words of lt.yml."


def test_a_language_begins_with_the_words_of_another_if_asked_to(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin(tmp_path, "language", "uk", DAY)
    begin(tmp_path, "language", "be", DAY, model="uk")

    assert read_header(tmp_path, "be.yml") == "# Not translated yet: the words of uk.yml."


def test_words_that_are_not_there_cannot_be_begun_with(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    with pytest.raises(Refusal) as refusal:
        begin(tmp_path, "language", "de", DAY, model="uk")

    assert (refusal.value.key, refusal.value.details) == ("model", {"given": "uk", "known": "en, lt"})


def test_the_command_takes_the_code_of_a_language_to_begin_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tiny_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    main(["--kind", "language", "--slug", "pl", "--from", "lt"])

    assert read_header(tmp_path, "pl.yml") == "# Not translated yet: the words of lt.yml."


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("pl", {"one": "{number} page", "few": "{number} pages", "many": "{number} pages", "other": "{number} pages"}),
        ("uk", {"one": "{number} page", "few": "{number} pages", "many": "{number} pages", "other": "{number} pages"}),
        ("de", {"one": "{number} page", "other": "{number} pages"}),
        ("ja", {"other": "{number} pages"}),
    ],
)
def test_a_plural_keeps_each_form_that_the_new_language_has_too(code: str, forms: dict[str, str]) -> None:
    words = 'a:\n  one: "{number} page"\n  other: "{number} pages"\nlast: x\n'

    assert yaml.safe_load(_adapt(words, code, Locale.parse(code))) == {"a": forms, "last": "x"}


def test_forms_may_be_long_and_a_word_like_one_is_no_plural() -> None:
    words = "a:\n  one: >-\n    a\n    page\n  other: >-\n    many\n    pages\nb:\n  one: first\n  two: second\n"

    assert yaml.safe_load(_adapt(words, "pl", Locale.parse("pl"))) == {
        "a": {"one": "a page", "few": "many pages", "many": "many pages", "other": "many pages"},
        "b": {"one": "first", "two": "second"},
    }
