"""Rule: what stands in the calendar stands on a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield a calendar that the navigation gives no page."""
    if catalogue.occasions and catalogue.navigation.calendar is None:
        file = next(iter(catalogue.occasions.values())).sheet.file
        yield make_problem(file, 0, "calendar-without-page", navigation=catalogue.navigation_sheet.file)
