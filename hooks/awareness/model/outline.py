"""Knows what the outline of a map is: shapes of states, and the land around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from pydantic import Field, GetCoreSchemaHandler, field_validator
from pydantic_core import PydanticCustomError, core_schema

from hooks.awareness.model.fields import Facts, Line, LocalText, SourceId, Year
from hooks.awareness.model.place import Latitude, Longitude, Position

_WIDEST = 180
"""In degrees: a map is drawn around its middle, and the point opposite to that has no place on it."""
TOLERANCE = 0.05
"""How far outside a simplified shape a place may lie and still belong to it, in degrees."""


class Ring(str):
    """A closed line as longitude and latitude in turn, in degrees; kept as text, since it has thousands of numbers."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls._check, core_schema.str_schema(strip_whitespace=True))

    @classmethod
    def _check(cls, value: str) -> Ring:
        ring = cls(value)
        try:
            points = ring.points
        except ValueError:
            points = ()
        if len(points) < 3 or not all(abs(x) <= 180 and abs(y) <= 90 for x, y in points):
            raise PydanticCustomError("bad-ring", "{given}", {"given": value[:40]})
        return ring

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """Its corners, as longitude and latitude. Raises ValueError if something is no pair of numbers."""
        return _parse_points(str(self))


@cache
def _parse_points(text: str) -> tuple[tuple[float, float], ...]:
    numbers = [float(part) for part in text.split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


class Outline(Facts):
    """What a map is drawn on; which places it shows is a matter of other facts."""

    title: LocalText
    about: LocalText
    """What to know before reading it; citations are allowed."""
    shows: Literal["places", "states"]
    """Towns as points and states behind them, or whole states only, each with a number."""
    year: Year | None = None
    """The year as of which it is drawn, if that matters."""
    source: SourceId
    """Where the lines come from."""
    frame: tuple[Longitude, Latitude, Longitude, Latitude]
    """West, south, east, north; from west to east less than half of the globe."""
    shapes: Mapping[Line, tuple[Ring, ...]] = Field(min_length=1)
    """By ISO 3166-1 alpha-2 code."""
    ground: tuple[Ring, ...] = ()
    """Land that is there and not meant."""

    @field_validator("frame")
    @classmethod
    def _frame_can_be_drawn(cls, frame: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        west, south, east, north = frame
        if not 0 < east - west < _WIDEST or south >= north:
            raise PydanticCustomError("bad-frame", "{given}", {"given": ", ".join(f"{edge:g}" for edge in frame)})
        return frame

    def find_shape(self, position: Position) -> str | None:
        """Return the code of the shape in which a point lies, or very nearly lies."""
        here = position.longitude, position.latitude
        return next((code for code, rings in self.shapes.items() if any(_holds(ring, here) for ring in rings)), None)


@cache  # the check asks this of every place, and so does every map
def _holds(ring: Ring, here: tuple[float, float]) -> bool:
    x, y = here
    inside = False
    for (ax, ay), (bx, by) in _edges(ring):
        if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
            inside = not inside
        if _distance(here, (ax, ay), (bx, by)) <= TOLERANCE:
            return True
    return inside


def _edges(ring: Ring) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    points = ring.points
    yield from zip(points, points[1:] + points[:1], strict=True)


def _distance(here: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return how far a point lies from the line between two others, in degrees."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = ((here[0] - start[0]) * dx + (here[1] - start[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return float(((start[0] + share * dx - here[0]) ** 2 + (start[1] + share * dy - here[1]) ** 2) ** 0.5)
