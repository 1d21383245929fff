"""The weekly report says which lines to check again, and which addresses do not answer."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.freshness import is_stale
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import read_tiny_words, write_tiny_content
from tests.unit.tools.lines import add_line
from tools.web_addresses import Address, Verdict
from tools.weekly_report import main, read_checks, write_checks, write_verdicts

DAY = datetime.date(2026, 3, 1)
WORDINGS = tuple(read_tiny_words().values())


def test_the_report_counts_with_the_limits_of_the_settings(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    add_line(tmp_path, "talk", tier="support")
    change(tmp_path, "mkdocs.yml", {"    currency: EUR": "    currency: EUR\n    freshness: {support: 58}"})
    checks = {check.id: (check.limit, check.due) for check in read_checks(tmp_path, DAY)}

    assert checks == {"line": (365, False), "talk": (58, True)}


@pytest.mark.parametrize(
    ("on", "due"),
    [("2026-01-02", True), ("2026-01-03", False), ("2026-01", True), ("2026-03-01", False), ("2027", False)],
)
def test_the_report_calls_due_what_pages_call_old(on: str, due: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"on: 2026-01-02": f"on: {on}"})
    change(tmp_path, "mkdocs.yml", {"    currency: EUR": "    currency: EUR\n    freshness: {emergency: 58}"})
    catalogue = a_catalogue(tmp_path)
    (check,) = read_checks(tmp_path, DAY)

    assert check.due is due
    assert is_stale(catalogue.helplines["line"].facts, catalogue.site.freshness, DAY) is due


def test_a_check_with_a_date_in_the_future_comes_first_in_the_report(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    add_line(tmp_path, "talk", tier="support")
    change(tmp_path, "docs/helplines/talk.yml", {"on: 2026-01-02": "on: 2062-01-02"})
    checks = read_checks(tmp_path, DAY)

    assert [check.id for check in checks] == ["talk", "line"]
    assert f"**{checks[0].days}**" in write_checks(checks, WORDINGS)


def test_the_report_speaks_the_languages_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    languages = Languages("pl", ("pl", "de"), ("pl", "de"))
    write_tiny_content(tmp_path, languages)
    path = tmp_path / "overrides/words/reports/de.yml"
    path.write_text(path.read_text("utf-8").replace("Weekly report", "Wochenbericht"), "utf-8")
    monkeypatch.chdir(tmp_path)
    main(["--offline", "--date", "2026-03-01", "--repository", "https://git.example/a/b"])
    report = capsys.readouterr().out

    assert report.startswith("# Weekly report / Wochenbericht, 2026-03-01\n\n## Helplines\n")
    assert "[line](https://git.example/a/b/blob/main/docs/helplines/line.yml)" in report
    assert "Savaitės" not in report


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [("site_name", "[site_name", "The report could"), ("currency: EUR", "freshness: {support: soon}", "Ataskaitos sudaryti")],
)
def test_a_report_that_cannot_be_made_says_so_and_ends_well(
    before: str, after: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "mkdocs.yml", {before: after})
    monkeypatch.chdir(tmp_path)

    assert main(["--offline"]) == 0
    assert capsys.readouterr().out.startswith(told)


def test_addresses_that_are_fine_are_counted_and_the_others_listed() -> None:
    one, two = Address("https://a.example/?b|c", ("docs/a.md:3", "mkdocs.yml:1")), Address("https://b.example", ())
    verdicts = [Verdict(one, "gone", "HTTP 404"), Verdict(two, "fine", "https://b.example")]
    report = write_verdicts(verdicts, WORDINGS, "https://git.example/a/b/blob/main/")

    assert "Patikrinta / Asked: 2. Veikia / Fine: 1." in report
    assert "### Puslapio nebėra / Not there any more: 1\n" in report
    assert "| https://a.example/?b%7Cc | HTTP 404 | [docs/a.md:3](https://git.example/a/b/blob/main/docs/a.md?plain=1#L3)<br>" in report
    assert "b.example |" not in report
