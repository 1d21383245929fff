"""Rule: the lists of words to avoid and of words that are right say each thing once, and what they name exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

FILE, WORDS = "docs/style/avoid.en.yml", "docs/style/words.en.txt"
HEAD = "reasons:\n  blame: It blames whoever was wronged.\nterms:\n  - {avoid: [naive], say: [deceived], why: blame}\n"


def find_faults(root: Path, text: str, file: str = FILE) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    write(root, file, text)
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "  - {pattern: 'fool\\w*', why: blame, finds: [fooled], spares: [foolscap]}\n",
        "allowed:\n  - {words: the word naive, because: it is explained}\n",
        "allowed:\n  - {words: naive, file: docs/help.en.md, because: it is explained}\n",
        "allowed:\n  - {file: docs/help.en.md, section: one, because: it is explained}\n",
        "allowed:\n  - {words: naive, file: overrides/words/en.yml, because: it is explained}\n",
    ],
)
def test_a_list_that_keeps_the_rules_is_no_problem(tmp_path: Path, more: str) -> None:
    assert find_faults(tmp_path, HEAD + more) == []


@pytest.mark.parametrize(
    ("more", "line", "kind"),
    [
        ("  - {say: [deceived], why: blame}\n", 5, "avoid-nothing"),
        ("  - {avoid: [silly, Naive], why: blame}\n", 5, "avoid-twice"),
        ("  - {avoid: [silly], why: balme}\n", 5, "unknown-value"),
        ("  - {avoid: [silly]}\n", 5, "missing-key"),
        ("  - {avoid: [silly], why: blame, sya: [deceived]}\n", 5, "unknown-key"),
        ("  - {pattern: 'fool(', why: blame}\n", 5, "bad-pattern"),
        ("allowed:\n  - {words: naive, because: it is explained}\n", 6, "allowance-too-wide"),
        ("allowed:\n  - {file: docs/help.en.md, because: it is explained}\n", 6, "allowance-too-wide"),
        ("allowed:\n  - {words: the word naive, file: docs/hepl.en.md, because: x}\n", 6, "allowance-nowhere"),
        ("allowed:\n  - {words: the word naive}\n", 6, "missing-key"),
    ],
)
def test_an_entry_that_does_not_is_a_problem_on_its_line(tmp_path: Path, more: str, line: int, kind: str) -> None:
    assert find_faults(tmp_path, HEAD + more) == [(FILE, line, kind)]


@pytest.mark.parametrize("file", ["docs/style/avoid.de.yml", "docs/style/words.de.txt"])
def test_a_list_of_a_language_that_the_site_lacks_is_a_problem(tmp_path: Path, file: str) -> None:
    text = HEAD if file.endswith(".yml") else "Laterne\n"

    assert find_faults(tmp_path, text, file) == [(file, 0, "file-in-unknown-language")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("# Names\n\nlantern\nCovenant House\n", []),
        ("\ufefflantern\r\nsconce\r\n", []),
        ("lantern\nsconce\nlantern\n", [(WORDS, 3, "word-listed-twice")]),
        ("lantern\n...\n", [(WORDS, 2, "word-without-letters")]),
    ],
)
def test_words_that_are_right_are_listed_once_in_each_line(
    tmp_path: Path, text: str, faults: list[tuple[str, int, str]]
) -> None:
    assert find_faults(tmp_path, text, WORDS) == faults


def test_nothing_of_the_lists_is_published_as_a_page(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, FILE, HEAD)
    write(tmp_path, WORDS, "lantern\n")
    catalogue = read_tiny_site(tmp_path).catalogue

    assert catalogue is not None
    assert [entry.facts.terms[0].avoid for entry in catalogue.dictions.values()] == [("naive",)]
    assert [uri for uri, _ in catalogue.list_uris() if "style" in uri] == []
