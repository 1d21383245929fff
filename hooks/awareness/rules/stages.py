"""Rule: the stages of the way to help stand in the order of their steps, and no step is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield the stages whose step neither is that of the stage above nor follows it."""
    if len(catalogue.stages) < len(catalogue.known_ids.get("stage", ())):
        return  # the one that could not be read may be the missing one
    before = 0
    for entry in catalogue.stages.values():
        step = entry.facts.step
        if step not in (before, before + 1):
            line = entry.line_of("step")
            yield make_problem(entry.sheet.file, line, "stage-order", id=entry.id, step=step, wanted=before + 1)
        before = step
