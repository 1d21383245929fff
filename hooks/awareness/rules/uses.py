"""Rule: every source carries at least one claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, is_draft
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_citing_entries


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield sources that nothing cites; what cites them may be what could not be read."""
    if not catalogue.whole:
        return
    cited = find_citing_entries(catalogue)
    for id, entry in catalogue.sources.items():
        if id not in cited and not is_draft(entry):
            yield make_problem(entry.sheet.file, entry.line_of(), "source-unused", id=id)
