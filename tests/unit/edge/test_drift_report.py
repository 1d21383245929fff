"""What may lag behind is listed in every required language, on GitHub as notices, and fails nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.drift import Gap, find_all_gaps
from hooks.edge.drift_report import report_drift
from tests.unit.builders import a_wording, change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content
from tools import in_step

WORDS = {
    "found": {"one": "{number} text", "other": "{number} texts"},
    "how": "How, with {file}.",
    "older": "{other} changed: {places}",
}
ENGLISH = a_wording("en", **{"in-step": WORDS})
GERMAN = a_wording(
    "de",
    **{"in-step": {**WORDS, "found": {"one": "{number} Text", "other": "{number} Texte"}, "older": "{other} geändert: {places}"}},
)


@pytest.fixture
def gaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[Gap, ...]:
    """One text that is older in one part."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    write_tiny_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    in_step.main(["ALL"])
    change(tmp_path, "docs/help.lt.md", {"Text.": "Other text."})
    capsys.readouterr()
    catalogue = read_tiny_site(tmp_path).catalogue
    assert catalogue is not None
    return find_all_gaps(catalogue)


def test_nothing_is_said_where_nothing_lags_behind(capsys: pytest.CaptureFixture[str]) -> None:
    report_drift((), (ENGLISH,))

    assert capsys.readouterr().out == ""


def test_a_gap_is_told_with_its_place_and_its_line(gaps: tuple[Gap, ...], capsys: pytest.CaptureFixture[str]) -> None:
    report_drift(gaps, (ENGLISH, GERMAN))

    assert capsys.readouterr().out.splitlines() == [
        "1 text", "  How, with docs/help.en.md.",
        "1 Text", "  How, with docs/help.en.md.",
        "",
        "docs/help.en.md:4  [older]",
        "  docs/help.lt.md changed: 9 (One)",
        "  docs/help.lt.md geändert: 9 (One)",
        f"    {gaps[0].line_to_paste}",
        "",
    ]


def test_a_language_that_is_not_translated_yet_adds_nothing(
    gaps: tuple[Gap, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    report_drift(gaps, (ENGLISH, a_wording("pl", **ENGLISH.texts)))
    printed = capsys.readouterr().out

    assert printed.count("1 text\n") == printed.count("changed: 9 (One)") == 1
    assert summary.read_text("utf-8").count("### 1 text") == 1


def test_on_github_it_is_a_notice_and_no_error(
    gaps: tuple[Gap, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    report_drift(gaps, (ENGLISH,))
    commands = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]

    assert commands == [
        "::notice file=docs/help.en.md,line=4,title=in-step-older::"
        f"docs/help.lt.md changed: 9 (One)%0A{gaps[0].line_to_paste}"
    ]


def test_the_summary_has_the_list_in_one_language_after_the_other(
    gaps: tuple[Gap, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    report_drift(gaps, (ENGLISH, GERMAN))
    summary = (tmp_path / "summary.md").read_text("utf-8")

    assert summary.index("### 1 text") < summary.index("### 1 Text")
    assert summary.count(gaps[0].line_to_paste) == 2
