"""Measures whether words fit on paper, and tells which of their signs its typeface lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.model.draft import CLOSE, OPEN
from hooks.awareness.model.paper import Box
from hooks.awareness.reading import Article
from hooks.awareness.typeface import find_missing_signs, open_face

_POINT = 25.4 / 72
"""Millimetres."""
_SAFETY = 1.02
"""How much wider a word is taken for: the typesetter sets pairs of letters closer or wider than single ones."""
_BREAKS = re.compile(r"[ \n]+")
"""Where a line may end: not at no-break spaces."""


@dataclass(frozen=True)
class Text:
    """Words that are set in the typeface of paper, and where they stand."""

    file: str
    line: int
    words: str

    @property
    def missing(self) -> tuple[str, ...]:
        """The signs that the typeface lacks; open places of drafts are another rule's."""
        return find_missing_signs(self.words.replace(OPEN, "").replace(CLOSE, ""))


def list_unset_words(article: Article) -> Iterator[Text]:
    """Yield the words of an article that hold a sign which the typeface lacks."""
    missing = set(Text(article.file, article.text_line, article.text).missing)
    for number, line in enumerate(article.text.split("\n") if missing else (), article.text_line):
        yield from (Text(article.file, number, word) for word in line.split() if missing & set(word))


def count_lines(words: str, width: float, size: float, bold: bool) -> int | None:
    """Return how many lines words take in a width (mm) and a size (points); None if one word is too long."""
    face, lines, filled = open_face(bold), 1, 0.0
    room = width / (size * _POINT * _SAFETY)
    space = face.width(" ")
    for word in _BREAKS.split(words.strip()):
        wide = face.width(word)
        if wide > room:
            return None
        if filled and filled + space + wide > room:
            lines, filled = lines + 1, wide
        else:
            filled += (space if filled else 0) + wide
    return lines


def measure_height(words: str, lines: int, size: float, leading: float, bold: bool) -> float:
    """Return how high words are on lines, in millimetres from the capitals of the first to the foot of the last."""
    return (lines * open_face(bold).capitals(words) + (lines - 1) * leading) * size * _POINT


def fits(words: str, box: Box) -> bool:
    """Tell whether words fit into a box in the smallest of its sizes."""
    size = box.sizes[-1]
    lines = count_lines(words, box.width, size, box.bold)
    return lines is not None and measure_height(words, lines, size, box.leading, box.bold) <= box.height


def shorten(words: str, box: Box) -> str:
    """Return the longest beginning of some words that fits into a box, cut between words."""
    parts = words.split()
    kept = next((count for count in range(len(parts), 0, -1) if fits(" ".join(parts[:count]), box)), 0)
    return " ".join(parts[:kept])
