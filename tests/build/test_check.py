"""The content can be checked without a build: the same faults, told in the same way, and no site."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.build.faults import EXPECTED, find_faults, write_faults
from tests.support.real_site import ROOT, build_site
from tests.support.tiny_site import write, write_tiny_site
from tests.support.tools import run_tool
from tests.unit.broken_sites import write_broken_site
from tests.unit.builders import change

TODAY = str(int(datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC).timestamp()))
"""The day on which a tiny site says that its lines were checked."""


def _check(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Check the content in a folder, as `make check` does on that day."""
    return run_tool("check", root, **{"SOURCE_DATE_EPOCH": TODAY, **environment})


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with four faults."""
    return write_faults(tmp_path_factory.mktemp("faulty"))


def test_all_faults_are_told_with_their_lines_and_the_check_fails(faulty: Path) -> None:
    result = _check(faulty)

    assert find_faults(result.stderr) == EXPECTED
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].startswith("Rastos 4 klaidos")
    assert not (faulty / "site").exists()


def test_on_github_the_summary_of_the_proposal_has_them_all(faulty: Path, tmp_path: Path) -> None:
    result = _check(faulty, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    summary = (tmp_path / "summary.md").read_text("utf-8")

    assert len(result.stdout.splitlines()) == len(EXPECTED)
    assert find_faults(summary) == EXPECTED * 2
    assert summary.index("Rastos 4 klaidos") < summary.index("4 faults")


def test_content_without_a_fault_is_told_so_in_every_language(tmp_path: Path) -> None:
    result = _check(write_tiny_site(tmp_path))

    assert (result.returncode, result.stdout) == (0, "Klaidų nerasta.\nNo faults were found.\n")


def test_what_cannot_be_printed_is_told_where_nothing_else_is_wrong(tmp_path: Path) -> None:
    write_broken_site(tmp_path, "print-calls-too-full")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides", dirs_exist_ok=True)
    result = _check(tmp_path)

    assert find_faults(result.stderr) == [("docs/prints/strips.yml", "print-calls-too-full")] * 2
    assert result.returncode == 1


def test_a_text_that_lags_behind_is_told_and_fails_neither_check_nor_build(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    run_tool("in_step", root, "ALL", SOURCE_DATE_EPOCH=TODAY)
    change(root, "docs/help.lt.md", {"Text.": "Kitas tekstas."})
    result = _check(root)

    assert "docs/help.en.md:4  [older]" in result.stdout
    assert result.stdout.endswith("Klaidų nerasta.\nNo faults were found.\n")
    assert result.returncode == 0
    assert build_site(root, root / "site").returncode == 0


@pytest.mark.parametrize(("day", "wrong"), [("2026-01-03", False), ("2026-01-04", True)])
def test_a_check_dated_in_the_future_is_told_and_fails_no_build(tmp_path: Path, day: str, wrong: bool) -> None:
    root = write_tiny_site(tmp_path)
    change(root, "docs/helplines/line.yml", {"on: 2026-01-02": f"on: {day}"})
    result = _check(root)

    assert find_faults(result.stderr) == [("docs/helplines/line.yml:26", "date-in-future")] * wrong
    assert result.returncode == wrong
    assert build_site(root, root / "site", SOURCE_DATE_EPOCH=TODAY).returncode == 0


def test_words_that_wait_for_a_translation_are_told_and_fail_nothing(tmp_path: Path) -> None:
    result = _check(write_tiny_site(tmp_path, ("lt", "en", "pl"), ("lt", "en")))

    assert [line.split()[0] for line in result.stdout.splitlines()[:-2]] == ["overrides/words/pl.yml:"] * 2
    assert result.stdout.endswith("Klaidų nerasta.\nNo faults were found.\n")
    assert result.returncode == 0


def test_what_two_languages_say_in_the_same_words_is_printed_once(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path, ("pl", "uk"))
    whole = _check(root)
    change(root, "docs/help.pl.md", {"@a-law": "@no-law"})
    broken = _check(root)

    assert whole.stdout.count("No faults were found.") == 1
    assert broken.stderr.count("[unknown-reference]") == broken.stderr.count("PROBLEMS.md#unknown-reference") == 1
    assert broken.stderr.count("1 faults found") == 1
    assert whole.stdout.count("overrides/words/uk.yml: ") == 1


@pytest.mark.parametrize("words", ["words-of-another: ", "  older: "])
def test_words_that_a_report_lacks_are_told_and_no_accident(words: str, tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path, ("lt", "en", "pl"), ("lt", "en"))
    run_tool("in_step", root, "ALL", SOURCE_DATE_EPOCH=TODAY)
    change(root, "docs/help.lt.md", {"Text.": "Kitas tekstas."})
    change(root, "overrides/words/en.yml", {words: words.replace(": ", "s: ")})
    result = _check(root)

    assert result.returncode == 1
    assert "[interface-word-missing]" in result.stderr
    assert "Traceback" not in result.stderr


def test_about_help_it_fails_both_and_is_told_once(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "docs/navigation.yml", f"{(root / 'docs/navigation.yml').read_text('utf-8')}always_in_step: {{pages: [help]}}\n")
    run_tool("in_step", root, "ALL", SOURCE_DATE_EPOCH=TODAY)
    change(root, "docs/help.lt.md", {"Text.": "Kitas tekstas."})
    result = _check(root)

    assert result.stderr.count("docs/help.en.md:4  [older-than-partner]") == 1
    assert "docs/help.en.md" not in result.stdout
    assert result.returncode == 1
    assert build_site(root, root / "site").returncode == 1


@pytest.mark.parametrize("settings", ["a: [", "", "site_name: Site\n"])
def test_settings_that_cannot_be_read_end_in_a_message(settings: str, tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    result = _check(tmp_path)

    assert result.returncode == 1
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
