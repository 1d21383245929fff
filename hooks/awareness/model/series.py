"""Knows what a series of yearly figures is."""

from __future__ import annotations

import itertools

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import Facts, LocalText, SourceId, Year


class Point(Facts):
    """One figure of one year."""

    year: Year
    value: int = Field(ge=0)
    source: SourceId
    note: LocalText | None = None


class Series(Facts):
    """Figures that count the same thing year by year; a year that is not known is left out."""

    title: LocalText
    counts: LocalText
    """What one unit of the figure is."""
    note: LocalText | None = None
    points: tuple[Point, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _years_ascend(self) -> Series:
        for position, (before, after) in enumerate(itertools.pairwise(self.points), 1):
            if before.year >= after.year:
                place = {"year": after.year, "at": f"points.{position}.year"}
                raise PydanticCustomError("years-not-ascending", "{year}", place)
        return self
