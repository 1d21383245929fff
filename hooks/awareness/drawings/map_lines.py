"""Draws the lines of an outline as the data of SVG paths, no finer than they are seen, and finds middles of states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hooks.awareness.drawings.borders import generalise, join_neighbours
from hooks.awareness.drawings.projection import Projection, find_middle, write_path
from hooks.awareness.model.outline import Ring

BEND = 2.5
"""What the triangle of a corner with its neighbours must hold, in square units, for the corner to be drawn."""
ISLAND = 4.0
"""What an island must hold to be drawn, in square units: two units are some five pixels on a wide screen."""
Rings = tuple[Ring, ...]


@dataclass(frozen=True)
class Drawing:
    """The lines of a map, as data of SVG paths."""

    shapes: tuple[tuple[str, str], ...]
    """Each state by its code."""
    ground: str
    """All other land in one piece; it may run on beneath the states, which are drawn upon it."""


@cache  # the same lines stand on the page of every filter, in every language
def draw_lines(shapes: tuple[tuple[str, Rings], ...], ground: Rings, projection: Projection) -> Drawing:
    """Return the states that a map is about, by their codes, and the land around them."""
    states = [[_read(ring) for ring in rings] for _, rings in shapes]
    around = [_read(ring) for ring in ground]
    # All land in one piece hides under the states. Without them it ends at their borders: the shorter one is drawn.
    lands = join_neighbours(around), join_neighbours([*around, *(ring for rings in states for ring in rings)])
    land = min(lands, key=lambda rings: sum(map(len, rings))) if around else []
    *paths, beneath = (
        "".join(write_path(ring) for ring in rings)
        for rings in generalise([*states, land], lambda corner: projection.place(*corner), BEND, ISLAND)
    )
    return Drawing(tuple((code, path) for (code, _), path in zip(shapes, paths, strict=True)), beneath)


def _read(ring: Ring) -> tuple[tuple[float, float], ...]:
    return tuple(dict.fromkeys(ring.points))


@cache
def find_state_middle(projection: Projection, rings: Rings, margin: int) -> tuple[int, int]:
    """Return the middle of the largest piece of a state, clear of the edges of the drawing."""
    pieces = [tuple(projection.place(*point) for point in ring.points) for ring in rings]
    x, y = find_middle(max(pieces, key=_find_extent))
    return (
        round(min(max(x, margin), projection.width - margin)),
        round(min(max(y, margin), projection.height - margin)),
    )


def _find_extent(piece: tuple[tuple[float, float], ...]) -> float:
    """Return the area of the box around a piece."""
    xs, ys = [x for x, _ in piece], [y for _, y in piece]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))
