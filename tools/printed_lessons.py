"""Reads what somebody may dial or type off the papers of a lesson: their text is long, and other words do no harm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR, Lesson
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.papers import Paper, plan_texts
from hooks.awareness.pages.lessons.planning import plan_lesson

Texts = Mapping[tuple[str, ...], str]
"""What stands on a sheet, by where it stands."""
_DIALLED = ("tel:", "sms:")
_SOURCES = "sources"
"""Their numbers are those of footnotes."""


def read_papers(edition: Edition, entry: Entry[Lesson]) -> Iterator[tuple[Paper, str, Texts]]:
    """Yield each paper of a lesson with what it says of the day of its numbers, and what may be dialled or typed."""
    pages = {page.uri: page for page in plan_lesson(edition, entry)}
    uri = edition.uri("lesson", entry.id)
    for paper, text in plan_texts(edition, entry, pages[f"{uri}/{PROJECTOR}"], pages[f"{uri}/{HANDOUT}"]):
        data = text.read().data
        yield paper, data["checked"], {("address",): data["address"], **dict(_find_numbers(data))}


def _find_numbers(value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the numbers in the data of a sheet: of a line to call by its name, of a link in the text by itself."""
    if isinstance(value, Mapping):
        if "number" in value and "name" in value:
            yield ("lines", value["name"]), value["number"]
        elif value.get("href", "").startswith(_DIALLED):
            number = "".join(child for child in value["children"] if isinstance(child, str))
            yield ("lines", "text", number), number
        for key, inside in value.items():
            if key != _SOURCES:
                yield from _find_numbers(inside)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inside in value:
            yield from _find_numbers(inside)
