"""Rule: a reader finds every plain page, since it stands in one section, or is a chapter of what does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield pages in no section and pages in two; a chapter stands where its page does."""
    sheet = catalogue.navigation_sheet
    places: dict[str, int] = {}
    for number, section in enumerate(catalogue.navigation.sections):
        for position, page in enumerate(section.pages):
            line = sheet.line_of(("sections", number, "pages", position))
            if page in places:
                yield make_problem(sheet.file, line, "page-in-two-sections", page=page, first=places[page])
            places.setdefault(page, line)
    in_sections = frozenset(places)
    for number, chapters in enumerate(catalogue.navigation.chapters):
        for position, page in enumerate(chapters.pages if chapters.of in in_sections else ()):
            line = sheet.line_of(("chapters", number, "pages", position))
            if page in places:
                yield make_problem(sheet.file, line, "page-in-two-sections", page=page, first=places[page])
            places.setdefault(page, line)
    for id, entry in catalogue.pages.items():
        whole = catalogue.find_whole(id)
        found = id in places or id == catalogue.navigation.home or (whole is not None and whole.kind != "page")
        if not found and entry.articles:
            file = next(iter(entry.articles.values())).file
            yield make_problem(file, 0, "page-in-no-section", page=id, navigation=sheet.file)
