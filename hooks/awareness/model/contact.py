"""Knows what a contact is: one way to reach a helpline.

Each has hours, languages and cost of its own, because a line's telephone and its chat rarely share them.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from hooks.awareness.model.codes import LanguageCode, Reach
from hooks.awareness.model.fields import FIELD, LIST, WORD, Facts, Line, SourceId, check_web_address, word_or_list
from hooks.awareness.model.hours import Hours
from hooks.awareness.model.telephone import BadNumber, TelephoneNumber, parse_number

DIALLED = ("phone", "sms")
"""Methods that need a number and have no address; all others need an address and have no number."""
ON_THE_WEB = ("chat", "form", "website")
"""Methods whose address a browser opens."""
ANSWERED = ("phone", "sms", "chat")
"""Methods with somebody at the other end, so that readers ask when; `unknown` is an answer."""
_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_NUMBER = {"type": "string", "minLength": 1, FIELD: "telephone"}


def _parse_number(value: Any, info: ValidationInfo) -> TelephoneNumber:
    try:
        return parse_number(str(value), (info.context or {})["site"])
    except BadNumber:
        raise PydanticCustomError("bad-number", "{given}", {"given": str(value)}) from None


Number = Annotated[TelephoneNumber, PlainValidator(_parse_number), WithJsonSchema(_NUMBER)]
"""A number that can be dialled: E.164, or a short number of the country."""


def _check_address(value: str, info: ValidationInfo) -> str:
    method = info.data.get("method")
    if method == "email" and not _EMAIL.fullmatch(value):
        raise PydanticCustomError("bad-email", "{given}", {"given": value})
    return check_web_address(value) if method in ON_THE_WEB else value


Tongues = Annotated[
    Annotated[Literal["unknown"], Tag(WORD)] | Annotated[tuple[LanguageCode, ...], Field(min_length=1), Tag(LIST)],
    Discriminator(word_or_list),
]
"""Languages that are spoken, as ISO 639 codes, or `unknown`."""


class Contact(Facts):
    """One way to reach a helpline."""

    id: Line
    method: Literal["phone", "sms", "chat", "form", "email", "website", "visit"]
    number: Number | None = None
    address: Annotated[Line, AfterValidator(_check_address)] | None = None
    usable_from: tuple[Reach, ...] = ()
    """ISO 3166-1 codes, `EU`, `anywhere` or `unknown`."""
    cost: Literal["free", "usual-rate", "unknown"] | None = None
    hours: Hours | None = None
    """None where hours make no sense, as for a web page; never where somebody is to answer."""
    languages: Tongues | None = None
    anonymous: Literal["yes", "no", "unknown"] = "unknown"
    grade: Literal["A", "B", "C"]
    """A: two or more independent publishers, one of them recent. B: two or more, all old.
    C: one publisher only."""
    sources: tuple[SourceId, ...] = Field(min_length=1)

    @property
    def confirmed(self) -> bool:
        """Whether public sources alone make it sure; the service may have confirmed it besides (`Helpline.is_sure`)."""
        return self.grade == "A"

    @property
    def shown(self) -> str:
        """The number as those who can call it dial it; empty without a number."""
        if self.number is None:
            return ""
        inside_only = self.usable_from == (self.number.country,)
        return self.number.national if inside_only else self.number.shown

    @model_validator(mode="after")
    def _has_what_its_method_needs_and_no_more(self) -> Contact:
        wanted, given = ("number", self.number) if self.method in DIALLED else ("address", self.address)
        if given is not None and self.method in ANSWERED and self.hours is None:
            wanted, given = "hours", None
        if given is None:
            raise PydanticCustomError("contact-without", "{wanted}", {"wanted": wanted, "method": self.method})
        surplus = "address" if self.method in DIALLED else "number"
        if getattr(self, surplus) is not None:
            details = {"surplus": surplus, "method": self.method, "at": surplus}
            raise PydanticCustomError("contact-surplus", "{surplus}", details)
        return self

    @property
    def link(self) -> str:
        """What a press on it opens: a `tel:`, `sms:`, `mailto:` or web address; empty for a place to visit."""
        if self.method == "visit":
            return ""
        if self.number is not None:
            return f"{'sms' if self.method == 'sms' else 'tel'}:{self.number.dialled}"
        return f"mailto:{self.address}" if self.method == "email" else str(self.address)
