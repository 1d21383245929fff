"""Rule: titles, descriptions and other words of the front matter are plain; marks work in the text only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_values


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every mark that readers would see as it was typed."""
    for entry in catalogue.entries:
        for article in entry.articles.values():
            for location, text in find_values(article.front.data):
                if isinstance(text, str) and any(not isinstance(mark, Heading) for mark in find_marks(text)):
                    line = article.front.line_of(location)
                    yield make_problem(article.file, line, "mark-in-front-matter", key=str(location[0]))
