"""Knows what begins and ends, and that nothing ends before it begins."""

from __future__ import annotations

from typing import Protocol, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import DateField, Facts, PartialDate, SourceId


class Dated(Protocol):
    """What begins, and may end."""

    @property
    def from_(self) -> PartialDate | None:
        """When it begins; None if that has no date of its own."""

    @property
    def to(self) -> PartialDate | None:
        """When it ends; None if it goes on, or lasts no longer than it says."""


AnyDated = TypeVar("AnyDated", bound=Dated)


def check_ends(dated: AnyDated) -> AnyDated:
    """Return what is dated as it is, else raise `period-backwards`: it would end before it begins."""
    if dated.from_ is not None and dated.to is not None and dated.to.last_day < dated.from_.first_day:
        dates = {"from": str(dated.from_), "to": str(dated.to), "at": "to"}
        raise PydanticCustomError("period-backwards", "{from} {to}", dates)
    return dated


class Period(Facts):
    """From when to when, each end as exactly as it is known; an open end is still going on."""

    from_: DateField = Field(alias="from")
    to: DateField | None = None
    source: SourceId

    _ends_after_it_begins = model_validator(mode="after")(check_ends)
