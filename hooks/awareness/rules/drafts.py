"""Rule: what is published names no draft and holds no place that still waits for its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry, resolve_file
from hooks.awareness.model.draft import NO_DATE, OPEN
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.picture import PictureFile
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_entry_marks, find_named, find_references, find_values

_MENUS = ("sections", "chapters")
"""Where the navigation may name a draft: it stands there from the day on which it is published."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield names of drafts in what is not one, and places left open."""
    drafts = {(entry.kind, entry.id): entry.sheet.file for entry in catalogue.entries if catalogue.is_kept_back(entry)}
    sheet = catalogue.navigation_sheet
    named = [
        (sheet.file, sheet.line_of(location), reference.kind, str(reference))
        for location, reference in find_references(catalogue.navigation)
        if location[0] not in _MENUS
    ]
    for entry in catalogue.entries:
        if (entry.kind, entry.id) not in drafts:
            named += _find_names(entry) if drafts else ()
            yield from _find_open_places(entry)
            yield from _find_empty_frames(entry, root)
    for file, line, kind, id in named:
        if (kind, id) in drafts:
            yield make_problem(file, line, "draft-named", id=id, draft=drafts[kind, id])


def _find_empty_frames(entry: Entry[Any], root: Path) -> Iterator[Problem]:
    """Yield drawings that only keep the place of another."""
    for location, value in find_values(entry.facts):
        if isinstance(value, PictureFile) and value.endswith(".svg"):
            path = root / resolve_file(entry.sheet.file, value)
            if path.is_file() and OPEN in path.read_text("utf-8", errors="replace"):
                yield make_problem(entry.sheet.file, entry.line_of(*location), "place-left-open", given=value)


def _find_names(entry: Entry[Any]) -> Iterator[tuple[str, int, str, str]]:
    """Yield file, line, kind and id for everything that an entry names."""
    for location, reference in find_references(entry.facts):
        yield entry.sheet.file, entry.line_of(*location), reference.kind, str(reference)
    for file, mark in find_entry_marks(entry):
        for kind, id in find_named(mark):
            yield file, mark.line, kind, id


def _find_open_places(entry: Entry[Any]) -> Iterator[Problem]:
    file = entry.sheet.file
    for location, value in find_values(entry.facts):
        if (isinstance(value, str) and OPEN in value) or (isinstance(value, PartialDate) and value.year == NO_DATE):
            yield make_problem(file, entry.line_of(*location), "place-left-open", given=str(value))
    for language, words in entry.words.items():
        article = entry.articles[language]
        for location, value in find_values(words):
            if isinstance(value, str) and OPEN in value:
                yield make_problem(article.file, article.front.line_of(location), "place-left-open", given=value)
        for number, line in enumerate(article.text.split("\n"), article.text_line):
            if OPEN in line:
                yield make_problem(article.file, number, "place-left-open", given=line.strip())


