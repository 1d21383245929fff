"""A recall names the papers of lessons on which a number or an address became wrong; other words are let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commits import git, release
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.papers import write_lines
from tests.unit.reading_tiny_sites import write_tiny_content
from tools.recall import recall

PAPERS = ("handout", "sheet", "slides")


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    """A tiny site with a lesson that names a line, and another one in its text, released once."""
    write_tiny_content(tmp_path)
    write_lines(tmp_path)
    for code in ("lt", "en"):
        change(tmp_path, f"docs/lessons/lamp.{code}.md", {"Welcome, all of you.": "Write [[phone:talk]] on the board."})
    release(tmp_path)
    return tmp_path


def test_a_lesson_of_which_nothing_changed_is_right(taught: Path) -> None:
    assert "Nothing to withdraw: every sheet" in recall(taught, "v1")


def test_a_changed_number_withdraws_the_papers_of_every_lesson_that_names_it(taught: Path) -> None:
    change(taught, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(taught, "docs/helplines/line.yml", {'number: "112"': 'number: "113"'})
    grave = recall(taught, "v1").partition("## Atšaukti / Withdraw")[2]

    assert [paper for paper in PAPERS if f"(lamp-{paper}, en)" not in grave] == []
    assert "“112” → “113”" in grave


def test_a_number_inside_the_text_of_a_lesson_withdraws_its_papers(taught: Path) -> None:
    change(taught, "mkdocs.yml", {'["112"]': '["112", "114"]'})
    change(taught, "docs/helplines/talk.yml", {'number: "112"': 'number: "114"'})
    grave = recall(taught, "v1").partition("## Atšaukti / Withdraw")[2]

    assert "lines text 112: “112” → nieko / nothing" in grave


def test_a_changed_address_withdraws_the_papers_of_lessons(taught: Path) -> None:
    change(taught, "mkdocs.yml", {"https://tiny.example/sub/": "https://other.test/"})
    grave = recall(taught, "v1").partition("## Atšaukti / Withdraw")[2]

    assert grave.count("- address: ") == len(PAPERS) * 2


def test_other_words_of_a_lesson_withdraw_nothing(taught: Path) -> None:
    change(taught, "docs/lessons/lamp.en.md", {"Prepare the room.": "Prepare the large room."})

    assert "Nothing to withdraw" in recall(taught, "v1")


def test_a_source_of_another_name_withdraws_nothing(taught: Path) -> None:
    for code in ("lt", "en"):
        change(taught, f"docs/lessons/lamp.{code}.md", {"on the board.": "on the board [@a-law]."})
    git(taught, "commit", "--quiet", "--all", "--message", "cited")
    change(taught, "docs/sources.yml", {"en: word en": "en: A law"})

    assert "Nothing to withdraw" in recall(taught, "HEAD")


def test_a_lesson_that_could_not_be_read_is_not_said_to_be_right(taught: Path) -> None:
    text = (taught / "docs/lessons/lamp.yml").read_text("utf-8")
    write(taught, "docs/lessons/lamp.yml", text.replace("kind: lesson", "kind: odd"))
    git(taught, "commit", "--quiet", "--all", "--message", "a slip")
    write(taught, "docs/lessons/lamp.yml", text)

    assert "- docs/lessons/lamp.yml" in recall(taught, "HEAD").partition("## Nepavyko palyginti / Could not be compared")[2]
