"""Walks through the lines that readers or editors see: texts, facts, words of the interface, drawings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import VOCABULARY, Catalogue
from hooks.awareness.model.style import NOT_PROSE
from hooks.awareness.reading import Location, Sheet, parse_sheet, read_sheet, read_text
from hooks.awareness.rules.placement import is_picture

_TOLD = ("overrides/words", "overrides/words/problems")
"""Folders with words of the interface; those that show editors how numbers are written are left out."""
_DIGIT = re.compile(r"\d")
_SILENT = re.compile(r"<!--.*?-->|<style\b.*?</style>|<[^>]*>", re.DOTALL)
"""What a drawing holds beside its words."""


@dataclass(frozen=True)
class Passage:
    """One line of words, and where it stands."""

    file: str
    line: int
    text: str


def find_numbered_passages(catalogue: Catalogue, root: Path) -> Iterator[Passage]:
    """Yield every line that holds a digit."""
    passages = itertools.chain(_find_values(catalogue), _find_further_passages(catalogue, root))
    yield from (passage for passage in passages if _DIGIT.search(passage.text))
    for entry in catalogue.entries:
        for article in entry.articles.values():
            for number, line in _number_lines(article.text):
                yield Passage(article.file, article.text_line + number, line)


def _find_values(catalogue: Catalogue) -> Iterator[Passage]:
    """Yield the values of the entries, in their facts and front matter."""
    seen: set[str] = set()
    for entry in catalogue.entries:
        if entry.sheet.file not in seen:
            seen.add(entry.sheet.file)
            yield from _read_passages(entry.sheet)
        for article in entry.articles.values():
            yield from _read_passages(article.front)


@lru_cache(maxsize=5_000)  # several rules ask for them
def _number_lines(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((number, line) for number, line in enumerate(text.split("\n")) if _DIGIT.search(line))


def _find_further_passages(catalogue: Catalogue, root: Path) -> Iterator[Passage]:
    """Yield lines beside the entries: of menus, vocabulary and drawings all, of the interface those with a digit."""
    yield from _read_passages(catalogue.navigation_sheet)
    vocabulary, _ = read_sheet(root, VOCABULARY)  # what is wrong with it has been said
    if vocabulary is not None:
        yield from _read_passages(vocabulary)
    for file in catalogue.files:
        if file.endswith(".svg") and is_picture(file):
            yield from _read_drawing(root, file)
    for language in catalogue.wordings:
        for folder in _TOLD:
            file = f"{folder}/{language}.yml"
            text, _ = read_text(root, file) if (root / file).is_file() else (None, ())
            yield from _list_numbered(file, text or "")


@lru_cache(maxsize=32)  # several rules ask for them, and they are long
def _list_numbered(file: str, text: str) -> tuple[Passage, ...]:
    sheet, _ = parse_sheet(file, text)
    passages = _read_passages(sheet) if sheet else ()
    return tuple(passage for passage in passages if _DIGIT.search(passage.text))


def _read_passages(sheet: Sheet) -> Iterator[Passage]:
    """Yield the values of a sheet that hold words."""
    for location, text in _find_prose(sheet.data):
        yield Passage(sheet.file, sheet.line_of(location), text)


def _find_prose(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in NOT_PROSE:
                yield from _find_prose(item, (*location, key))
    elif isinstance(value, Sequence):
        for position, item in enumerate(value):
            yield from _find_prose(item, (*location, position))


def _read_drawing(root: Path, file: str) -> Iterator[Passage]:
    text, _ = read_text(root, file)
    words = _SILENT.sub(lambda hit: "\n" * hit[0].count("\n"), text or "")
    for number, line in enumerate(words.split("\n"), 1):
        if line.strip():
            yield Passage(file, number, line)
