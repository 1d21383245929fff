"""Proofreading says of which languages it judged nothing, and explains measures only for languages of the site."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hooks.awareness.model.wording import Wording
from tests.support.tiny_site import write, write_tiny_site
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_words, write_tiny_content
from tools import proofread
from tools.in_step import read_texts
from tools.proofreading.coverage import Coverage, find_coverage
from tools.proofreading.measures import Measure, Sentence
from tools.proofreading.telling import write_report, write_summary

AVOID = "reasons:\n  blame: It blames.\nterms:\n  - {avoid: [naive], say: [deceived], why: blame}\n"
PAGE = Measure("docs/help.uk.md", 2, 10, 46, 3, Sentence(7, "Так."))


def write_fork(root: Path) -> Path:
    """Write a site in two languages without dictionaries and styles, and one with."""
    write_tiny_site(root, ("pl", "uk", "en"), ("pl", "uk"), looks=False)
    write(root, "docs/style/en.yml", "grade: ari\n")
    write(root, "docs/style/avoid.en.yml", AVOID)
    return root


def wordings() -> list[Wording]:
    return list(read_tiny_words().values())


def test_a_part_without_its_file_is_not_judged(tmp_path: Path) -> None:
    catalogue, _ = read_texts(write_fork(tmp_path))
    coverage = find_coverage(catalogue)

    assert coverage.languages == ("pl", "uk", "en")
    assert coverage.unjudged == {"spelling": ("pl", "uk"), "avoid": ("pl", "uk"), "style": ("pl", "uk")}
    assert not coverage.is_empty


def test_each_part_is_told_by_itself(tmp_path: Path) -> None:
    write_fork(tmp_path)
    write(tmp_path, "docs/style/uk.yml", "quotes: {opening: «, closing: »}\n")
    catalogue, _ = read_texts(tmp_path)

    assert find_coverage(catalogue).unjudged["style"] == ("pl",)
    assert find_coverage(catalogue).unjudged["avoid"] == ("pl", "uk")


@pytest.mark.parametrize(
    ("files", "languages"),
    [
        (("docs/help.pl.md",), ("pl",)),
        (("docs/help.pl.md", "docs/help.en.md"), ("pl", "en")),
        (("overrides/words/problems/uk.yml",), ("uk",)),
        (("docs/glossary.yml",), ("pl", "uk", "en")),
        (("docs/glossary.yml", "docs/help.pl.md"), ("pl", "uk", "en")),
        (("docs/help.md",), ("pl", "uk", "en")),
    ],
)
def test_only_the_languages_of_the_files_that_are_read_are_told(files: tuple[str, ...], languages: tuple[str, ...], tmp_path: Path) -> None:
    catalogue, _ = read_texts(write_fork(tmp_path))

    assert find_coverage(catalogue, files).languages == languages


def test_nothing_is_missing_where_everything_is_judged(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for code in LANGUAGES.all:
        write(tmp_path, f"docs/style/{code}.yml", "long_sentence: 25\n")
        write(tmp_path, f"docs/style/avoid.{code}.yml", AVOID)
    catalogue, _ = read_texts(tmp_path)

    assert find_coverage(catalogue) == Coverage(LANGUAGES.all, {})


def test_the_command_says_so_and_does_not_praise_what_it_could_not_judge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_fork(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    proofread.main(["docs/help.pl.md"])
    printed, summary = capsys.readouterr().out, (tmp_path / "summary.md").read_text("utf-8")

    for text in (printed, summary):
        assert text.count("Spelling was not judged") == text.count("Words to avoid were not judged") == 1
        assert "for: pl\n" in text
        assert "Nothing to say" not in text
        assert "Lithuanian" not in text
        assert "ARI is about" not in text


def test_what_was_judged_in_one_language_is_still_said_to_be_well() -> None:
    report = "\n".join(write_report([], [], wordings(), Coverage(("en", "pl"), {"spelling": ("pl",)})))

    assert "Nothing to say" in report
    assert "dictionaries/ for: pl" in report


def test_measures_are_explained_for_languages_of_the_site() -> None:
    english = wordings()[1]

    assert "Lithuanian" in Coverage(("lt", "pl")).explain_measures(english)
    assert "ARI is" not in Coverage(("lt", "pl")).explain_measures(english)
    assert "ARI is" in Coverage(("en",)).explain_measures(english)
    assert "Lithuanian" not in "\n".join(write_report([], [PAGE], [english], Coverage(("uk",))))


def test_findings_and_summary_come_once_where_two_languages_say_the_same() -> None:
    english = wordings()[1]
    same = dataclasses.replace(english, language="pl")

    assert "\n".join(write_summary([], [], [english, same], Coverage(("en",)))).count("Nothing to say") == 1
