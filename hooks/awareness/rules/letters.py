"""Measures words in the typeface of paper, and knows which signs it has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

from hooks.awareness.model.paper import Box

_FONTS = Path(__file__).parent.parent / "printables" / "fonts"
_UNITS = 1000
"""Size at which letters are measured: large enough for a thousandth of it to count."""
_SMALL = 24
"""Size at which two signs are told apart."""
_CAPITALS = 0.668
"""Height of a capital letter by the size of the type; the lines of paper are counted from these."""
_POINT = 25.4 / 72
"""Millimetres."""
_SAFETY = 1.02
"""How much wider a word is taken for: the typesetter sets pairs of letters closer or wider than single ones."""
_ABSENT = "\U0010ffff"
"""A noncharacter (Unicode 16.0, 23.7), which no font draws."""
_BREAKS = re.compile(r"[ \n]+")
"""Where a line may end: not at no-break spaces."""


@dataclass(frozen=True)
class Face:
    """The fonts of one weight; a sign is taken from the first that has it."""

    files: tuple[Path, ...]

    def has(self, sign: str) -> bool:
        """Tell whether any font has a sign. Signs without ink, such as spaces, are always there."""
        return not sign.isprintable() or sign.isspace() or any(_has(file, sign) for file in self.files)

    def width(self, words: str) -> float:
        """Return how wide words are, by the size of the type."""
        if len(self.files) == 1:
            return _open(self.files[0], _UNITS).getlength(words) / _UNITS
        return sum(_open(self._choose(sign), _UNITS).getlength(sign) for sign in words) / _UNITS

    def _choose(self, sign: str) -> Path:
        return next((file for file in self.files if _has(file, sign)), self.files[0])


@cache
def open_face(bold: bool) -> Face:
    """Return the fonts in the folder of printables whose names end with a weight."""
    return Face(tuple(sorted(_FONTS.glob(f"*-{'bold' if bold else 'regular'}.ttf"))))


@cache
def _open(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(file: Path, sign: str) -> bool:
    """A font draws the same box for every sign that it lacks."""
    return _draw(file, sign) != _draw(file, _ABSENT)


@cache
def _draw(file: Path, sign: str) -> bytes:
    return bytes(_open(file, _SMALL).getmask(sign))


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


def measure_height(lines: int, size: float, leading: float) -> float:
    """Return the height of lines in millimetres, from the capitals of the first to the foot of the last."""
    return (lines * _CAPITALS + (lines - 1) * leading) * size * _POINT


def fits(words: str, box: Box) -> bool:
    """Tell whether words fit into a box in the smallest of its sizes."""
    size = box.sizes[-1]
    lines = count_lines(words, box.width, size, box.bold)
    return lines is not None and measure_height(lines, size, box.leading) <= box.height


def shorten(words: str, box: Box) -> str:
    """Return the longest beginning of some words that fits into a box, cut between words."""
    parts = words.split()
    kept = next((count for count in range(len(parts), 0, -1) if fits(" ".join(parts[:count]), box)), 0)
    return " ".join(parts[:kept])
