"""Knows what a checklist is: signs that a reader ticks, and the questions and advice that they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import (
    FIELD,
    Facts,
    HelplineId,
    LocalText,
    OrganisationId,
    PageId,
    Reference,
    SourceId,
)

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PLAIN_ID = f"^{_PLAIN.pattern}$"
"""What an id must match (ECMA-262)."""


def check_plain(value: str) -> str:
    """Return an id that can be part of an address, else raise `bad-id`."""
    if not _PLAIN.fullmatch(value):
        raise PydanticCustomError("bad-id", "{given}", {"given": value})
    return value


PlainId = Annotated[
    str, AfterValidator(check_plain), WithJsonSchema({"type": "string", "pattern": PLAIN_ID, FIELD: "id"})
]
"""Small Latin letters, digits and hyphens."""


class ChecklistId(Reference):
    """Name of the file of a checklist."""

    kind = "checklist"


class Guides(Facts):
    """Whom to ask, and where to look something up."""

    helplines: tuple[HelplineId, ...] = ()
    organisations: tuple[OrganisationId, ...] = ()
    pages: tuple[PageId, ...] = ()


class Sign(Facts):
    """Something that a reader may have noticed; without weight, since no sum of clues is a verdict."""

    id: PlainId
    text: LocalText
    sources: tuple[SourceId, ...] = ()
    """Who names this sign. A rule insists on one."""
    urgent: bool = False
    """Whether what stands under `urgent` comes before everything else."""
    questions: tuple[str, ...] = ()
    """Keys of the questions to ask."""
    advice: tuple[str, ...] = ()
    """Keys of the advice to give."""
    ask: Guides = Guides()


class SignGroup(Facts):
    """Signs that belong together, under a heading."""

    id: PlainId
    title: LocalText
    note: LocalText | None = None
    signs: tuple[Sign, ...] = Field(min_length=1)
    ask: Guides = Guides()
    """Holds for every sign of the group."""


class Urgent(Facts):
    """What comes first where a sign is urgent; the lines for danger, which every page has, come before it."""

    title: LocalText
    text: LocalText
    helplines: tuple[HelplineId, ...] = ()


class Always(Facts):
    """What holds for every reader, whatever is ticked."""

    advice: tuple[str, ...] = ()
    ask: Guides = Guides()


class Checklist(Facts):
    """Signs in groups, and where they lead; questions and advice stand once and are named by key."""

    title: LocalText
    groups: tuple[SignGroup, ...] = Field(min_length=1)
    urgent: Urgent | None = None
    always: Always = Always()
    questions: Mapping[str, LocalText] = Field(default_factory=dict)
    advice: Mapping[str, LocalText] = Field(default_factory=dict)
