"""A site is read whole: settings, words of the interface and content, with the line of each fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.site import read_site
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import (
    LANGUAGES,
    explain_reading,
    list_faults,
    read_settings,
    read_tiny_site,
    write_tiny_content,
)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"country: XX": "contry: XX"}, ("mkdocs.yml", 21, "unknown-key")),
        ({"currency: EUR": "currency: ''"}, ("mkdocs.yml", 23, "empty-value")),
        ({"short_numbers:": "dead_forms: ['('], short_numbers:"}, ("mkdocs.yml", 26, "bad-pattern")),
        ({"    exit:": "    exit: {en: 'https://weather.example/'}\n    #"}, ("mkdocs.yml", 25, "missing-text")),
    ],
)
def test_a_fault_in_the_settings_stands_on_its_line(changes: dict[str, str], fault: tuple[str, int, str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "mkdocs.yml", changes)
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is None
    assert fault in list_faults(reading.problems)


def test_a_language_without_conventions_is_a_problem_and_no_accident(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for file in (tmp_path / "overrides/words").rglob("en.yml"):
        file.with_name("rom.yml").write_bytes(file.read_bytes())
    reading = read_tiny_site(tmp_path, Languages("lt", ("lt",), ("lt", "rom")))

    assert reading.catalogue is None
    assert list_faults(reading.problems)[0] == ("mkdocs.yml", 0, "language-without-conventions")
    assert not [problem for problem in reading.problems if problem.kind == "interface-plural"]
    assert reading.wordings["rom"].count("problems-found", 2)


def test_a_required_language_without_conventions_can_still_say_so(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for file in (tmp_path / "overrides/words").rglob("en.yml"):
        file.with_name("rom.yml").write_bytes(file.read_bytes())
    reading = read_tiny_site(tmp_path, Languages("rom", ("rom",), ("rom", "lt")))

    assert "language-without-conventions" in explain_reading(reading)


@pytest.mark.parametrize("settings", ["text", [], {}, None])
def test_settings_that_are_none_are_a_problem_and_no_accident(settings: Any, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    reading = read_site(tmp_path, tmp_path / "overrides/words", LANGUAGES, settings)

    assert reading.catalogue is None
    assert {problem.file for problem in reading.problems} == {"mkdocs.yml"}


def test_settings_from_elsewhere_have_no_line(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    settings = read_settings(tmp_path)
    write(tmp_path, "mkdocs.yml", "INHERIT: other.yml\n")
    reading = read_site(tmp_path, tmp_path / "overrides/words", LANGUAGES, {**settings, "country": ""})

    assert list_faults(reading.problems) == [("mkdocs.yml", 0, "empty-value")]


@pytest.mark.parametrize(
    ("file", "changes", "fault"),
    [
        ("en.yml", {"skip:": "skpi:"}, [("en.yml", 0, "interface-word-missing"), ("en.yml", 6, "interface-word-surplus")]),
        ("problems/en.yml", {"address-not-linked:": "addresses-not-linked:"},
         [("problems/en.yml", 0, "interface-word-missing")] * 2
         + [("problems/en.yml", line, "interface-word-surplus") for line in (4, 6)]),
        ("lt.yml", {"skip:": "skip: x\nskip:"}, [("lt.yml", 7, "doubled-key")]),
    ],
)
def test_a_fault_in_the_words_is_told_of_the_file_it_is_in(
    file: str, changes: dict[str, str], fault: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, f"overrides/words/{file}", changes)

    assert list_faults(read_tiny_site(tmp_path).problems) == [(f"overrides/words/{name}", line, kind) for name, line, kind in fault]


@pytest.mark.parametrize("file", ["lt.yml", "en.yml", "forms/lt.yml", "forms/en.yml", "problems/lt.yml", "problems/en.yml"])
@pytest.mark.parametrize("content", [None, "", "just text", "a: [", "\t"])
def test_words_that_cannot_be_read_are_a_problem_and_no_accident(file: str, content: str | None, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    path = tmp_path / "overrides/words" / file
    path.unlink() if content is None else path.write_text(content, "utf-8")

    assert [problem.file for problem in read_tiny_site(tmp_path).problems] == [f"overrides/words/{file}"]


@pytest.mark.parametrize("changes", [{"alphabet: ": "alfabet: "}, {"  group:\n": "  groups:\n"}, {"locale: ": "locale: ["}])
def test_words_that_rules_ask_for_may_be_missing(changes: dict[str, str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {"help: help": "everything: lists\nhelp: help"})
    change(tmp_path, "docs/help.en.md", {"title: Title": "title: Žodis"})
    change(tmp_path, "overrides/words/en.yml", changes)
    files = {problem.file for problem in read_tiny_site(tmp_path).problems}

    assert files == {"overrides/words/en.yml"}


def test_every_language_has_a_wording(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert {code: wording.language for code, wording in read_tiny_site(tmp_path).wordings.items()} == {"lt": "lt", "en": "en"}
