"""The words of the interface match in every language: placeholders, and the plurals each one needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

WITH_A_FURTHER_ONE = Languages("lt", ("lt",), ("lt", "en"))


def _judge(root: Path, changes: dict[str, str], languages: Languages = LANGUAGES) -> list[str]:
    write_tiny_content(root, languages)
    change(root, "overrides/words/en.yml", changes)
    problems = read_tiny_site(root, languages).problems
    return [kind for file, _, kind in list_faults(problems) if file == "overrides/words/en.yml"]


@pytest.mark.parametrize(
    "changes",
    [
        {"{number} lines": "{nubmer} lines"},
        {"{number} lines": "lines", "{number} line": "a line"},
        {"Read in: {language}": "Read in another language"},
        {"Read in: {language}": "Read in {language} {too}"},
    ],
)
def test_placeholders_are_those_of_the_default_language(changes: dict[str, str], tmp_path: Path) -> None:
    assert _judge(tmp_path, changes) == ["interface-placeholders"]


def test_one_form_of_a_plural_may_do_without_a_placeholder(tmp_path: Path) -> None:
    assert _judge(tmp_path, {'"{number} line"': '"One line"'}) == []


@pytest.mark.parametrize(
    "changes", [{'one: "{number} line"': 'oen: "{number} line"'}, {'    one: "{number} line"\n': ""}]
)
def test_a_required_language_has_every_plural_that_it_needs(changes: dict[str, str], tmp_path: Path) -> None:
    assert _judge(tmp_path, changes) == ["interface-plural"]


def test_a_further_language_may_lack_a_plural(tmp_path: Path) -> None:
    assert _judge(tmp_path, {'    one: "{number} line"\n': ""}, WITH_A_FURTHER_ONE) == []


def test_no_language_may_misspell_a_plural(tmp_path: Path) -> None:
    changes = {'one: "{number} line"': 'oen: "{number} line"'}

    assert _judge(tmp_path, changes, WITH_A_FURTHER_ONE) == ["interface-plural"]


def test_a_text_in_place_of_its_plurals_is_a_problem(tmp_path: Path) -> None:
    changes = {'    one: "{number} line"\n': "", '    other: "{number} lines"\n': "", "  lines:\n": '  lines: "{number} lines"\n'}

    assert _judge(tmp_path, changes) == ["interface-plural"]
