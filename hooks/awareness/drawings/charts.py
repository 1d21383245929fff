"""Measures the figures of a series, a bar for every year."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.model.series import Series

LONGEST = 100
"""Length of the longest bar of a series: the others are parts of it, in per cent."""


@dataclass(frozen=True)
class Bar:
    """One year of a series; without a figure it has no length."""

    year: int
    value: int | None
    length: float
    part: int | None = None
    """Which way of counting it belongs to, if the series has more than one."""


def measure_bars(series: Series) -> tuple[Bar, ...]:
    """Return a bar for every year from the first to the last; a missing year stays a gap."""
    values = {point.year: point.value for point in series.points}
    scale = LONGEST / max(max(values.values()), 1)
    return tuple(
        Bar(year, values.get(year), round(values.get(year, 0) * scale, 1), series.find_part(year))
        for year in range(min(values), max(values) + 1)
    )
