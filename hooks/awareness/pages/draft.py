"""Knows how a page comes about: what all kinds of pages have in common while being planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.fields import HelplineId
from hooks.awareness.model.markup import Block
from hooks.awareness.model.short import short_code
from hooks.awareness.pages.blocks import draw_block
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.frame import (
    plan_alternates,
    plan_breadcrumbs,
    plan_chapters,
    plan_help_lines,
    plan_section_links,
)
from hooks.awareness.pages.newer import plan_newer
from hooks.awareness.pages.planned import Component, Link, PlannedPage
from hooks.awareness.pages.prose import Writer

Draw = Callable[[Writer, Entry[Any], Block], Component]
"""Return the component that a block in the text of an entry asks for."""


@dataclass
class Draft:
    """A page of an entry in one language, while it is being planned."""

    edition: Edition
    entry: Entry[Any]
    template: str
    parent: str | None
    """The plain page under which it stands; None for a page of a section."""
    values: dict[str, Any] = field(default_factory=dict)
    helplines: tuple[HelplineId, ...] = ()
    structured_data: tuple[Mapping[str, Any], ...] = ()
    shape: str = ""
    """Last part of the address, for a page that shows an entry in another way than its own page."""
    text: str | None = None
    """What to write instead of the text of the entry."""
    draw: Draw = draw_block

    def __post_init__(self) -> None:
        self.uri = "/".join(filter(None, (self.edition.uri(self.entry.kind, self.entry.id), self.shape)))
        self.address = self.edition.locate(self.uri)
        self.code = "" if self.shape else short_code(self.uri, self.edition.language)
        self.writer = Writer(self.edition, self.address)

    def finish(self) -> PlannedPage:
        """Return the planned page; without words in its language, one that says so."""
        if self.edition.language not in self.entry.words:
            return self._finish_untranslated()
        words = self.entry.words[self.edition.language]
        article = self.entry.articles[self.edition.language]
        text = article.text if self.text is None else self.text
        markdown = self.writer.write_text(text, lambda block: self.draw(self.writer, self.entry, block))
        return PlannedPage(
            uri=self.uri,
            language=self.edition.language,
            address=self.address,
            template=self.template,
            title=Phrase(words.title, self.edition.language),
            tab_title=words.neutral_title,
            description=words.description,
            markdown=markdown,
            components=tuple(self.writer.components),
            values={"words": words, **self.values},
            breadcrumbs=self._breadcrumbs(),
            chapters=() if self.shape else plan_chapters(self.edition, self.entry),
            section=plan_section_links(self.edition, self.entry.id) if self.parent is None else (),
            help_lines=plan_help_lines(self.edition, self.helplines),
            sources=self.writer.bibliography.list_sources(),
            alternates=plan_alternates(self.edition, self.uri),
            edit_file=article.file,
            structured_data=self.structured_data,
            newer=None if self.shape else plan_newer(self.edition, self.entry, self.uri),
            group=find_group(self.edition, self.entry),
            draft=self.edition.catalogue.is_kept_back(self.entry),
            code=self.code,
        )

    def _breadcrumbs(self) -> tuple[Link, ...]:
        if self.parent is not None:
            return plan_breadcrumbs(self.edition, self.parent)
        return () if self.uri == "index" else plan_breadcrumbs(self.edition, self.entry.id)[:-1]

    def _finish_untranslated(self) -> PlannedPage:
        words, language = self.edition.choose_words(self.entry)
        wording = self.edition.wording
        alternates = plan_alternates(self.edition, self.uri)
        return PlannedPage(
            uri=self.uri,
            language=self.edition.language,
            address=self.address,
            template="untranslated.html",
            title=Phrase(words.title, language),
            tab_title=words.neutral_title,
            description=wording.say("untranslated.description", {"title": words.neutral_title}),
            values={"available": tuple(link for link in alternates if link.text.language in self.entry.words)},
            breadcrumbs=self._breadcrumbs(),
            help_lines=plan_help_lines(self.edition, self.helplines),
            alternates=alternates,
            untranslated=True,
            code=self.code,
        )
