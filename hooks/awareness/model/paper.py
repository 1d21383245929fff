"""Knows how much room paper has: its formats, and the boxes that words must fit into.

The templates set words into these boxes, and a rule measures them before, so both read this list.
Posters are measured for A3 and shrink with their sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Layout = Literal[
    "advert", "card", "checklist", "figure", "glossary", "leaflet", "steps", "sticker", "strips", "tags"
]
"""How a printed thing is laid out; each is a `.typ` file of that name."""


@dataclass(frozen=True)
class Format:
    """A sheet that can be bought. Sides in millimetres, upright."""

    name: str
    width: int
    height: int
    scale: float = 1.0
    """What the measures of the layout are multiplied with."""


A3 = Format("a3", 297, 420)
A4 = Format("a4", 210, 297)
_A4_POSTER = Format("a4", 210, 297, 210 / 297)

FORMATS: Mapping[Layout, tuple[Format, ...]] = {
    "advert": (A3, _A4_POSTER),
    "card": (A4,),
    "checklist": (A4,),
    "figure": (A3, _A4_POSTER),
    "glossary": (A4,),
    "leaflet": (A4,),
    "steps": (A4,),
    "sticker": (A4,),
    "strips": (A4,),
    "tags": (A3, _A4_POSTER),
}
PAGES: Mapping[Layout, int] = {"leaflet": 2}
"""How many pages the file of a layout has, where it is more than one; such a sheet lies on its side, to be folded."""
WHOLE: Mapping[Layout, str] = {"checklist": "checklist", "glossary": "term", "steps": "step"}
"""Layouts that show as a whole what other files say: the kind of content, all of it, or the checklist that is named."""
FLOWING: frozenset[Layout] = frozenset(WHOLE)
"""Layouts that go on for as many pages as their text needs."""
PLACES: Mapping[str, tuple[Layout, ...]] = {
    "wall": ("figure", "advert", "tags", "strips"),
    "pocket": ("leaflet", "card"),
    "door": ("sticker",),
    "talk": ("checklist", "steps"),
    "class": ("glossary",),
}
"""What things are for."""


@dataclass(frozen=True)
class Box:
    """Room for words: millimetres, and the sizes to try in points, the largest first."""

    width: float
    height: float
    sizes: tuple[float, ...]
    leading: float = 0.3
    """Between the foot of a line and the capitals of the next, by the size of the letters."""
    bold: bool = True


_POSTER_NUMBERS = (84, 76, 68, 62, 54, 48, 42, 36, 32, 28, 26)
"""From 62 points on, digits are read from two metres."""
BOXES: Mapping[Layout, Mapping[str, Box]] = {
    "figure": {
        "headline": Box(243, 68, (128, 112, 100, 92)),
        "message": Box(203, 38, (27,), 0.42, bold=False),
        "name": Box(140, 8, (22,)),
        "number": Box(94, 20, _POSTER_NUMBERS),
        "other": Box(60, 7, (18,)),
    },
    "tags": {
        "headline": Box(247, 46, (128, 118, 108, 100, 92)),
        "items": Box(53, 30, (31, 28, 25, 22), 0.35),
        "stamp": Box(53, 7, (18,), bold=False),
        "message": Box(203, 38, (27,), 0.42, bold=False),
        "name": Box(140, 8, (22,)),
        "number": Box(94, 20, _POSTER_NUMBERS),
        "other": Box(60, 7, (18,)),
    },
    "advert": {
        "kicker": Box(172, 7, (18,), bold=False),
        "headline": Box(172, 94, (112, 100, 92)),
        "small-4": Box(243, 4.2, (16,), bold=False),
        "small-3": Box(243, 6, (23,), bold=False),
        "small-2": Box(243, 8.4, (32,), bold=False),
        "small-1": Box(243, 11.6, (44,), bold=False),
        "answer": Box(243, 24, (84, 72, 62)),
        "items": Box(40, 29, (22, 20, 18), 0.35),
        "message": Box(203, 28, (27,), 0.42, bold=False),
        "name": Box(140, 8, (22,)),
        "number": Box(94, 20, _POSTER_NUMBERS),
        "other": Box(60, 7, (18,)),
    },
    "strips": {
        "headline": Box(164, 60, (58, 52, 46, 40)),
        "message": Box(164, 26, (18,), 0.42, bold=False),
        "name": Box(28, 11, (11, 10, 9, 8)),
        "strip": Box(28, 10, (23, 21, 19, 17, 15, 13, 12, 11, 10, 9, 8.5)),
        "number": Box(130, 20, (74, 66, 58, 52, 46, 40, 36, 32)),
        "further": Box(59.5, 10, (38, 34, 30, 26, 22, 18)),
        "other": Box(60, 6, (15,)),
    },
    "card": {
        "headline": Box(50, 11, (13, 12, 11)),
        "name": Box(50, 3.4, (8,), bold=False),
        "number": Box(50, 4, (14, 13, 12, 11)),
        "other": Box(50, 3.4, (8,), bold=False),
    },
    **dict.fromkeys(
        sorted(FLOWING),
        {
            "headline": Box(138, 22, (30, 27, 24, 21)),
            "name": Box(82, 5, (11,)),
            "number": Box(82, 5, (17,)),
            "other": Box(82, 5, (11,)),
        },
    ),
    "sticker": {
        "headline": Box(54, 17, (20, 18, 16, 14)),
        "name": Box(54, 4, (9.5,)),
        "number": Box(54, 8, (33, 23, 21, 19, 17, 15)),
        "other": Box(42, 4, (9,), bold=False),
    },
    "leaflet": {
        "headline": Box(68, 62, (34, 31, 28, 25)),
        "message": Box(68, 34, (13.5,), 0.42, bold=False),
        "calling": Box(84, 20, (21, 19, 17, 15)),
        "title": Box(81, 20, (21, 19, 17, 15)),
        "text": Box(81, 190, (17, 16, 15, 14, 13.5, 13, 12.5, 12, 11), 0.56, bold=False),
        "close": Box(81, 190, (17, 16, 15, 14, 13.5, 13, 12.5, 12, 11), 0.56),
        "name": Box(84, 5, (11.5,)),
        "number": Box(84, 8, (30, 27, 24, 21, 18)),
        "other": Box(84, 5, (11.5,)),
    },
}
"""The room for each part of a layout; `name` and `other` are the names of the first line and of the further ones.

`number` is that of every line; `strip` is that of the first once more, `further` that of the others beside each other.
A number on a poster has half of the row, so that any two fit beside each other in the smallest size.

The small print grows: its last line, `answer`, is the largest, `small-1` the one before it.
"""
PICTURE_WIDTHS: Mapping[Layout, float] = {"figure": 273, "leaflet": 84}
"""How wide a picture stands on the largest sheet, in millimetres."""
LEAST_RESOLUTION = 150
"""Dots per inch below which a picture looks coarse at arm's length."""
