"""Answers what templates ask about files that are made after the pages are planned, and remembers what it said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from hooks.edge.build import Build

RecordedCall = tuple[str, str, str]
"""A question, what it was about, and the answer."""


def _find_size(build: Build, language: str, path: str) -> str:
    """Return how large a file is, in words."""
    wording = build.catalogue.wordings[language]
    return wording.say("kilobytes", {"number": wording.number(max(1, round(build.sizes[path] / 1000)))})


def _count_pages(build: Build, language: str, path: str) -> str:
    """Return how many pages a PDF has, in words."""
    return build.catalogue.wordings[language].count("leaves", build.pdf_pages[path])


def _find_index(build: Build, language: str, path: str) -> str:
    """Return where the index of the search lies; its name changes with every word of the site."""
    return build.indexes[language].path if build.indexes else ""


_ANSWERS: Mapping[str, Callable[[Build, str, str], str]] = {
    "file_size": _find_size,
    "page_count": _count_pages,
    "search_index": _find_index,
}
"""By the name that templates use."""


class TemplateFunctions:
    """What the template of one page asks."""

    def __init__(self, build: Build, language: str) -> None:
        self._build = build
        self._language = language
        self.recorded: list[RecordedCall] = []

    def list_functions(self) -> dict[str, Callable[..., str]]:
        """Return the functions that a template may call, by name."""
        return {name: partial(self._ask, name) for name in _ANSWERS}

    def _ask(self, question: str, about: str = "") -> str:
        answer = _ANSWERS[question](self._build, self._language, about)
        self.recorded.append((question, about, answer))
        return answer

    def are_current(self, asked: Iterable[RecordedCall]) -> bool:
        """Tell whether all questions would get the same answers today."""
        try:
            return all(_ANSWERS[name](self._build, self._language, about) == said for name, about, said in asked)
        except KeyError:  # a file that is no longer made
            return False
