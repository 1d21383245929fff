"""Walks through every line that readers or editors see: texts, facts, words of the interface, drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import VOCABULARY, Catalogue
from hooks.awareness.model.style import NOT_PROSE
from hooks.awareness.reading import Location, Sheet, read_lines, read_sheet, read_text
from hooks.awareness.rules.placement import is_picture

_WORDS = "overrides/words"
_EXAMPLES = ("forms", "proofreading", "starting")
"""Parts of them that show editors how numbers are written."""
_SILENT = re.compile(r"<!--.*?-->|<style\b.*?</style>|<[^>]*>", re.DOTALL)
"""What a drawing holds beside its words."""


@dataclass(frozen=True)
class Passage:
    """One line of words, and where it stands."""

    file: str
    line: int
    text: str


def find_passages(catalogue: Catalogue) -> Iterator[Passage]:
    """Yield every line of the entries: their facts, front matter and texts."""
    seen: set[str] = set()
    for entry in catalogue.entries:
        if entry.sheet.file not in seen:
            seen.add(entry.sheet.file)
            yield from read_passages(entry.sheet)
        for article in entry.articles.values():
            yield from read_passages(article.front)
            for number, line in enumerate(article.text.split("\n"), article.text_line):
                yield Passage(article.file, number, line)


def find_further_passages(catalogue: Catalogue, root: Path) -> Iterator[Passage]:
    """Yield every line beside the entries: menus, vocabulary, drawings and the words of the interface."""
    yield from read_passages(catalogue.navigation_sheet)
    vocabulary, _ = read_sheet(root, VOCABULARY)  # what is wrong with it has been said
    if vocabulary is not None:
        yield from read_passages(vocabulary)
    for file in catalogue.files:
        if file.endswith(".svg") and is_picture(file):
            yield from _read_drawing(root, file)
    for language, wording in catalogue.wordings.items():
        files = {False: f"{_WORDS}/{language}.yml", True: f"{_WORDS}/problems/{language}.yml"}
        lines = {key: read_lines(root, file) for key, file in files.items()}
        for location, text in _find_prose(wording.texts):
            if location[0] in _EXAMPLES:
                continue
            of_problem = location[0] == "problems"
            place = location[1:] if of_problem else location
            yield Passage(files[of_problem], lines[of_problem].get(place, 0), text)


def read_passages(sheet: Sheet) -> Iterator[Passage]:
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
