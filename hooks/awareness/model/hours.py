"""Knows when a contact answers."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, PlainValidator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import FIELD, LIST, WORD, Facts, Line, word_or_list

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Days in the order of ISO 8601."""

_DAYS = {
    "oneOf": [
        {"type": "string", "pattern": f"^(daily|({'|'.join(WEEK)})-({'|'.join(WEEK)}))$"},
        {"type": "array", "items": {"enum": list(WEEK)}, "minItems": 1},
    ],
    FIELD: "days",
}
_RANGE = re.compile(r"([a-z]{3})-([a-z]{3})")


def _check_time(value: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", value):
        raise PydanticCustomError("bad-time", "{given}", {"given": value})
    return value


def _check_opening_time(value: str) -> str:
    if value == "24:00":  # opens the next day, which has a name of its own
        raise PydanticCustomError("bad-time", "{given}", {"given": value})
    return value


Time = Annotated[
    str,
    AfterValidator(_check_time),
    WithJsonSchema({"type": "string", "pattern": r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$", FIELD: "time"}),
]
"""Local time on the clock of the contact, `HH:MM`; `24:00` ends a day."""


def _check_timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # a name that is not there, no name at all, a folder of names
        raise PydanticCustomError("bad-timezone", "{given}", {"given": value}) from None
    return value


Timezone = Annotated[Line, AfterValidator(_check_timezone)]
"""Name of a zone in the IANA time zone database, such as `Europe/Riga`."""


def parse_days(value: Any) -> tuple[str, ...]:
    """Return the days that `daily`, `mon-fri` or a list of days means, in the week's order."""
    if value == "daily":
        return WEEK
    if isinstance(value, str) and (match := _RANGE.fullmatch(value)):
        first, last = match.groups()
        if first in WEEK and last in WEEK and WEEK.index(first) < WEEK.index(last):
            return WEEK[WEEK.index(first) : WEEK.index(last) + 1]
    if isinstance(value, list) and value and all(day in WEEK for day in value):
        return tuple(day for day in WEEK if day in value)
    raise PydanticCustomError("bad-days", "{given}", {"given": str(value)})


class Span(Facts):
    """Open from one time to another on certain days; a close before the open is next morning."""

    days: Annotated[tuple[str, ...], PlainValidator(parse_days), WithJsonSchema(_DAYS)]
    """`daily`, from one day to another such as `mon-fri`, or a list of days such as `[sat, sun]`."""
    open: Annotated[Time, AfterValidator(_check_opening_time)]
    close: Time

    @property
    def past_midnight(self) -> bool:
        """Whether it closes on the day after it opened."""
        return self.close <= self.open


def _check_word(value: Any) -> Any:
    if value not in _WORDS:
        raise PydanticCustomError("bad-hours", "{given}", {"given": str(value)})
    return value


def _check_span(span: Span) -> Span:
    if span.open == span.close:  # nobody knows whether a whole day is meant, or a slip of the hand
        raise PydanticCustomError("hours-alike", "{time}", {"time": span.open, "at": "close"})
    return span


_WORDS = ("always", "unknown")
"""What may stand in place of spans."""
Hours = Annotated[
    Annotated[Literal["always", "unknown"], BeforeValidator(_check_word), Tag(WORD)]
    | Annotated[tuple[Annotated[Span, AfterValidator(_check_span)], ...], Field(min_length=1), Tag(LIST)],
    Discriminator(word_or_list),
]


def write_hours(hours: Hours | None) -> str:
    """Return spans as the script of the clock reads them, empty where there are none.

    For instance `mon,tue 09:00-17:00; sat 20:00-02:00`, each span with the days on which it opens.
    """
    if hours is None or isinstance(hours, str):
        return ""
    return "; ".join(f"{','.join(span.days)} {span.open}-{span.close}" for span in hours)
