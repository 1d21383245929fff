"""Rule: what the search of a language knows leads to words of the site, once and never in a circle."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

FILE = "docs/search/en.yml"


def find_faults(root: Path, text: str, file: str = FILE) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    write(root, file, text)
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    "text",
    [
        "same:\n  - [text, lamp]\n",
        "means:\n  lamp: [line]\n  lantern: [lamp line]\nendings: [s]\nsame: []\n".replace("lamp line", "a line"),
        "endings: [s]\nmeans:\n  lamp: [lines]\n",
        'cries:\n  - {opens: "[[page:help#one]]", phrases: [save me]}\n',
        'cries:\n  - {opens: "[[helpline:line]]", phrases: [save me]}\n',
    ],
)
def test_words_that_lead_to_words_of_the_site_are_no_problem(text: str, tmp_path: Path) -> None:
    assert find_faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("same:\n  - [sconce, lantern]\n", 2, "search-word-orphan"),
        ("means:\n  text: [lantern]\n", 2, "search-word-orphan"),
        ("same:\n  - [text, page]\n  - [line, texts]\nendings: [s]\n", 3, "search-word-doubled"),
        ("means:\n  line: [line]\n", 2, "search-word-circle"),
        ('cries:\n  - {opens: "[[page:hlep]]", phrases: [save me]}\n', 2, "unknown-reference"),
        ('cries:\n  - {opens: "[[page:help#two]]", phrases: [save me]}\n', 2, "unknown-anchor"),
        (
            'cries:\n  - {opens: "[[page:help]]", phrases: [sos]}\n  - {opens: "[[page:lists]]", phrases: [SOS]}\n',
            3,
            "search-word-doubled",
        ),
    ],
)
def test_words_that_help_nobody_are_a_problem_on_their_line(text: str, line: int, kind: str, tmp_path: Path) -> None:
    assert find_faults(tmp_path, text) == [(FILE, line, kind)]


def test_a_circle_is_found_however_long(tmp_path: Path) -> None:
    faults = find_faults(tmp_path, "means:\n  text: [line]\n  line: [page]\n  page: [text]\n")

    assert [kind for _, _, kind in faults] == ["search-word-circle"] * 3


def test_a_language_that_the_site_does_not_have_is_a_problem(tmp_path: Path) -> None:
    assert find_faults(tmp_path, "endings: [s]\n", "docs/search/xx.yml") == [
        ("docs/search/xx.yml", 0, "file-in-unknown-language")
    ]


def test_no_word_is_called_an_orphan_while_something_cannot_be_read(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, FILE, "means:\n  text: [lantern]\n")
    change(tmp_path, "docs/organisations/operator.yml", {"kind: public": "kind: pubic"})

    assert {problem.kind for problem in read_tiny_site(tmp_path).problems} == {"unknown-value"}
