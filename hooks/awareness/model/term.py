"""Knows what a term of the glossary is."""

from __future__ import annotations

from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import LocalText, SourceId, TermId
from hooks.awareness.model.vocabulary import ThemeId


class Term(Draftable):
    """A word of the field in each language, with what it means."""

    term: LocalText
    definition: LocalText
    theme: ThemeId | None = None
    """Where a glossary is too long for one page, terms of one theme stand together."""
    source: SourceId | None = None
    see: tuple[TermId, ...] = ()
