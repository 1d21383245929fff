"""Knows roughly how wide words are in a drawing, whatever the font, and breaks them into the lines of a box."""

from __future__ import annotations

import unicodedata

SIZE, LEADING, PADDING = 16, 20, 11
"""Of the letters, of their lines, and between them and the edge of the box."""

_NARROW = frozenset(" ,.:;!'’|()[]fijlrtIįíì")
_BROAD = frozenset("mwMW–—…@%")


def wrap_words(text: str, width: float) -> tuple[str, ...]:
    """Return the text in lines that fit a width, given in em; a word that is too long is cut.

    A line that ends between two words ends with a space, so that all lines together are the text.
    """
    lines = [""]
    for word in text.split():
        for number, part in enumerate(_cut(word, width)):
            longer = f"{lines[-1]} {part}".strip()
            if lines[-1] and measure(longer) > width:
                lines[-1] += "" if number else " "
                lines.append(part)
            else:
                lines[-1] = longer
    return tuple(lines)


def _cut(word: str, width: float) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and measure(parts[-1] + character) > width:
            parts.append("")
        parts[-1] += character
    return parts


def measure(text: str) -> float:
    """Return roughly how wide a text is, in em: rather too much than too little, whatever the font."""
    return sum(_measure_character(character) for character in text)


def _measure_character(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if character in _NARROW:
        return 0.36
    if character in _BROAD or unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.72 if character.isupper() else 0.56
