"""Knows what stands on the timeline beside campaigns and projects: laws, plans and events."""

from __future__ import annotations

from pydantic import Field, model_validator

from hooks.awareness.model.fields import DateField, Facts, LocalText, PageId, SourceId
from hooks.awareness.model.period import check_ends
from hooks.awareness.model.vocabulary import MilestoneKindId


class Milestone(Facts):
    """Something that happened on a day, or went on for a while."""

    kind: MilestoneKindId
    from_: DateField = Field(alias="from")
    """When it happened, or began, as exactly as known."""
    to: DateField | None = None
    """When it ended, if it went on."""
    title: LocalText
    text: LocalText | None = None
    """A sentence or two; citations are allowed."""
    sources: tuple[SourceId, ...] = Field(min_length=1)
    page: PageId | None = None
    """Where to read on."""

    _ends_after_it_begins = model_validator(mode="after")(check_ends)
