"""Walks through the lines that readers or editors see: texts, facts, words of the interface, drawings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.kinds import is_picture
from hooks.awareness.model.style import NOT_PROSE
from hooks.awareness.reading import Location, Sheet, parse_sheet, read_text
from hooks.awareness.traversal import find_sheets

_TOLD = ("overrides/words", "overrides/words/problems")
"""Folders with words of the interface; those that show editors how numbers are written are left out."""
_DIGIT = re.compile(r"\d")
_MARKS = re.compile(
    r"\[\[[^\]|]*\||\[\[[^\]]*\]\]|\]\]|\[@[^\]]*\]|\]\((?!\s*<?(?:tel|sms):)[^)]*\)|\{[^}]*\}", re.IGNORECASE
)
_SILENT = re.compile(r"<!--.*?-->|<style\b.*?</style>|<[^>]*>", re.DOTALL)
"""What a drawing holds beside its words."""


@dataclass(frozen=True)
class TextLine:
    """One line of words, and where it stands."""

    file: str
    number: int
    """Of the line in its file, counted from 1."""
    text: str


def find_numbered_lines(catalogue: Catalogue, root: Path) -> Iterator[TextLine]:
    """Yield every line that holds a digit."""
    sheets = (line for _, sheet, _ in find_sheets(catalogue) for line in _read_lines(sheet))
    lines = itertools.chain(sheets, _find_further_lines(catalogue, root))
    yield from (line for line in lines if _DIGIT.search(line.text))
    for entry in catalogue.entries:
        for article in entry.articles.values():
            for number, text in _number_lines(article.text):
                yield TextLine(article.file, article.text_line + number, text)


def blank_marks(text: str) -> str:
    """Return a line with spaces in place of its marks, attributes and targets of links, so that columns stay.

    Words of mentions stay, since readers see them, and so do links that dial.
    """
    return _MARKS.sub(lambda hit: " " * len(hit[0]), text)


@lru_cache(maxsize=5_000)  # several rules ask for them
def _number_lines(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((number, line) for number, line in enumerate(text.split("\n")) if _DIGIT.search(line))


def _find_further_lines(catalogue: Catalogue, root: Path) -> Iterator[TextLine]:
    """Yield lines beside these: of drawings all, of the interface those with a digit."""
    for file in catalogue.files:
        if file.endswith(".svg") and is_picture(file):
            yield from _read_drawing(root, file)
    for language in catalogue.wordings:
        for folder in _TOLD:
            file = f"{folder}/{language}.yml"
            text, _ = read_text(root, file) if (root / file).is_file() else (None, ())
            yield from _list_numbered(file, text or "")


@lru_cache(maxsize=32)  # several rules ask for them, and they are long
def _list_numbered(file: str, text: str) -> tuple[TextLine, ...]:
    sheet, _ = parse_sheet(file, text)
    lines = _read_lines(sheet) if sheet else ()
    return tuple(line for line in lines if _DIGIT.search(line.text))


def _read_lines(sheet: Sheet) -> Iterator[TextLine]:
    """Yield the values of a sheet that hold words."""
    for location, text in _find_prose(sheet.data):
        yield TextLine(sheet.file, sheet.line_of(location), text)


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


def _read_drawing(root: Path, file: str) -> Iterator[TextLine]:
    text, _ = read_text(root, file)
    words = _SILENT.sub(lambda hit: "\n" * hit[0].count("\n"), text or "")
    for number, line in enumerate(words.split("\n"), 1):
        if line.strip():
            yield TextLine(file, number, line)
