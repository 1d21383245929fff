"""Rule: a checklist that goes on paper can be set in its typeface, and dials only lines that answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.markup import Mention
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.rules.papers import check_signs
from hooks.awareness.traversal import find_cited_sources, find_entry_marks, find_values


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what would be missing or dial nobody on the paper of a checklist; that others are sure is another rule."""
    named = {entry.facts.checklist for entry in catalogue.prints.values()}
    for id, entry in catalogue.checklists.items():
        if id in named:
            yield from _check_texts(entry)
            yield from _check_sources(catalogue, entry)
            yield from _check_numbers(catalogue, entry)


def _check_texts(entry: Entry[Checklist]) -> Iterator[Problem]:
    for location, value in find_values(entry.facts):
        if isinstance(value, str):
            yield from check_signs(entry.sheet.file, entry.line_of(*location), value)


def _check_sources(catalogue: Catalogue, entry: Entry[Checklist]) -> Iterator[Problem]:
    for key in sorted(find_cited_sources(entry) & catalogue.sources.keys()):
        source = catalogue.sources[key]
        yield from check_signs(source.sheet.file, source.line_of("publisher"), source.facts.publisher)
        for language, name in source.facts.name.items():
            yield from check_signs(source.sheet.file, source.line_of("name", language), name)


def _check_numbers(catalogue: Catalogue, entry: Entry[Checklist]) -> Iterator[Problem]:
    """Yield lines that a text dials while they rest; whether a number is sure at all, marks are asked elsewhere."""
    for file, mark in find_entry_marks(entry):
        if isinstance(mark, Mention) and mark.kind in ("phone", "sms"):
            helpline = catalogue.helplines.get(mark.id)
            if helpline and helpline.facts.status != "active":
                yield make_problem(file, mark.line, "print-number-unsure", id=mark.id)
