"""Whom to call, as plain text: the lines of every page, each with its numbers, hours and languages."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.help_text import help_text_path, plan_help_text
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

DAY = datetime.date(2026, 11, 22)


def _write(edition: Edition) -> list[str]:
    content = plan_help_text(replace(edition, day=DAY)).make()
    return content.decode("utf-8-sig").splitlines()


def test_each_language_has_its_own(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert help_text_path(an_edition(tmp_path, LANGUAGES.default)) == "help.txt"
    assert help_text_path(an_edition(tmp_path, "en")) == "en/help.txt"


def test_a_line_is_told_with_number_hours_languages_and_cost(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    say = edition.wording.say

    assert _write(edition)[1:7] == [
        "",
        "Title of docs helplines line en",
        f"  {say('helpline.method.phone')}: 112",
        f"    {say('hours.always')}",
        f"    {say('helpline.languages-label')}: English",
        f"    {say('helpline.cost-label')}: {say('helpline.cost.free')}",
    ]


def test_what_is_not_known_is_said_to_be_so(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"hours: always": "hours: unknown", "languages: [en]": "languages: unknown"})
    edition = an_edition(tmp_path)
    say = edition.wording.say

    assert {f"    {say('hours.unknown')}", f"    {say('helpline.languages-label')}: {say('helpline.languages-unknown')}"} <= set(_write(edition))


def test_only_lines_of_every_page_are_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"always_shown: true\n": ""})

    assert not any("112" in line for line in _write(an_edition(tmp_path)))


def test_the_day_stands_at_the_end(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)

    assert _write(edition)[-1] == edition.wording.say("print.made", {"date": "22 November 2026"})


@pytest.mark.parametrize(("address", "there"), [("https://help.org/", True), ("https://site.example/", False)])
def test_the_address_of_the_page_stands_there_only_if_it_leads_somewhere(address: str, there: bool, tmp_path: Path) -> None:
    lines = _write(replace(an_edition(tmp_path), site_address=address))

    assert (lines[-1] == "https://help.org/en/help/") is there


def test_letters_are_read_right_from_a_folder_too(tmp_path: Path) -> None:
    assert plan_help_text(an_edition(tmp_path)).make().startswith("\ufeff".encode())


def test_a_note_in_another_language_is_told_as_it_is(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt",), ("lt", "uk"))
    write_tiny_content(tmp_path, languages)
    change(tmp_path, "docs/helplines/line.lt.md", {"who: For all.": "who: For all.\ncontact_notes: {call: Nemokama.}"})

    assert "    Nemokama." in _write(an_edition(tmp_path, "uk", languages))
