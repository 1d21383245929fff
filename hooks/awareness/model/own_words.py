"""Knows the list of words that are right though no dictionary has them: one word or name in each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FILE = re.compile(r"docs/style/words\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.txt")
_COMMENT = "#"


@dataclass(frozen=True)
class OwnWord:
    """A word, or a name of several words, and where it stands."""

    line: int
    text: str


def name_list(language: str) -> str:
    """Return the path of the list of a language."""
    return f"docs/style/words.{language}.txt"


def find_list_language(file: str) -> str | None:
    """Return the language of a list, None for any other file."""
    match = _FILE.fullmatch(file)
    return match["language"] if match else None


def parse_own_words(text: str) -> Iterator[OwnWord]:
    """Yield the words of a list; empty lines and those that begin with # are none."""
    for number, line in enumerate(text.split("\n"), 1):
        word = line.strip()
        if word and not word.startswith(_COMMENT):
            yield OwnWord(number, word)
