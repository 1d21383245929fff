"""Knows what a source is: a document that a claim or a figure rests on."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from hooks.awareness.model.codes import LanguageTag
from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import DateField, Line, LocalText, WebAddress


class Source(Draftable):
    """One document. The name is our description of it, not an invented headline."""

    name: LocalText
    publisher: Line
    date: DateField | None = None
    """When it was published, as exactly as known; left out when undated."""
    url: WebAddress | None = None
    language: LanguageTag
    """Language of the document itself (BCP 47)."""
    kind: Literal["law", "official", "organisation", "news", "research", "project"]
    seen: DateField = Field()
    """The day on which an editor read it, or a copy of it."""
