"""Rule: every kind of lesson has a page that lists it, and the parts that all lessons share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import Heading
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.traversal import find_entry_marks


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield parts that are named nowhere or lead nowhere."""
    sheet = catalogue.navigation_sheet
    kinds = sorted({entry.facts.kind for entry in catalogue.lessons.values()})
    if kinds and catalogue.navigation.lesson is None:
        yield make_problem(sheet.file, 0, "missing-key", key="lesson")
    for kind in kinds:
        if kind not in catalogue.navigation.lesson_parts:
            yield make_problem(sheet.file, 0, "missing-key", key=f"lesson_parts.{kind}")
    for kind, parts in catalogue.navigation.lesson_parts.items():
        for name, part in parts:
            if part is None:
                continue
            line = sheet.line_of(("lesson_parts", kind, name, "part"))
            yield from _check_part(catalogue, sheet.file, line, part.page, part.part)


def _check_part(catalogue: Catalogue, file: str, line: int, page: str, anchor: str) -> Iterator[Problem]:
    entry = catalogue.pages.get(page)
    if entry is None or not entry.articles:  # the rule of references tells
        return
    marks = [mark for _, mark in find_entry_marks(entry)]
    anchors = {mark.anchor for mark in marks if isinstance(mark, Heading) and mark.anchor}
    if anchor not in anchors:
        suggestion = suggest_name(anchor, anchors)
        yield make_problem(file, line, "unknown-anchor", page=page, anchor=anchor, suggestion=suggestion)
