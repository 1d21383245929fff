"""Faults are told with all their places, in every required language, and on GitHub where they stand."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.problems import make_problem
from hooks.edge.judging import Judgement
from hooks.edge.reporting import report_problems
from tests.unit.builders import a_wording

ENGLISH = a_wording(
    "en",
    problems={"odd": {"what": "It is odd.", "mend": "Make it even."}},
    fault={"page": "WHY.md", "mended": "Make does it.", "count": {"one": "{number} mended", "other": "{number} mended"}},
    **{"problems-found": {"one": "{number} fault", "other": "{number} faults"}},
)
GERMAN = a_wording(
    "de",
    problems={"odd": {"what": "Das ist krumm.", "mend": "Gerade machen."}},
    fault={"page": "WHY.de.md", "mended": "Geht von selbst.", "count": {"one": "{number} geht", "other": "{number} gehen"}},
    **{"problems-found": {"one": "{number} Fehler", "other": "{number} Fehler"}},
)
JUDGEMENT = Judgement(
    Languages("en", ("en", "de"), ("en", "de")),
    {"en": ENGLISH, "de": GERMAN},
    None,
    (make_problem("a.yml", 1, "odd"), make_problem("b.yml", 2, "odd")),
)


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither on GitHub, nor with a summary to write."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def test_every_fault_is_told_in_every_required_language(capsys: pytest.CaptureFixture[str]) -> None:
    report_problems(JUDGEMENT)
    printed = capsys.readouterr()

    assert [line.strip() for line in printed.err.splitlines() if line] == [
        "a.yml:1  [odd]",
        "It is odd.", "→ Make it even.", "? WHY.md#odd", "Das ist krumm.", "→ Gerade machen.", "? WHY.de.md#odd",
        "b.yml:2  [odd]",
        "It is odd.", "→ Make it even.", "? WHY.md#odd", "Das ist krumm.", "→ Gerade machen.", "? WHY.de.md#odd",
    ]
    assert printed.out == ""


def test_faults_are_counted_in_every_required_language() -> None:
    assert report_problems(JUDGEMENT) == "2 faults / 2 Fehler"


def test_a_language_that_is_not_translated_yet_adds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    untranslated = dataclasses.replace(JUDGEMENT, languages=Languages("en", ("en", "pl"), ("en", "pl")))
    untranslated = dataclasses.replace(untranslated, wordings={"en": ENGLISH, "pl": a_wording("pl", **ENGLISH.texts)})

    assert report_problems(untranslated) == "2 faults"
    assert capsys.readouterr().err.count("It is odd.") == 2
    assert summary.read_text("utf-8").count("### 2 faults") == 1


def test_faults_of_words_that_cannot_be_read_are_counted_all_the_same() -> None:
    judgement = Judgement(JUDGEMENT.languages, {"en": a_wording("en")}, None, JUDGEMENT.problems)

    assert report_problems(judgement) == "2"


def test_on_github_faults_stand_on_their_lines_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    report_problems(JUDGEMENT)
    annotations = capsys.readouterr().out.splitlines()

    assert [line.partition(",title")[0] for line in annotations] == ["::error file=a.yml,line=1", "::error file=b.yml,line=2"]


def test_the_summary_of_a_proposal_has_all_faults_one_language_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    report_problems(JUDGEMENT)

    before, english, german = summary.read_text("utf-8").split("### ")
    assert before == "Before.\n"
    assert english.startswith("2 faults\n") and german.startswith("2 Fehler\n")
    assert english.count("It is odd.") == german.count("Das ist krumm.") == 2
    assert "krumm" not in english and "odd." not in german
    assert "a.yml:1" in english and "b.yml:2" in german


def test_what_is_mended_by_itself_is_counted_and_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    mended = dataclasses.replace(JUDGEMENT.problems[0], mended=True)
    judgement = dataclasses.replace(JUDGEMENT, problems=(mended, JUDGEMENT.problems[1]))

    assert report_problems(judgement) == "1 mended / 1 geht\n2 faults / 2 Fehler"
    assert summary.read_text("utf-8").count("→ Make does it.") == 1
    assert "### 2 faults\n\n1 mended\n" in summary.read_text("utf-8")


def test_where_the_repository_is_known_the_explanation_is_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    report_problems(dataclasses.replace(JUDGEMENT, source_address="https://git.example/a/b/blob/main/"))

    assert "? https://git.example/a/b/blob/main/WHY.md#odd" in summary.read_text("utf-8")
