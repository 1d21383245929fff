"""The programme for professionals promises the minutes that its parts take."""

from __future__ import annotations

import re

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.support.real_site import read_languages

LANGUAGES = read_languages().required
LESSONS = {"training": "recognise-and-refer", "round-table": "working-together"}
"""The meetings that have a plan of their own."""


def read_minutes(text: str) -> dict[str, int]:
    """Return the minutes of one meeting by its address, as the table says."""
    rows = re.findall(r"^\| \[[^\]]+\]\(#([\w-]+)\) \| (?:\d+ × )?(\d+) \|", text, re.MULTILINE)
    return {anchor: int(minutes) for anchor, minutes in rows}


def read_parts(text: str) -> dict[str, list[int]]:
    """Return the minutes of the parts of each meeting that is planned on the page itself."""
    sections = re.findall(r"^### [^\n]*\{ #([\w-]+) \}\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
    plans = {anchor: body.split("\n- **")[1] for anchor, body in sections}
    return {anchor: [int(part) for part in re.findall(r"(\d+) minu", plan)] for anchor, plan in plans.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meeting_stands_in_the_table(catalogue: Catalogue, language: str) -> None:
    text = catalogue.pages["programme"].articles[language].text

    assert set(read_minutes(text)) == set(read_parts(text)) > set(LESSONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_a_meeting_add_up_to_its_minutes(catalogue: Catalogue, language: str) -> None:
    text = catalogue.pages["programme"].articles[language].text
    minutes, parts = read_minutes(text), read_parts(text)

    planned = set(parts) - set(LESSONS)

    assert {anchor: sum(parts[anchor]) for anchor in planned} == {anchor: minutes[anchor] for anchor in planned}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meeting", LESSONS)
def test_a_meeting_with_a_plan_of_its_own_takes_what_that_plan_takes(
    catalogue: Catalogue, language: str, meeting: str
) -> None:
    text = catalogue.pages["programme"].articles[language].text

    assert f"[[lesson:{LESSONS[meeting]}|" in text
    assert read_minutes(text)[meeting] == catalogue.lessons[LESSONS[meeting]].facts.minutes
