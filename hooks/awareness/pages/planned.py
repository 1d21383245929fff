"""Knows what a planned site is: pages and files, each with everything that a template needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.language import Phrase

NUMBERED_LINES = 3
"""How many of the lines that fit a topic the help card gives with their numbers."""


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere, by the path from the root of the site."""

    text: Phrase
    address: str
    current: bool = False
    """Whether it leads to the page it stands on."""


@dataclass(frozen=True)
class CitedSource:
    """A source as a page lists it."""

    number: int
    key: str
    name: Phrase
    publisher: str
    date: str
    url: str | None
    language: str
    """Name of the document's language."""


@dataclass(frozen=True)
class Component:
    """Something drawn by a template of its own between the paragraphs of a page."""

    template: str
    """Stem of a file in `overrides/components/`."""
    values: Mapping[str, Any] = field(default_factory=dict)
    level: int = 2
    """That of its headings: one below the heading under which it stands."""


@dataclass(frozen=True)
class PlannedPage:
    """One page in one language."""

    uri: str
    """Address without language; `index` ends the home page and the pages of folders."""
    language: str
    address: str
    template: str
    title: Phrase
    tab_title: str
    description: str
    markdown: str = ""
    components: tuple[Component, ...] = ()
    """What the placeholders in the Markdown stand for, in order."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What only the template of this kind of page needs."""
    breadcrumbs: tuple[Link, ...] = ()
    chapters: tuple[Link, ...] = ()
    """The pages into which its matter is divided, this one among them."""
    section: tuple[Link, ...] = ()
    """The pages of the section that this page belongs to."""
    help_lines: tuple[Any, ...] = ()
    """Cards of lines that fit the topic, for the help card."""
    sources: tuple[CitedSource, ...] = ()
    alternates: tuple[Link, ...] = ()
    """The same page in every language."""
    edit_file: str | None = None
    """The content file that an editor would change."""
    share_title: str = ""
    share_description: str = ""
    share_picture: str = ""
    """What messengers and social networks show of it; `pages/sharing.py` fills these in for all pages."""
    structured_data: tuple[Mapping[str, Any], ...] = ()
    """schema.org objects, without what needs the address of the site."""
    newer: Any = None
    """What to say of the same page in other languages that has been changed since, if it has."""
    group: str = "page"
    """Among which pages search and the list of everything show it."""
    untranslated: bool = False
    """Whether it only says that the text does not exist in its language yet."""
    draft: bool = False
    """Whether only those see it who write it."""
    unlisted: bool = False
    """Whether search engines should pass it over: another shape of a page that they find."""
    found_as: str = ""
    """How search calls it, where its title alone would say too little."""
    code: str = ""
    """Its short address, from the root of the site; none for shapes and lists."""

    @property
    def show(self) -> str:
        """Where its short address is shown to a class; empty for a page that has none, or no text yet."""
        return f"show/{self.code}/" if self.code and not self.untranslated else ""

    @property
    def numbered_lines(self) -> tuple[Any, ...]:
        """The first lines that fit the topic and have a telephone: as many as a reader in a hurry takes in."""
        return tuple(card for card in self.help_lines if card.telephones)[:NUMBERED_LINES]

    @property
    def named_lines(self) -> tuple[Any, ...]:
        """All other lines that fit the topic: the help card names them and leads to their pages."""
        return tuple(card for card in self.help_lines if card not in self.numbered_lines)

    @property
    def source_uri(self) -> str:
        """Path under which the page is handed to MkDocs."""
        return f"{self.uri}.{self.language}.md"


@dataclass(frozen=True)
class PlannedAsset:
    """A file that is no page. Its content is made only when it is wanted."""

    path: str
    make: Callable[[], bytes]
    key: str = ""
    """Changes whenever the content would; empty where making is cheaper than keeping."""


@dataclass(frozen=True)
class Shortcut:
    """An address that only leads to a page: a short one, for paper, or one that the page once had."""

    address: str
    """As a path from the root, with a slash at its end."""
    page: PlannedPage


@dataclass(frozen=True)
class ShownCode:
    """The short address of a page, put before a class; empty words where the site has no public address."""

    page: PlannedPage
    whole: str = ""
    """With everything that a browser needs."""
    text: str = ""
    """As people type it."""
    picture: str = ""
    """Path of its square code."""


@dataclass(frozen=True)
class Plan:
    """A whole site."""

    pages: tuple[PlannedPage, ...]
    assets: tuple[PlannedAsset, ...]
    shortcuts: tuple[Shortcut, ...] = ()
    codes: tuple[ShownCode, ...] = ()
