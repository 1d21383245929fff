"""Knows how the text of a lesson is divided: into steps, and by who is to read what.

## Heading { #id }              a step, or below it `###` a question of a quiz
Words for all.                  seen by the class
!!! teacher "Title"             only for who leads it; the passage is indented by four spaces
!!! situation "Title"           an invented example
!!! discussion                  questions to talk about
!!! handout "Title"             only on paper
!!! answer                      why an option of the question above is right
[[signposts]]                   where help is
---                             goes on with a new screen
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.model.markup import Heading, find_marks, parse_block, split_lines

MARKS = ("teacher", "situation", "discussion", "handout", "answer")
"""Passages that are not for everybody, or that say what they are."""
FOR_THE_CLASS = ("", "situation", "discussion")
"""What a screen before the class shows; `` is text without a mark."""
FOR_PAPER = ("situation", "discussion", "handout")
"""What the paper of a pupil holds, beside the questions of a quiz."""
BREAK, SIGNPOSTS = "---", "signposts"
INDENT = "    "

_MARK = re.compile(r'(?:!!!|\?\?\?)\+?\s*([^\s"]*)(?:\s+"([^"]*)")?\s*')
_OPTION = re.compile(r"\d+\.\s+\S")


@dataclass(frozen=True)
class Piece:
    """A stretch of text for the same readers."""

    line: int
    mark: str
    """One of the marks, `` for plain text, a break, or the signposts."""
    title: str
    text: str
    """Markdown, no longer indented."""


@dataclass(frozen=True)
class Passage:
    """What stands below one heading."""

    heading: Heading
    step: str
    """Address of the step that it belongs to."""
    pieces: tuple[Piece, ...]

    @property
    def opens_step(self) -> bool:
        """Whether its heading is that of the step, and not of a part of it."""
        return self.heading.level == 2

    @property
    def options(self) -> int:
        """How many options the question has from which to choose."""
        lines = (line for piece in self.pieces if not piece.mark for line in piece.text.split("\n"))
        return sum(bool(_OPTION.match(line)) for line in lines)

    def find(self, mark: str) -> Iterator[Piece]:
        """Yield the pieces with a mark."""
        return (piece for piece in self.pieces if piece.mark == mark)


@dataclass(frozen=True)
class LessonText:
    """The text of a lesson in one language."""

    preparation: str
    """What to do before, only for who leads it."""
    passages: tuple[Passage, ...]


def parse_lesson_text(text: str, first_line: int = 1) -> LessonText:
    """Return the parts of a text; whatever is wrong in it is left for the rules to find."""
    lines = [line for line, _ in split_lines(text)]
    marks = find_marks(text, first_line)
    headings = [mark for mark in marks if isinstance(mark, Heading) and mark.level in (2, 3)]
    starts = [heading.line - first_line for heading in headings]
    ends = [*starts[1:], len(lines)]
    passages = []
    step = ""
    for heading, start, end in zip(headings, starts, ends, strict=True):
        if heading.level == 2:
            step = heading.anchor or ""
        pieces = tuple(_split_pieces(lines[start + 1 : end], heading.line + 1))
        passages.append(Passage(heading, step, pieces))
    return LessonText("\n".join(lines[: starts[0] if starts else len(lines)]).strip(), tuple(passages))


def _split_pieces(lines: list[str], first_line: int) -> Iterator[Piece]:
    """Yield the pieces below a heading; what is indented below a mark belongs to it."""
    start, mark, title, body = first_line, "", "", list[str]()
    for number, line in enumerate(lines, first_line):
        found = _MARK.fullmatch(line)
        special = _name_special(line)
        indented = line.startswith(INDENT) or not line.strip()
        if not (found or special or (mark and not indented)):
            body.append(line.removeprefix(INDENT) if mark else line)
            start = start if any(map(str.strip, body)) else number + 1
            continue
        yield from _close(start, mark, title, body)
        start, mark, title, body = number, "", "", []
        if found:
            mark, title = found[1], found[2] or ""
        elif special:
            yield Piece(number, special, "", line)
            start = number + 1
        else:
            body = [line]
    yield from _close(start, mark, title, body)


def _name_special(line: str) -> str:
    if line.rstrip() == BREAK:
        return BREAK
    block = parse_block(line)
    return SIGNPOSTS if block and block.name == SIGNPOSTS else ""


def _close(line: int, mark: str, title: str, body: list[str]) -> Iterator[Piece]:
    text = "\n".join(body).strip("\n")
    if mark or text.strip():
        yield Piece(line, mark, title, text)
