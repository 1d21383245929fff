"""Lays out a series of yearly figures as bars."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.model.series import Series

WIDTH, HEIGHT = 640, 280
_TOP, _BOTTOM, _GAP = 34, 34, 0.28
"""Room for the figures above the bars and the years below, and share of a step left empty."""


@dataclass(frozen=True)
class Stretch:
    """The years of one way of counting, in the units of the drawing."""

    letter: str
    start: float
    middle: float


@dataclass(frozen=True)
class Bar:
    """One year of a chart, in the units of the drawing; without a figure the height is 0."""

    year: int
    value: int | None
    x: float
    y: float
    width: float
    height: float
    part: int | None = None
    """Which way of counting it belongs to, if the series has more than one."""

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
                part=series.find_part(year),
            )
        )
    return tuple(bars)


def lay_out_parts(series: Series, bars: tuple[Bar, ...]) -> tuple[Stretch, ...]:
    """Return where each way of counting begins, with the letter that stands below its years."""
    stretches = []
    for number in range(len(series.parts)):
        own = [bar for bar in bars if bar.part == number]
        if own:
            start = own[0].middle - WIDTH / len(bars) / 2
            middle = (own[0].middle + own[-1].middle) / 2
            stretches.append(Stretch(name_part(number), round(start, 1), round(middle, 1)))
    return tuple(stretches)


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
