"""Rule: a reader finds every plain page, since it stands in exactly one section."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield pages in no section and pages in two."""
    sheet = catalogue.navigation_sheet
    places: dict[str, int] = {}
    for number, section in enumerate(catalogue.navigation.sections):
        for position, page in enumerate(section.pages):
            line = sheet.line_of(("sections", number, "pages", position))
            if page in places:
                yield make_problem(sheet.file, line, "page-in-two-sections", page=page, first=places[page])
            places.setdefault(page, line)
    for id, entry in catalogue.pages.items():
        if id not in places and id != catalogue.navigation.home and entry.articles:
            file = next(iter(entry.articles.values())).file
            yield make_problem(file, 0, "page-in-no-section", page=id, navigation=sheet.file)
