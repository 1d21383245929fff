"""The list for maintainers, with the words that changed, where the history knows them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import write_tiny_content
from tools import drift, in_step
from tools.history import mark_words


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A tiny site whose texts agree, as the folder in which commands run."""
    write_tiny_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    in_step.main(["ALL"])
    capsys.readouterr()
    return tmp_path


def _commit(root: Path) -> None:
    for command in (("init", "-q"), ("add", "docs"), ("commit", "-qm", "state")):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false", *command],
            cwd=root, check=True, capture_output=True,
        )


def test_texts_that_agree_are_told_so_in_every_language(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drift.main([])

    assert len(capsys.readouterr().out.splitlines()) == 2


def test_without_history_the_places_and_the_line_to_paste_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(site, "docs/lists.lt.md", {"[[glossary]]": "New words.\n\n[[glossary]]"})
    drift.main([])
    printed = capsys.readouterr().out

    assert "docs/lists.en.md:4  [older]" in printed
    assert "(New words.)" in printed
    assert "    agrees_with: {lt: " in printed
    assert "{+" not in printed


def test_with_history_the_changed_words_are_marked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _commit(site)
    change(site, "docs/help.lt.md", {"Text.": "Text in other words."})
    _commit(site)
    change(site, "docs/help.lt.md", {"other words": "quite other words"})
    drift.main([])

    assert "[-Text.-] {+Text in quite other words.+}" in capsys.readouterr().out


def test_a_changed_field_is_shown_with_its_name(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _commit(site)
    change(site, "docs/help.lt.md", {"Title of docs": "Name of docs"})
    drift.main([])

    assert "title: [-Title-] {+Name+} of docs help lt" in capsys.readouterr().out


def test_only_texts_that_are_named_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(site, "docs/help.lt.md", {"Text.": "Other text."})
    change(site, "docs/lists.lt.md", {"[[glossary]]": "New words.\n\n[[glossary]]"})
    drift.main(["docs/lists.en.md"])
    printed = capsys.readouterr().out

    assert "docs/lists.en.md" in printed
    assert "docs/help" not in printed


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("one two three", "one two three", "one two three"),
        ("one two three", "one 2 three", "one [-two-] {+2+} three"),
        ("one", "one two", "[-one-] {+one two+}"),
        ("one two three", "one three", "one [-two-] three"),
        ("", "new", "{+new+}"),
    ],
)
def test_words_are_marked_as_git_does(old: str, new: str, marked: str) -> None:
    assert mark_words(old, new) == marked
