"""Lays out a timeline as a drawing: years from top to bottom, one lane for each kind of thing."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

YEAR, COLUMN, MARGIN, TOP = 30, 25, 52, 30
"""Height of a year, width of a column, and the room for the years and for the letters of the lanes."""
MARK = 22
"""Height of what has no length; also the least height of anything, so that its number fits."""


@dataclass(frozen=True)
class Span:
    """Something to draw: from and to as years with fractions; without an end it is a point."""

    id: str
    label: str
    lane: str
    start: float
    end: float | None


@dataclass(frozen=True)
class Bar:
    """A span, in the units of the drawing."""

    id: str
    label: str
    lane: str
    x: int
    y: float
    width: int
    height: float
    point: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Where its number stands: near its beginning."""
        return self.x + self.width / 2, self.y + MARK / 2


@dataclass(frozen=True)
class Lanes:
    """A whole drawing."""

    width: int
    height: int
    years: tuple[tuple[int, int], ...]
    """Each year with the height at which it begins."""
    heads: tuple[tuple[str, float], ...]
    """Each lane with the middle of its columns."""
    bars: tuple[Bar, ...]
    label: int
    """Where the years are written."""
    lines: str
    """The lines of the years, as data of an SVG path."""


def draw_lanes(spans: Iterable[Span], lanes: tuple[str, ...], *, mirrored: bool = False) -> Lanes:
    """Return the drawing of spans; those that would touch stand beside each other, lanes never mix."""
    spans = sorted(spans, key=lambda span: (span.start, span.label))
    if not spans:
        return Lanes(MARGIN, TOP, (), (), (), 0, "")
    first = math.floor(spans[0].start)
    last = math.floor(max(span.end or span.start for span in spans))
    placed: list[tuple[Span, int, float, float]] = []
    heads: list[tuple[str, float]] = []
    column = 0
    for lane in lanes:
        bottoms: list[float] = []
        for span in (span for span in spans if span.lane == lane):
            y = TOP + (span.start - first) * YEAR
            height = MARK if span.end is None else max(MARK, (span.end - span.start) * YEAR)
            place = next((number for number, bottom in enumerate(bottoms) if bottom + 2 <= y), len(bottoms))
            bottoms[place : place + 1] = [y + height]
            placed.append((span, column + place, y, height))
        heads.append((lane, MARGIN + (column + len(bottoms) / 2) * COLUMN))
        column += len(bottoms)
    width = MARGIN + column * COLUMN
    bottom = max(TOP + (last + 1 - first) * YEAR, math.ceil(max(y + height for _, _, y, height in placed)))

    def turn(x: float, thickness: float = 0) -> float:
        return width - x - thickness if mirrored else x

    bars = tuple(
        Bar(
            span.id,
            span.label,
            span.lane,
            int(turn(MARGIN + place * COLUMN + 2, COLUMN - 4)),
            round(y, 1),
            COLUMN - 4,
            round(height, 1),
            span.end is None,
        )
        for span, place, y, height in placed
    )
    years = tuple((year, TOP + (year - first) * YEAR) for year in range(first, last + 1))
    left, right = int(turn(MARGIN - 4)), int(turn(width))
    return Lanes(
        width=width,
        height=bottom + 4,
        years=years,
        heads=tuple((lane, turn(x)) for lane, x in heads),
        bars=tuple(sorted(bars, key=lambda bar: int(bar.label) if bar.label.isdigit() else 0)),
        label=int(turn(MARGIN - 8)),
        lines="".join(f"M{left} {y}H{right}" for _, y in years),
    )
