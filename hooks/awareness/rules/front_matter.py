"""Rule: titles, descriptions and other words of the front matter are plain, apart from whole sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import Prose
from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_values


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every mark that readers would see as it was typed."""
    for entry in catalogue.entries:
        for language, words in entry.words.items():
            front = entry.articles[language].front
            for location, text in find_values(words):
                if isinstance(text, Prose) or not isinstance(text, str):
                    continue
                if any(not isinstance(mark, Heading) for mark in find_marks(text)):
                    line = front.line_of(location)
                    yield make_problem(front.file, line, "mark-in-front-matter", key=str(location[0]))
