"""On GitHub a run tells its findings in a summary; elsewhere it writes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.edge.github import annotates, append_summary, fence


def test_a_summary_is_continued_and_says_nothing_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    append_summary(("žodis\n", "word\n", "žodis\n"))

    assert summary.read_text("utf-8") == "Before.\nžodis\nword\n"


def test_elsewhere_there_is_no_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    append_summary(("word\n",))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("false", False), (None, False)])
def test_only_github_reads_annotations(value: str | None, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    if value is not None:
        monkeypatch.setenv("GITHUB_ACTIONS", value)

    assert annotates() is expected


@pytest.mark.parametrize("marks", ["```", "~~~", "~" * 20])
def test_a_line_of_content_cannot_end_the_block_that_quotes_it(marks: str) -> None:
    first, *quoted, last = fence(f"{marks}\n# word").splitlines()

    assert quoted == [marks, "# word"]
    assert first == f"{last}text"
    assert last not in marks
