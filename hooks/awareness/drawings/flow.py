"""Lays out the way to help as a drawing: steps from top to bottom, what stands side by side set in a little."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.awareness.drawings.lettering import LEADING, PADDING, SIZE, wrap_words

WIDTH, INDENT, GAP, STEP_GAP = 340, 26, 8, 22
"""Width of the whole, how far boxes stand from its edge, and the room between boxes and between steps."""


@dataclass(frozen=True)
class Box:
    """One stage, in the units of the drawing."""

    id: str
    step: int
    lines: tuple[tuple[str, int], ...]
    """Its words, line by line, each with the height of its foot."""
    x: int
    y: int
    width: int
    height: int
    text: int
    """Where its lines begin."""

    @property
    def middle(self) -> int:
        """The height of its middle."""
        return self.y + self.height // 2


@dataclass(frozen=True)
class Flow:
    """The whole drawing; brackets are paths (SVG 2, 9.3) from the boxes of a step to those of the next."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    brackets: tuple[str, ...]
    heads: tuple[tuple[int, int], ...]
    """The points at which brackets end: x and y."""


def draw_flow(stages: Iterable[tuple[str, int, str]], *, mirrored: bool = False) -> Flow:
    """Return the drawing of stages: id, step and words of each; mirrored, it begins on the right."""
    boxes: list[Box] = []
    y = 2
    for id, step, words in stages:
        if boxes:
            y = boxes[-1].y + boxes[-1].height + (GAP if step == boxes[-1].step else STEP_GAP)
        lines = wrap_words(words, (WIDTH - INDENT - 2 * PADDING) / SIZE)
        x = 2 if mirrored else INDENT
        feet = (y + PADDING + SIZE - 2 + number * LEADING for number in range(len(lines)))
        width = WIDTH - INDENT - 2
        text = x + width - PADDING if mirrored else x + PADDING
        height = len(lines) * LEADING + 2 * PADDING
        boxes.append(Box(id, step, tuple(zip(lines, feet, strict=True)), x, y, width, height, text))
    edge = WIDTH - INDENT if mirrored else INDENT
    brackets: list[str] = []
    heads: list[tuple[int, int]] = []
    groups = [list(group) for _, group in itertools.groupby(boxes, key=lambda box: box.step)]
    for number, (above, below) in enumerate(itertools.pairwise(groups)):
        track = 7 if number % 2 else 15
        track = WIDTH - track if mirrored else track
        starts = "".join(f"M{edge} {box.middle + 5}H{track}V{below[-1].middle - 5}" for box in above)
        brackets.append(starts + "".join(f"M{track} {box.middle - 5}H{edge}" for box in below))
        heads += [(edge, box.middle - 5) for box in below]
    height = boxes[-1].y + boxes[-1].height + 2 if boxes else 0
    return Flow(WIDTH, height, tuple(boxes), tuple(brackets), tuple(heads))
