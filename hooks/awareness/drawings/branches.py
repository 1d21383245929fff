"""Lays out the steps as a drawing of a tree, from the first one to the endings.

The first stands above all others, not in a column of its own: beside the numbers to call there is room for three.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hooks.awareness.drawings.lettering import LEADING, PADDING, SIZE, wrap_words

WIDTH, GAP, PITCH = 218, 32, 12
"""Width of a box, and the room between two columns and between two rows."""
INDENT, STEM, BEND = 28, 12, 10
"""How far all others stand behind the edge of the first, where the line runs that leads to them, and how it turns."""


@dataclass(frozen=True)
class Box:
    """One step, in the units of the drawing."""

    id: str
    lines: tuple[tuple[str, int], ...]
    """Its words, line by line, each with the height of its foot."""
    x: int
    y: int
    height: int
    text: int
    """Where its lines begin."""
    ends: bool


@dataclass(frozen=True)
class Drawing:
    """A tree; the curves are paths (SVG 2, 9.3), each from a step to one of its choices."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    curves: tuple[str, ...]


def draw_tree(ways: Mapping[str, tuple[str, ...]], labels: Mapping[str, str], *, mirrored: bool = False) -> Drawing:
    """Return the drawing of steps, given the way to each and its words; mirrored, it begins on the right."""
    children: dict[str, list[str]] = {id: [] for id in ways}
    for id, way in ways.items():
        if len(way) > 1:
            children[way[-2]].append(id)
    texts = {id: wrap_words(labels[id], (WIDTH - 2 * PADDING) / SIZE) for id in ways}
    heights = {id: len(lines) * LEADING + 2 * PADDING for id, lines in texts.items()}
    middles, bottom = _stack(ways, children, heights)
    columns = {id: _place_column(len(way)) for id, way in ways.items()}
    width = max(columns.values(), default=0) + WIDTH
    boxes = []
    for id in ways:
        x = width - columns[id] - WIDTH if mirrored else columns[id]
        y = middles[id] - heights[id] // 2
        feet = (y + PADDING + SIZE - 2 + number * LEADING for number in range(len(texts[id])))
        text = x + WIDTH - PADDING if mirrored else x + PADDING
        boxes.append(Box(id, tuple(zip(texts[id], feet, strict=True)), x, y, heights[id], text, not children[id]))
    places = {box.id: box for box in boxes}
    curves = []
    for id, way in ways.items():
        for child in children[id]:
            end = places[child], middles[child]
            if len(way) == 1:
                curves.append(_stem(places[id], *end, mirrored))
            else:
                curves.append(_curve(places[id], middles[id], *end, mirrored))
    return Drawing(width, bottom, tuple(boxes), tuple(curves))


def _place_column(steps: int) -> int:
    """Return where the boxes begin to which so many steps lead, the first one included."""
    return INDENT + (steps - 2) * (WIDTH + GAP) if steps > 1 else 0


def _stack(
    ways: Mapping[str, tuple[str, ...]], children: Mapping[str, list[str]], heights: Mapping[str, int]
) -> tuple[dict[str, int], int]:
    """Return the middle of every step and the height of all: the first above the others, each branch in its room."""
    rooms: dict[str, int] = {}
    tops = dict.fromkeys(ways, 0)
    middles: dict[str, int] = {}
    upwards = tuple(reversed(tuple(ways)))  # those behind a step come before it
    for id in upwards:
        own, behind = heights[id] + PITCH, sum(rooms[child] for child in children[id])
        rooms[id] = own + behind if len(ways[id]) == 1 else max(own, behind)
    for id, way in ways.items():
        behind = sum(rooms[child] for child in children[id])
        below = heights[id] + PITCH if len(way) == 1 else (rooms[id] - behind) // 2
        for child in children[id]:
            tops[child] = tops[id] + below
            below += rooms[child]
    for id in upwards:
        highest = tops[id] + heights[id] // 2
        lowest = highest + rooms[id] - heights[id] - PITCH
        if len(ways[id]) == 1 or not children[id]:
            middles[id] = highest
        else:
            between = (middles[children[id][0]] + middles[children[id][-1]]) // 2
            middles[id] = min(max(between, highest), lowest)
    return middles, max(rooms.values(), default=0) - PITCH


def _stem(start: Box, end: Box, end_y: int, mirrored: bool) -> str:
    """Return the line from the foot of the first step down to a choice, on which others begin as well."""
    stem, to_x = (start.x + WIDTH - STEM, end.x + WIDTH) if mirrored else (start.x + STEM, end.x)
    bend = stem - BEND if mirrored else stem + BEND
    return f"M{stem} {start.y + start.height}V{end_y - BEND}Q{stem} {end_y} {bend} {end_y}L{to_x} {end_y}"


def _curve(start: Box, start_y: int, end: Box, end_y: int, mirrored: bool) -> str:
    from_x, to_x = (start.x, end.x + WIDTH) if mirrored else (start.x + WIDTH, end.x)
    middle = (from_x + to_x) // 2
    return f"M{from_x} {start_y}C{middle} {start_y} {middle} {end_y} {to_x} {end_y}"
