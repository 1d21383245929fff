"""Knows what stands in the calendar: a day of every year, or something that was held or will be."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import (
    FIELD,
    MONTH_AND_DAY,
    CampaignId,
    DateField,
    Facts,
    LocalText,
    PageId,
    Reference,
    SourceId,
)
from hooks.awareness.model.period import check_ends

_MONTH_DAY = re.compile(r"(\d{2})-(\d{2})")
_COMMON_YEAR = 2001
"""Any year without a 29 February: a day that is not in every year cannot come round each year."""


class LessonId(Reference):
    """Name of a lesson's file."""

    kind = "lesson"


class PrintId(Reference):
    """Name of the file of something to print."""

    kind = "print"


@dataclass(frozen=True, order=True)
class YearDay:
    """A day that every year has."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"

    def within(self, year: int) -> datetime.date:
        """Return the day in a year."""
        return datetime.date(year, self.month, self.day)


def parse_year_day(value: Any) -> YearDay:
    """Return the day that a text such as `10-18` means, month first.

    Raises PydanticCustomError of type `bad-year-day` for anything else, also for 02-30 and 02-29.
    """
    if match := _MONTH_DAY.fullmatch(str(value).strip()):
        day = YearDay(int(match[1]), int(match[2]))
        try:
            day.within(_COMMON_YEAR)
        except ValueError as error:
            raise PydanticCustomError("bad-year-day", "{given}", {"given": str(value)}) from error
        return day
    raise PydanticCustomError("bad-year-day", "{given}", {"given": str(value)})


YearDayField = Annotated[
    YearDay,
    PlainValidator(parse_year_day),
    WithJsonSchema({"type": "string", "pattern": rf"^{MONTH_AND_DAY}$", FIELD: "year-day"}),
]


class Occasion(Facts):
    """A day to remember each year, or a meeting with a date of its own."""

    each_year: YearDayField | None = None
    """The day on which it comes round, month first."""
    from_: DateField | None = Field(default=None, alias="from")
    """When something was or will be held, or began, as exactly as known."""
    to: DateField | None = None
    """When it ended or will end, if it goes on."""
    name: LocalText
    note: LocalText
    """What it is, or what to do on it; citations and mentions are allowed."""
    campaigns: tuple[CampaignId, ...] = ()
    pages: tuple[PageId, ...] = ()
    lessons: tuple[LessonId, ...] = ()
    prints: tuple[PrintId, ...] = ()
    sources: tuple[SourceId, ...] = Field(min_length=1)
    updated: DateField
    """When this entry was last changed."""

    @model_validator(mode="after")
    def _has_one_kind_of_date(self) -> Occasion:
        if (self.each_year is None) == (self.from_ is None) or (self.each_year and self.to):
            place = {"at": "each_year" if self.each_year else ""}
            raise PydanticCustomError("occasion-when", "a date is needed", place)
        return self

    _ends_after_it_begins = model_validator(mode="after")(check_ends)

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Occasion:
        if self.each_year and not (self.campaigns or self.pages or self.lessons or self.prints):
            raise PydanticCustomError("occasion-without-material", "something to use is needed", {"at": "each_year"})
        return self

    @property
    def last_day(self) -> datetime.date | None:
        """The latest day that it can mean; none if it comes round each year."""
        end = self.to or self.from_
        return end.last_day if end else None

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """First and last day, if both are known to the day."""
        end = self.to or self.from_
        if self.from_ is None or end is None or not (self.from_.day and end.day):
            return None
        return self.from_.first_day, end.first_day
