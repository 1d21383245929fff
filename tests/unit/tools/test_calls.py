"""The list of lines to call, and the sheet for the person who calls."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.model.freshness import is_stale
from tests.support.real_site import ROOT
from tests.support.real_site import read_languages as read_real_languages
from tests.support.real_site import read_settings as read_real_settings
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content
from tools.calls import list_due, write_sheet, write_table
from tools.settings import read_languages, read_settings
from tools.weekly_report import read_checks, write_checks

DAY = datetime.date(2026, 3, 1)


def _add(root: Path, id: str, **changes: str) -> None:
    facts = HELPLINE.replace("always_shown: true\n", "")
    for old, new in {"2026-01-02": changes.get("on", "2026-01-02"), "public-copies": changes.get("how", "called"),
                     "tier: emergency": f"tier: {changes.get('tier', 'emergency')}"}.items():
        facts = facts.replace(old, new)
    write(root, f"docs/helplines/{id}.yml", facts + changes.get("more", ""))
    for language in LANGUAGES.all:
        write_page(root, f"docs/helplines/{id}", language, "A line.", who="For all.")


def test_the_line_that_is_due_first_comes_first_and_a_closed_one_not_at_all(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _add(tmp_path, "soon", tier="support")
    _add(tmp_path, "never", tier="support", how="public-copies")
    _add(tmp_path, "long-ago", on="2020")
    _add(tmp_path, "gone", more="replaced_by: line\n")
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
    _add(tmp_path, "soon", tier="support")
    _add(tmp_path, "long-ago", on="2020")
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


def test_the_tools_read_the_settings_as_the_build_does() -> None:
    assert read_languages(ROOT / "mkdocs.yml") == read_real_languages()
    assert read_settings(ROOT / "mkdocs.yml") == read_real_settings()["extra"]["awareness"]


def test_the_weekly_report_counts_with_the_limits_of_the_settings(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _add(tmp_path, "talk", tier="support")
    change(tmp_path, "mkdocs.yml", {"    currency: EUR": "    currency: EUR\n    freshness: {support: 58}"})
    checks = {check.id: (check.limit, check.due) for check in read_checks(tmp_path, DAY)}

    assert checks == {"line": (365, False), "talk": (58, True)}


@pytest.mark.parametrize(
    ("on", "due"),
    [("2026-01-02", True), ("2026-01-03", False), ("2026-01", True), ("2026-03-01", False), ("2027", False)],
)
def test_the_weekly_report_calls_due_what_pages_call_old(on: str, due: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"on: 2026-01-02": f"on: {on}"})
    change(tmp_path, "mkdocs.yml", {"    currency: EUR": "    currency: EUR\n    freshness: {emergency: 58}"})
    catalogue = a_catalogue(tmp_path)
    (check,) = read_checks(tmp_path, DAY)

    assert check.due is due
    assert is_stale(catalogue.helplines["line"].facts, catalogue.site.freshness, DAY) is due


def test_a_check_with_a_date_in_the_future_comes_first_in_the_weekly_report(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _add(tmp_path, "talk", tier="support")
    change(tmp_path, "docs/helplines/talk.yml", {"on: 2026-01-02": "on: 2062-01-02"})
    checks = read_checks(tmp_path, DAY)

    assert [check.id for check in checks] == ["talk", "line"]
    assert f"**{checks[0].days}**" in write_checks(checks)
