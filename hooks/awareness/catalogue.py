"""Knows all content of a site: everything that its files stand for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from hooks.awareness.language import Languages
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.page import PageFacts
from hooks.awareness.model.saying import Saying
from hooks.awareness.model.series import Series
from hooks.awareness.model.settings import Site
from hooks.awareness.model.source import Source
from hooks.awareness.model.step import Step
from hooks.awareness.model.term import Term
from hooks.awareness.model.vocabulary import Vocabulary
from hooks.awareness.model.wording import Wording
from hooks.awareness.reading import Article, Location, Sheet

VOCABULARY = "docs/vocabulary.yml"
NAVIGATION = "docs/navigation.yml"
NUMBERS = "docs/numbers.yml"
"""Every telephone number once more; a site may do without."""
SINGLE_SHEETS = (VOCABULARY, NAVIGATION, NUMBERS)
"""Sheets that stand for no entries."""

GROUPS = {
    "campaign": "campaigns",
    "checklist": "checklists",
    "helpline": "helplines",
    "lesson": "lessons",
    "number-change": "number_changes",
    "organisation": "organisations",
    "page": "pages",
    "saying": "sayings",
    "series": "series",
    "source": "sources",
    "step": "steps",
    "term": "terms",
    "lexicon": "lexicons",
}
"""Kinds of content, and the field of the catalogue that holds the entries of each."""

F = TypeVar("F", bound=Facts, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[F]):
    """One thing of the content: its facts, and its words per language."""

    kind: str
    id: str
    facts: F
    sheet: Sheet
    """Where the facts stand; an empty sheet for a page without facts."""
    location: Location = ()
    """Where inside the sheet, if it holds many entries."""
    words: Mapping[str, Any] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)

    def line_of(self, *location: str | int) -> int:
        """Return the line of a fact."""
        return self.sheet.line_of((*self.location, *location))


Entries = Mapping[str, Entry[F]]


@dataclass(frozen=True)
class Catalogue:
    """Everything the pages are made from. Entries that could not be read are missing in it."""

    site: Site
    languages: Languages
    wordings: Mapping[str, Wording]
    vocabulary: Vocabulary
    navigation: Navigation
    navigation_sheet: Sheet
    campaigns: Entries[Campaign]
    checklists: Entries[Checklist]
    helplines: Entries[Helpline]
    lessons: Entries[Lesson]
    organisations: Entries[Organisation]
    pages: Entries[PageFacts]
    sayings: Entries[Saying]
    series: Entries[Series]
    sources: Entries[Source]
    steps: Entries[Step]
    terms: Entries[Term]
    number_changes: Entries[NumberChange] = field(default_factory=dict)
    lexicons: Entries[Lexicon] = field(default_factory=dict)
    """By the code of their language."""
    files: tuple[str, ...] = ()
    """Every file below the content folders, sorted."""
    known_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids per kind, those of entries that could not be read among them; none if the list could not be."""
    whole: bool = True
    """Whether everything could be read; if not, nothing can be called unused."""

    @property
    def entries(self) -> Iterator[Entry[Any]]:
        """All entries of all kinds."""
        for group in GROUPS.values():
            yield from getattr(self, group).values()


def resolve_file(file: str, named: str) -> str:
    """Return the path from the root of what a content file names relative to itself."""
    return posixpath.normpath(PurePosixPath(file).parent / named)


def name_page(path: str) -> str:
    """Return the id of a plain page: its path, a folder's own page named like the folder."""
    return path.removesuffix("/index")
