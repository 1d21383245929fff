"""Knows what an amount is: a number that means nothing without its unit and its source."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.codes import CountryOrUnion
from hooks.awareness.model.fields import DateField, Facts, LocalText, PageId, SourceId
from hooks.awareness.model.period import check_ends

Unit = Literal["count", "money", "months", "percent", "percent-change", "per-million"]


def check_complete(data: Any) -> Any:
    """Return the facts of an amount as they are, else raise `figure-incomplete` with what is missing."""
    if isinstance(data, Mapping):
        lacking = [name for name in ("unit", "source") if not (data.get(name) or data.get(f"{name}s"))]
        if "value" in data and lacking:
            raise PydanticCustomError("figure-incomplete", "{lacking}", {"lacking": ", ".join(lacking)})
    return data


def parse_number(value: Any) -> int | float:
    """Return a number that is not negative, whole if it is written so; else raise `not-a-number`."""
    text = str(value)
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not math.isfinite(number) or number < 0:
        raise PydanticCustomError("not-a-number", "{given}", {"given": text})
    return int(number) if number == int(number) and "." not in text else number


Number = Annotated[
    int | float, PlainValidator(parse_number), WithJsonSchema({"type": "number", "minimum": 0})
]


class Amount(Facts):
    """A number of the content that stands in no series and belongs to no campaign."""

    value: Number
    bound: Literal["exact", "about", "over"] = "exact"
    """Whether the source gives it exactly, roughly, or says that it was more."""
    unit: Unit
    country: CountryOrUnion = ""
    """ISO 3166-1 alpha-2 code, or `EU`; empty for the country of the site."""
    from_: DateField = Field(alias="from")
    """The year, month or day that it tells of, or with which the time begins."""
    to: DateField | None = None
    counts: LocalText
    """What one unit of it is."""
    note: LocalText | None = None
    sources: tuple[SourceId, ...] = Field(min_length=1)
    page: PageId | None = None
    """Where it is explained."""

    _is_complete = model_validator(mode="before")(check_complete)
    _ends_after_it_begins = model_validator(mode="after")(check_ends)
