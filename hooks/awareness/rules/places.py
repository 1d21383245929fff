"""Rule: every place that is to stand on a map has a map that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.place import Place
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield places outside all outlines, and codes that no outline has."""
    if len(catalogue.outlines) < len(catalogue.known_ids.get("outline", ())):
        return  # an outline that could not be read may be the one
    for entry in catalogue.places.values():
        yield from _check(catalogue, entry)


def _check(catalogue: Catalogue, entry: Entry[Place]) -> Iterator[Problem]:
    outlines = [outline.facts for outline in catalogue.outlines.values()]
    codes = sorted({code for outline in outlines for code in outline.shapes})
    known = {"id": entry.id, "known": ", ".join(codes) or "–"}
    place = entry.facts
    if place.at and not any(outline.find_shape(place.at) for outline in outlines):
        given = f"{place.at.longitude:g}, {place.at.latitude:g}"
        yield make_problem(entry.sheet.file, entry.line_of("at"), "place-off-map", given=given, **known)
    for position, code in enumerate(place.shapes):
        if code not in codes:
            line = entry.line_of("shapes", position)
            yield make_problem(entry.sheet.file, line, "place-off-map", given=code, **known)
