"""Rule: no fact tells of a year before the first one that the site allows, such as that in which its state began."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.draft import NO_DATE
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_values

_DATED_BY_OTHERS = ("source",)
"""Documents may be older than the state."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every date and every year of the facts that lies before the first year."""
    first = catalogue.site.first_year
    if first is None:
        return
    for entry in catalogue.entries:
        if entry.kind not in _DATED_BY_OTHERS:
            yield from _check(entry, first)


def _check(entry: Entry[Any], first: int) -> Iterator[Problem]:
    for location, value in find_values(entry.facts):
        year = value.year if isinstance(value, PartialDate) else value if location[-1] == "year" else None
        if isinstance(value, PartialDate) and year == NO_DATE:
            continue  # a place left open is told by the rule about drafts, and only of what is published
        if isinstance(year, int) and year < first:
            line = entry.line_of(*location)
            yield make_problem(entry.sheet.file, line, "year-too-early", year=year, first=first)
