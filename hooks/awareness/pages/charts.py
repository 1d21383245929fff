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


def name_part(number: int) -> str:
    """Return the letter of a way of counting."""
    return chr(ord("A") + number)


def list_series_rows(series: Series) -> list[dict[str, str | int | None]]:
    """Return the figures with the keys of their sources, and the letter of the part, if there are parts."""
    rows = []
    for point in series.points:
        row: dict[str, str | int | None] = {"year": point.year, "value": point.value, "source": str(point.source)}
        if (part := series.find_part(point.year)) is not None:
            row["part"] = name_part(part)
        rows.append(row)
    return rows
