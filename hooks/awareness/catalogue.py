"""Knows all content of a site: everything that its files stand for."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from hooks.awareness.language import Languages
from hooks.awareness.model.amount import Amount
from hooks.awareness.model.campaign import Campaign, name_background
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.diction import Diction
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.model.milestone import Milestone
from hooks.awareness.model.move import Move
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.model.occasion import Occasion
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.outline import Outline
from hooks.awareness.model.page import PageFacts
from hooks.awareness.model.place import Place
from hooks.awareness.model.printed import Print
from hooks.awareness.model.saying import Saying
from hooks.awareness.model.series import Series
from hooks.awareness.model.settings import Site
from hooks.awareness.model.source import Source
from hooks.awareness.model.stage import Stage
from hooks.awareness.model.step import START, Step
from hooks.awareness.model.style import Style
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

GROUPS = {kind.name: kind.group for kind in sorted(KINDS, key=attrgetter("name"))}
"""Kinds of content by name, and the field of the catalogue that holds the entries of each. What is listed over all
kinds, such as what cites a source, stands in this order."""

FOLDERS = {
    "campaign": "campaigns/",
    "helpline": "helplines/",
    "lesson": "lessons/",
    "organisation": "organisations/",
    "page": "",
}
"""Kinds with pages of their own, and the beginnings of their addresses; those of steps lie below a page."""
_WITHOUT_CODE = ("organisation",)
"""Those among them that no paper leads to."""

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


def is_draft(entry: Entry[Any]) -> bool:
    """Tell whether an entry is not to be published yet."""
    return bool(getattr(entry.facts, "draft", False))


Entries = Mapping[str, Entry[F]]


@dataclass(frozen=True)
class Catalogue:
    """Everything the pages are made from. Entries that could not be read are missing in it."""

    site: Site
    languages: Languages
    wordings: Mapping[str, Wording]
    vocabulary: Vocabulary
    vocabulary_sheet: Sheet
    navigation: Navigation
    navigation_sheet: Sheet
    amounts: Entries[Amount]
    campaigns: Entries[Campaign]
    checklists: Entries[Checklist]
    helplines: Entries[Helpline]
    lessons: Entries[Lesson]
    milestones: Entries[Milestone]
    organisations: Entries[Organisation]
    outlines: Entries[Outline]
    pages: Entries[PageFacts]
    places: Entries[Place]
    sayings: Entries[Saying]
    series: Entries[Series]
    sources: Entries[Source]
    stages: Entries[Stage]
    steps: Entries[Step]
    terms: Entries[Term]
    number_changes: Entries[NumberChange]
    occasions: Entries[Occasion]
    lexicons: Entries[Lexicon]
    """By the code of their language."""
    styles: Entries[Style]
    """Likewise."""
    dictions: Entries[Diction]
    """Likewise."""
    prints: Entries[Print]
    moves: Entries[Move]
    """By the address that a page had before."""
    files: tuple[str, ...] = ()
    """Every file below the content folders, sorted."""
    known_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids per kind, those of entries that could not be read among them; none if the list could not be."""
    whole: bool = True
    """Whether everything could be read; if not, nothing can be called unused."""

    @property
    def entries(self) -> Iterator[Entry[Any]]:
        """All entries of all kinds."""
        for kind in GROUPS:
            yield from self.find_entries(kind).values()

    def find_entries(self, kind: str) -> Mapping[str, Entry[Any]]:
        """Return the entries of a kind, by their ids."""
        group: Mapping[str, Entry[Any]] = getattr(self, GROUPS[kind])
        return group

    def list_known(self, kind: str) -> Collection[str] | None:
        """Return the ids of a kind, or the keys of a group of the vocabulary; None if its list could not be read."""
        keys: Collection[str] | None = self.known_ids.get(kind, getattr(self.vocabulary, kind, None))
        return keys

    def find_whole(self, page: str) -> Entry[Any] | None:
        """Return what a plain page is a chapter of: another plain page, or a campaign whose background it tells."""
        for chapters in self.navigation.chapters:
            if page in chapters.pages:
                return self.pages.get(chapters.of)
        folder, _, rest = page.partition("/")
        campaign = self.campaigns.get(rest.partition("/")[0]) if folder == "campaigns" else None
        return campaign if campaign and name_background(campaign.id) == page else None

    def list_chapters(self, entry: Entry[Any]) -> tuple[str, ...]:
        """Return the ids of the plain pages that are chapters of an entry, in reading order."""
        if entry.kind == "campaign":
            return tuple(filter(self.pages.__contains__, (name_background(entry.id),)))
        lists = (chapters.pages for chapters in self.navigation.chapters if chapters.of == entry.id)
        return tuple(page for pages in lists for page in pages) if entry.kind == "page" else ()

    def is_kept_back(self, entry: Entry[Any]) -> bool:
        """Tell whether an entry is a draft, or a chapter of one."""
        whole = self.find_whole(entry.id) if entry.kind == "page" else None
        return is_draft(entry) or (whole is not None and is_draft(whole))

    def list_resting(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return those of some lines that rest. A sheet that bears one is withheld: paper cannot say so later."""
        return tuple(id for id in ids if id in self.helplines and self.helplines[id].facts.rests)

    def list_withheld(self) -> Mapping[str, tuple[str, ...]]:
        """Return the files of sheets that are withheld, each with the lines on it that rest."""
        named = {entry.sheet.file: self.list_resting(entry.facts.helplines) for entry in self.prints.values()}
        return {file: lines for file, lines in named.items() if lines}

    def find_uri(self, kind: str, id: str) -> str:
        """Return the address, without language, of an entry that has a page of its own."""
        if kind == "step":
            first = self.find_uri("page", str(self.navigation.steps))
            return first if id == START else f"{first}/{id}"
        if kind == "page" and id == self.navigation.home:
            return "index"
        return f"{FOLDERS[kind]}{id}"

    def list_uris(self) -> Iterator[tuple[str, Entry[Any]]]:
        """Yield every page of an entry that has a short address: its address without language, and the entry."""
        kinds = FOLDERS.keys() - _WITHOUT_CODE
        for entry in self.entries:
            if entry.kind in kinds or (entry.kind == "step" and entry.id != START and self.navigation.steps):
                yield self.find_uri(entry.kind, entry.id), entry


def resolve_file(file: str, named: str) -> str:
    """Return the path from the root of what a content file names relative to itself."""
    return posixpath.normpath(PurePosixPath(file).parent / named)


def name_page(path: str) -> str:
    """Return the id of a plain page: its path, a folder's own page named like the folder."""
    return path.removesuffix("/index")
