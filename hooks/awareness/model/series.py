"""Knows what a series of yearly figures is."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.amount import Unit
from hooks.awareness.model.fields import Facts, LocalText, SourceId, Year


class Point(Facts):
    """One figure of one year."""

    year: Year
    value: int = Field(ge=0)
    source: SourceId
    note: LocalText | None = None


class SeriesPart(Facts):
    """Years in which the same thing was counted in one way; in the next part it is counted in another."""

    name: LocalText
    from_: Year = Field(alias="from")
    to: Year


class Series(Facts):
    """Figures that count the same thing year by year; a year that is not known is left out."""

    title: LocalText
    counts: LocalText
    """What one unit of the figure is."""
    unit: Unit = "count"
    note: LocalText | None = None
    parts: tuple[SeriesPart, ...] = ()
    """Needed where two ways of counting follow each other; a chart keeps them apart."""
    points: tuple[Point, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _years_ascend(self) -> Series:
        for position, (before, after) in enumerate(itertools.pairwise(self.points), 1):
            if before.year >= after.year:
                place = {"year": after.year, "at": f"points.{position}.year"}
                raise PydanticCustomError("years-not-ascending", "{year}", place)
        return self

    @model_validator(mode="after")
    def _parts_stand_apart(self) -> Series:
        for position, part in enumerate(self.parts):
            before = self.parts[position - 1].to if position else part.from_ - 1
            if part.from_ <= before or part.to < part.from_:
                details = {"from": part.from_, "to": part.to, "before": before, "at": f"parts.{position}.from"}
                raise PydanticCustomError("series-overlap", "{from}", details)
        for position, point in enumerate(self.points):
            if self.parts and self.find_part(point.year) is None:
                details = {"year": point.year, "at": f"points.{position}.year"}
                raise PydanticCustomError("point-in-no-part", "{year}", details)
        return self

    def say_counts(self, year: int) -> Mapping[str, str]:
        """Return what was counted in a year: what its part is called, if there are parts."""
        part = self.find_part(year)
        return self.counts if part is None else self.parts[part].name

    def find_part(self, year: int) -> int | None:
        """Return the position of the part to which a year belongs."""
        return next((place for place, part in enumerate(self.parts) if part.from_ <= year <= part.to), None)
