"""The list of lines to call, and the sheet for the person who calls."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content
from tests.unit.tools.lines import add_line
from tools.calls import list_due, write_sheet, write_table

DAY = datetime.date(2026, 3, 1)


def test_the_line_that_is_due_first_comes_first_and_a_closed_one_not_at_all(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    add_line(tmp_path, "soon", tier="support")
    add_line(tmp_path, "never", tier="support", how="public-copies")
    add_line(tmp_path, "long-ago", on="2020")
    add_line(tmp_path, "gone", more="replaced_by: line\n")
    change(tmp_path, "docs/helplines/gone.yml", {"status: active": "status: closed"})
    dues = list_due(a_catalogue(tmp_path), DAY)

    assert [due.entry.id for due in dues] == ["long-ago", "never", "soon", "line"]
    assert [due.now for due in dues] == [True, True, False, True]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("in 122 days", "due now", "the service itself has never confirmed it")),
     ("lt", ("po 122 dienų", "jau metas", "tarnyba dar niekada nepatvirtino"))],
)
def test_the_table_says_when_in_the_language_asked_for(language: str, words: tuple[str, ...], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    add_line(tmp_path, "soon", tier="support")
    add_line(tmp_path, "long-ago", on="2020")
    catalogue = a_catalogue(tmp_path)
    table = write_table(list_due(catalogue, DAY), catalogue.wordings[language], DAY)

    assert [word for word in words if word not in table] == []
    assert len({line.count("|") for line in table.split("\n") if line.startswith("|")}) == 1


@pytest.mark.parametrize("language", LANGUAGES.all)
def test_a_sheet_asks_everything_and_says_where_answers_go(language: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/numbers.yml", 'line: {call: "112"}\n')
    catalogue = a_catalogue(tmp_path)
    wording = catalogue.wordings[language]
    sheet = write_sheet(catalogue.helplines["line"], catalogue, wording, DAY)
    places = ("number", "hours", "languages", "anonymous", "cost", "usable_from")
    questions = ("who_answers", "who_is_told", "under_18", "on_bill", "no_answer", "only_asking")

    assert [place for place in places if f"`contacts: call: {place}`" not in sheet] == []
    assert [name for name in questions if f"`calling: {name}" not in sheet] == []
    assert sheet.count(wording.say("calls.unknown")) == 7  # six questions, and whether one may stay anonymous
    assert "`docs/numbers.yml`" in sheet
    assert "`verified: {on: 2026-03-01, how: called}`" in sheet
    assert "{" not in sheet.replace("{on: 2026-03-01, how: called}", "")
