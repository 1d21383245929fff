"""Turns the globe into a plane: Lambert's azimuthal equal-area projection, around the middle of a frame."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

Point = tuple[float, float]
_EDGE_STEPS = 24
"""Into how many pieces an edge of the frame is cut: a line between two corners would be no edge."""


@dataclass(frozen=True)
class Projection:
    """From degrees to units of a drawing (Snyder, Map Projections, USGS 1987, 24-2 to 24-4)."""

    longitude: float
    latitude: float
    """Of the middle, in degrees."""
    scale: float
    left: float
    top: float
    width: int
    height: int

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a point of the globe lies in the drawing."""
        x, y = _flatten(longitude, latitude, self.longitude, self.latitude)
        return round((x - self.left) * self.scale, 1), round((self.top - y) * self.scale, 1)


def write_path(corners: Iterable[Point]) -> str:
    """Return a closed line as the data of an SVG path, in whole units; empty if too little of it is left.

    Each corner is written by its distance from the one before, which takes half the signs.
    """
    rounded = [(round(x), round(y)) for x, y in corners]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(rounded)]
    taken = [step for step in steps if any(step)]
    return f"M{_write_numbers(rounded[0])}l{_write_numbers(chain.from_iterable(taken))}z" if len(taken) > 1 else ""


def _write_numbers(numbers: Iterable[int]) -> str:
    """Return whole numbers as SVG reads them, without the spaces that it can do without."""
    return " ".join(str(number) for number in numbers).replace(" -", "-")


@cache  # one for each map, whoever looks at it
def fit_projection(frame: tuple[float, float, float, float], width: int) -> Projection:
    """Return the projection that fills a drawing of a width with a frame: west, south, east, north in degrees."""
    west, south, east, north = frame
    middle = (west + east) / 2, (south + north) / 2
    corners = [_flatten(*point, *middle) for point in _walk_edges(west, south, east, north)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    bottom, top = min(y for _, y in corners), max(y for _, y in corners)
    scale = width / (right - left)
    return Projection(*middle, scale, left, top, width, math.ceil((top - bottom) * scale))


def _walk_edges(west: float, south: float, east: float, north: float) -> Iterator[Point]:
    for step in range(_EDGE_STEPS + 1):
        share = step / _EDGE_STEPS
        longitude, latitude = west + share * (east - west), south + share * (north - south)
        yield from ((longitude, south), (longitude, north), (west, latitude), (east, latitude))


def _flatten(longitude: float, latitude: float, longitude_0: float, latitude_0: float) -> Point:
    turn = math.radians(longitude - longitude_0)
    phi, phi_0 = math.radians(latitude), math.radians(latitude_0)
    k = math.sqrt(2 / (1 + math.sin(phi_0) * math.sin(phi) + math.cos(phi_0) * math.cos(phi) * math.cos(turn)))
    x = k * math.cos(phi) * math.sin(turn)
    return x, k * (math.cos(phi_0) * math.sin(phi) - math.sin(phi_0) * math.cos(phi) * math.cos(turn))


def find_middle(points: tuple[Point, ...]) -> Point:
    """Return the centre of gravity of a closed line in the plane, or of its corners if it has no area."""
    doubled = x = y = 0.0
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
        cross = ax * by - bx * ay
        doubled, x, y = doubled + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    if abs(doubled) < 1e-9:
        return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    return x / (3 * doubled), y / (3 * doubled)
