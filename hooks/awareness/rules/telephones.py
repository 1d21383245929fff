"""Rule: no telephone number is typed in prose; it comes from the facts of a helpline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.telephone import find_numbers, is_dead_form
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location, Sheet

_MARKS = re.compile(r"\[\[[^\]]*\]\]|\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}")
_NOT_PROSE = ("number", "address", "url", "sources", "source", "id", "file", "helplines", "replaced_by", "pair_with")
"""Facts that hold numbers on purpose, or addresses and keys that may look like one."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every number in the words and facts of the content, dead forms named as such."""
    seen: set[str] = set()
    for entry in catalogue.entries:
        if entry.sheet.file not in seen:
            seen.add(entry.sheet.file)
            yield from _check_sheet(catalogue, entry.sheet)
        for article in entry.articles.values():
            yield from _check_sheet(catalogue, article.front)
            for number, line in enumerate(article.text.split("\n"), article.text_line):
                yield from _check_line(catalogue, article.file, number, line)


def _check_sheet(catalogue: Catalogue, sheet: Sheet) -> Iterator[Problem]:
    for location, text in _find_prose(sheet.data):
        yield from _check_line(catalogue, sheet.file, sheet.line_of(location), text)


def _find_prose(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in _NOT_PROSE:
                yield from _find_prose(item, (*location, key))
    elif isinstance(value, Sequence):
        for position, item in enumerate(value):
            yield from _find_prose(item, (*location, position))


def _check_line(catalogue: Catalogue, file: str, line: int, text: str) -> Iterator[Problem]:
    for start, number in find_numbers(_blank_marks(text), catalogue.site):
        kind = "dead-number" if is_dead_form(number, catalogue.site) else "number-in-prose"
        yield make_problem(file, line, kind, number=number, column=start + 1)


def _blank_marks(text: str) -> str:
    """Return the text with marks such as `[[phone:112]]` blanked, so that columns stay."""
    return _MARKS.sub(lambda hit: " " * len(hit[0]), text)
