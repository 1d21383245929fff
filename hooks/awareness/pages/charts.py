"""Lays out a series of yearly figures as bars, and writes it as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from hooks.awareness.model.series import Series

WIDTH, HEIGHT = 640, 280
_TOP, _BOTTOM, _GAP = 34, 34, 0.28
"""Room for the figures above the bars and the years below, and share of a step left empty."""


@dataclass(frozen=True)
class Bar:
    """One year of a chart, in the units of the drawing; without a figure the height is 0."""

    year: int
    value: int | None
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Where the labels stand."""
        return round(self.x + self.width / 2, 1)


def lay_out_bars(series: Series) -> tuple[Bar, ...]:
    """Return a bar for every year from the first to the last; a missing year stays a gap."""
    values = {point.year: point.value for point in series.points}
    years = range(min(values), max(values) + 1)
    step = WIDTH / len(years)
    scale = (HEIGHT - _TOP - _BOTTOM) / max(max(values.values()), 1)
    bars = []
    for position, year in enumerate(years):
        value = values.get(year)
        height = round((value or 0) * scale, 1)
        bars.append(
            Bar(
                year=year,
                value=value,
                x=round(position * step + step * _GAP / 2, 1),
                y=round(HEIGHT - _BOTTOM - height, 1),
                width=round(step * (1 - _GAP), 1),
                height=height,
            )
        )
    return tuple(bars)


def write_csv(series: Series) -> bytes:
    """Return the figures as CSV (RFC 4180), with the keys of their sources."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("year", "value", "source"))
    writer.writerows((point.year, point.value, point.source) for point in series.points)
    return table.getvalue().encode()
