"""Rule: what readers could come to harm by is not changed in one language alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import NAVIGATION, Catalogue
from hooks.awareness.drift import find_gaps, must_agree
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield texts in required languages that are older than the same text in another, where content forbids it."""
    for entry in catalogue.entries:
        for gap in find_gaps(entry) if must_agree(catalogue, entry) else ():
            if gap.state == "older" and gap.language in catalogue.languages.required:
                details = {"other": gap.other.file, "places": gap.places, "paste": gap.line_to_paste}
                yield make_problem(gap.article.file, gap.line, "older-than-partner", navigation=NAVIGATION, **details)
