"""Knows how a lesson is divided into screens, and how much one of them can hold.

A screen is set in letters of a twenty-fifth of its height, so that it can be read from the
back of a room; what fits on it therefore does not depend on the projector, but on its shape.
The measures are those of the narrowest shape in use, 4:3.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.model.lesson_text import BREAK, FOR_THE_CLASS, SIGNPOSTS, LessonText, Passage, Piece
from hooks.awareness.model.markup import Heading
from hooks.awareness.model.unmarked import drop_citations, say_mentions

LINES = 9.5
"""How many lines of text a screen holds below its heading."""
_LETTERS = 54
"""How many letters of Latin script stand on a line."""
_BETWEEN = 0.55
"""Lines that the space between two paragraphs or items takes."""
_FRAME = 1.9
"""Lines that the frame and the title of a passage with a mark take."""

_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")
_ADDRESS = re.compile(r"\]\([^)]*\)|\{[^}]*\}|[*_\[\]]")


@dataclass(frozen=True)
class Screen:
    """What the class sees at once."""

    id: str
    """Its address on the page, unlike those of all others."""
    step: str
    """Address of the step."""
    heading: Heading
    opens_heading: bool
    """Whether it is the first below its heading."""
    line: int
    pieces: tuple[Piece, ...]

    @property
    def signposts(self) -> bool:
        """Whether it shows where help is, and nothing else."""
        return any(piece.mark == SIGNPOSTS for piece in self.pieces)


def split_screens(text: LessonText) -> Iterator[Screen]:
    """Yield the screens: a new one for every heading, every break and the signposts."""
    for passage in text.passages:
        for number, pieces in enumerate(_group(passage), 1):
            id = passage.heading.anchor or ""
            yield Screen(
                id=id if number == 1 else f"{id}--{number}",
                step=passage.step,
                heading=passage.heading,
                opens_heading=number == 1,
                line=pieces[0].line if pieces else passage.heading.line,
                pieces=pieces,
            )


def _group(passage: Passage) -> list[tuple[Piece, ...]]:
    """Return what each screen of a passage shows; with nothing for the class, its heading alone."""
    groups: list[list[Piece]] = [[]]
    for piece in passage.pieces:
        if piece.mark in FOR_THE_CLASS:
            groups[-1].append(piece)
        elif piece.mark == SIGNPOSTS:
            groups += [[piece], []]
        elif piece.mark == BREAK:
            groups.append([])
    shown = [tuple(group) for group in groups if group]
    return shown or [()]


def measure_screen(screen: Screen) -> float:
    """Return how many lines the text of a screen takes, about."""
    if screen.signposts:
        return 0
    return sum(map(_measure_piece, screen.pieces))


def _measure_piece(piece: Piece) -> float:
    paragraphs = list(_join_lines(piece.text))
    letters = _LETTERS * (0.94 if piece.mark else 1)
    lines = sum(math.ceil(len(paragraph) / letters) + _BETWEEN for paragraph in paragraphs)
    return lines + (_FRAME if piece.mark else 0)


def _join_lines(text: str) -> Iterator[str]:
    """Yield the paragraphs and items of a text as they are read, without what only machines see."""
    paragraph = ""
    for line in text.split("\n"):
        if paragraph and (not line.strip() or _ITEM.match(line)):
            yield show_plainly(paragraph)
            paragraph = ""
        paragraph = f"{paragraph} {line.strip()}".strip()
    if paragraph:
        yield show_plainly(paragraph)


def show_plainly(text: str) -> str:
    """Return a text as it is read: without citations, marks and signs of emphasis."""
    return _ADDRESS.sub("", say_mentions(drop_citations(text), lambda kind, id: id))
