"""Knows the small values that facts are made of: dates, addresses, texts, references."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from hooks.awareness.model.address import split_address

FIELD, REFERENCE = "x-field", "x-reference"
"""What JSON Schema cannot say of a value: which small value it is, and the id of what kind of thing."""


class Facts(BaseModel):
    """What does not depend on language. Unknown keys are faults; values never change."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True
    )


def check_line(value: str) -> str:
    """Return words that are there and stand on one line, else raise `empty-value` or `not-one-line`."""
    if not value:
        raise PydanticCustomError("empty-value", "words are needed")
    if "\n" in value:
        raise PydanticCustomError("not-one-line", "one line is needed")
    return value


Line = Annotated[str, AfterValidator(check_line), WithJsonSchema({"type": "string", "minLength": 1, FIELD: "line"})]
"""Words on one line, never empty."""


def _check_languages(texts: Any, info: ValidationInfo) -> Mapping[str, str]:
    if not isinstance(texts, Mapping):
        raise PydanticCustomError("not-per-language", "one text per language is needed")
    languages = (info.context or {})["languages"]
    for language in languages.required:
        if not str(texts.get(language, "")).strip():
            raise PydanticCustomError("missing-text", "{language}", {"language": language})
    for language, text in texts.items():
        if language not in languages.all:
            raise PydanticCustomError("unknown-language", "{language}", {"language": language})
        if not isinstance(text, str):
            raise PydanticCustomError("not-per-language", "one text per language is needed")
        if not text.strip():
            raise PydanticCustomError("empty-value", "words are needed", {"at": language})
    return MappingProxyType({language: text.strip() for language, text in texts.items()})


LocalText = Annotated[
    Mapping[str, str], PlainValidator(_check_languages), WithJsonSchema({"type": "object", FIELD: "words"})
]
"""A short text in each language, by language code, none of them empty; the required languages are always there."""


WORD, LIST = "<word>", "<list>"
"""The branches of "one word or a list"; pydantic names them on the way to a fault, where keys stand too."""


def word_or_list(value: Any) -> str:
    """Tell which branch of "one word or a list" a value belongs to, so that faults name that one."""
    return WORD if isinstance(value, str) else LIST


class Reference(str):
    """The id of something else in the catalogue. `kind` says where to look it up."""

    kind: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), REFERENCE: cls.kind}


class Prose(str):
    """Words on one line that may cite sources and mention other things, as the text of a page does."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        text = core_schema.str_schema(strip_whitespace=True)
        return core_schema.no_info_after_validator_function(lambda value: cls(check_line(value)), text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "minLength": 1, FIELD: "prose"}


def find_doubled(ids: Iterable[str]) -> tuple[int, str] | None:
    """Return position and id of the first id that stands a second time, if one does."""
    seen: set[str] = set()
    for position, id in enumerate(ids):
        if id in seen:
            return position, id
        seen.add(id)
    return None


class SourceId(Reference):
    """Key of an entry in the list of sources."""

    kind = "source"


class CampaignId(Reference):
    """Name of a campaign's folder."""

    kind = "campaign"


class OrganisationId(Reference):
    """Name of an organisation's file."""

    kind = "organisation"


class HelplineId(Reference):
    """Name of a helpline's file."""

    kind = "helpline"


class TermId(Reference):
    """Key of a term in the glossary."""

    kind = "term"


class PageId(Reference):
    """Address of a plain page, without language and ending."""

    kind = "page"


_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTH, _DAY = "(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
MONTH_AND_DAY = f"{_MONTH}-{_DAY}"
_PARTIAL_DATE_WHOLE = rf"^\d{{4}}(-{_MONTH}(-{_DAY})?)?$"


@dataclass(frozen=True)
class PartialDate:
    """A date as exactly as it is known: year, month or day (ISO 8601-1, reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> datetime.date:
        """The earliest day that the date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day that the date can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def parse_partial_date(value: Any) -> PartialDate:
    """Return the date that a text such as `2013`, `2013-10` or `2013-10-05` means.

    Raises PydanticCustomError of type `bad-date` for anything else, also for 2013-02-30.
    """
    match = _PARTIAL_DATE.fullmatch(str(value).strip())
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            datetime.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError as error:
            raise PydanticCustomError("bad-date", "{given}", {"given": str(value)}) from error
        return PartialDate(year or 0, month, day)
    raise PydanticCustomError("bad-date", "{given}", {"given": str(value)})


DateField = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    WithJsonSchema({"type": "string", "pattern": _PARTIAL_DATE_WHOLE, FIELD: "date"}),
]


def check_web_address(value: str) -> str:
    """Return a whole web address as it is, else raise `bad-address`."""
    parts = split_address(value)
    if parts is None or parts.scheme not in ("https", "http") or "." not in parts.netloc or " " in value:
        raise PydanticCustomError("bad-address", "{given}", {"given": value})
    return value


WebAddress = Annotated[
    str,
    AfterValidator(check_web_address),
    WithJsonSchema({"type": "string", "pattern": r"^https?://[^\s/]+\.[^\s]+$", FIELD: "web-address"}),
]


_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def check_year(value: int) -> int:
    """Return the year if it can be one of recent history, else raise `bad-year`."""
    if not _FIRST_YEAR <= value <= _LAST_YEAR:
        raise PydanticCustomError("bad-year", "{given}", {"given": value})
    return value


Year = Annotated[
    int,
    AfterValidator(check_year),
    WithJsonSchema({"type": "integer", "minimum": _FIRST_YEAR, "maximum": _LAST_YEAR}),
]
