"""Knows the typeface of paper: its families, which signs it has, how wide and how high they are.

Whoever sets words and whoever measures them before read the same fonts, so that they agree.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "printables" / "fonts"
"""Each family as two files, `<family>-regular.ttf` and `<family>-bold.ttf`; the first that has a sign draws it."""
_UNITS = 1000
"""Size at which letters are measured: large enough for a thousandth of it to count."""
_SMALL = 24
"""Size at which two signs are told apart."""
_ABSENT = "\U0010ffff"
"""A noncharacter (Unicode 16.0, 23.7), which no font draws."""
_CAPITAL = "H"
_WITHOUT_INK = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""General categories of signs that are never drawn (Unicode 16.0, 4.5): controls, marks of format, separators."""


@dataclass(frozen=True)
class Face:
    """The fonts of one weight; a sign is taken from the first that has it."""

    files: tuple[Path, ...]

    def has(self, sign: str) -> bool:
        """Tell whether any font has a sign. Signs without ink, such as spaces, are always there."""
        return unicodedata.category(sign) in _WITHOUT_INK or any(_has(file, sign) for file in self.files)

    def width(self, words: str) -> float:
        """Return how wide words are, by the size of the type."""
        if len(self.files) == 1:
            return _open(self.files[0], _UNITS).getlength(words) / _UNITS
        return sum(_open(self._choose(sign), _UNITS).getlength(sign) for sign in words) / _UNITS

    def capitals(self, words: str) -> float:
        """Return how high capital letters are, by the size of the type: those of the highest font that words take.

        The lines of paper are counted from these. Of a font without them, what it keeps free above a line.
        """
        taken = {self._choose(sign) for sign in words if not sign.isspace()} if len(self.files) > 1 else ()
        return max(_measure_capitals(file) for file in taken or self.files[:1])

    def _choose(self, sign: str) -> Path:
        return next((file for file in self.files if _has(file, sign)), self.files[0])


@cache
def open_face(bold: bool, fonts: Path = FONTS) -> Face:
    """Return the fonts in a folder whose names end with a weight. Raises RuntimeError where there are none."""
    weight = "bold" if bold else "regular"
    files = tuple(sorted(fonts.glob(f"*-{weight}.ttf")))
    if not files:
        raise RuntimeError(f"no font named *-{weight}.ttf in {fonts}")
    return Face(files)


@cache
def list_families(fonts: Path = FONTS) -> tuple[str, ...]:
    """Return the families in a folder of fonts, by the names that the fonts give themselves, in their order.

    Raises RuntimeError where there are none.
    """
    names = (_open(file, _SMALL).getname()[0] for file in open_face(bold=False, fonts=fonts).files)
    return tuple(dict.fromkeys(name for name in names if name))


def find_missing_signs(words: str) -> tuple[str, ...]:
    """Return the signs that one weight or the other lacks, each once, in their order."""
    faces = (open_face(bold=True), open_face(bold=False))
    return tuple(sign for sign in dict.fromkeys(words) if not all(face.has(sign) for face in faces))


@cache
def _open(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _measure_capitals(file: Path) -> float:
    font = _open(file, _UNITS)
    high = -font.getbbox(_CAPITAL, anchor="ls")[1] if _has(file, _CAPITAL) else font.getmetrics()[0]
    return high / _UNITS


@cache
def _has(file: Path, sign: str) -> bool:
    """A font draws the same box for every sign that it lacks."""
    return _draw(file, sign) != _draw(file, _ABSENT)


@cache
def _draw(file: Path, sign: str) -> bytes:
    return bytes(_open(file, _SMALL).getmask(sign))
