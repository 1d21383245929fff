"""Finds room for the names beside the marks of a map, so that no name covers a mark or another name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hooks.awareness.drawings.lettering import measure

SIZE = 15
"""Of the letters, in units of the drawing: the largest that the style sheet gives them."""
_GAP = 4
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Label:
    """Where a name stands: its foot, and which part of it is there (`text-anchor` of SVG)."""

    x: float
    y: float
    anchor: Literal["start", "middle", "end"]


def place_labels(
    marks: Sequence[tuple[float, float, str]], radius: float, width: float, height: float
) -> list[Label]:
    """Return where each name stands: below its mark, or else beside or above it.

    Marks are given as x, y and name. Where there is no free room at all, a name stands below its mark.
    """
    taken: list[Box] = [(x - radius, y - radius, x + radius, y + radius) for x, y, _ in marks]
    labels = []
    for x, y, name in marks:
        length = measure(name) * SIZE
        inside = min(max(x, math.ceil(length / 2)), math.floor(width - length / 2))
        choices = (
            Label(inside, y + radius + SIZE, "middle"),
            Label(x + radius + _GAP, y + SIZE / 3, "start"),
            Label(x - radius - _GAP, y + SIZE / 3, "end"),
            Label(inside, y - radius - _GAP, "middle"),
        )
        label = next((each for each in choices if _is_free(span_label(each, length), taken, width, height)), choices[0])
        taken.append(span_label(label, length))
        labels.append(Label(round(label.x), round(label.y), label.anchor))
    return labels


def span_label(label: Label, length: float) -> Box:
    """Return the room that a name of a length takes."""
    left = label.x - {"start": 0.0, "middle": length / 2, "end": length}[label.anchor]
    return left, label.y - SIZE * 0.8, left + length, label.y + SIZE * 0.2


def _is_free(box: Box, taken: Sequence[Box], width: float, height: float) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= width and bottom <= height
    return inside and all(
        right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3] for other in taken
    )
