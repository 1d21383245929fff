"""Knows the catalogue as readers of one language meet it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import Phrase, choose_phrase
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.model.short import short_code
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.kits import KitFile, KitView, name_kit, view_kit
from hooks.awareness.pages.ordering import part_entries
from hooks.awareness.pages.parts import Part
from hooks.awareness.pages.planned import CitedSource, Link

_LISTS = {"occasion": "calendar", "term": "glossary", "source": "sources"}
"""Kinds without pages of their own, and the field of the navigation that names their list."""


@dataclass(frozen=True)
class Edition:
    """Everything a planner needs to write for one language."""

    catalogue: Catalogue
    language: str
    day: datetime.date = datetime.date.min
    """The day of the build. On the first of all days, as without one, every check is fresh."""
    site_address: str = "https://site.example/"
    """Where the site will stand, with a slash at its end: what paper and codes must spell out."""
    kits: tuple[KitFile, ...] = ()
    """Files for rooms without a network that lie ready."""
    cards: dict[str, tuple[Entry[Any], Any]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What many pages show of a helpline, by its id, with the entry that it was made of; for `cards.py`."""

    section_links: dict[tuple[str, ...], tuple[Link, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What all pages of a section link to, by their ids; for `frame.py`."""
    _parts: dict[str, tuple[Part, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _places: dict[tuple[str, str], str] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def wording(self) -> Wording:
        """The words of the interface."""
        return self.catalogue.wordings[self.language]

    def phrase(self, texts: Mapping[str, str]) -> Phrase:
        """Return a text in this language, or the best other one, marked with its language."""
        return choose_phrase(texts, self.language, self.catalogue.languages)

    def choose_words(self, entry: Entry[Any]) -> tuple[Any, str]:
        """Return the words of an entry for this language, or the best others, and their language."""
        for language in self.catalogue.languages.preferred(self.language):
            if language in entry.words:
                return entry.words[language], language
        raise KeyError(f"{entry.kind} {entry.id}")

    def title(self, entry: Entry[Any]) -> Phrase:
        """Return the title of an entry that has words."""
        words, language = self.choose_words(entry)
        return Phrase(words.title, language)

    def list_uri(self, kind: str) -> str:
        """Return the address, without language, of the list in which all entries of a kind stand."""
        return str(getattr(self.catalogue.navigation, _LISTS[kind]))

    def parts(self, kind: str) -> tuple[Part, ...]:
        """Return the pages below that of a list on which the entries of a kind stand; none for a short list."""
        if kind not in self._parts:
            self._parts[kind] = part_entries(self.catalogue, self.language, kind)
            places = ((part, entry) for part in self._parts[kind] for entry in part.items)
            self._places.update({(kind, entry.id): f"{self.list_uri(kind)}/{part.path}" for part, entry in places})
        return self._parts[kind]

    def uri(self, kind: str, id: str) -> str:
        """Return the address of an entry without language; of its place in a list, that of the page it stands on."""
        if kind in _LISTS:
            return self._places[kind, id] if self.parts(kind) else self.list_uri(kind)
        if kind == "print":
            facts = self.catalogue.prints[id].facts
            shown_on = self.catalogue.navigation.prints or facts.leads_to
            return self.uri("page", shown_on) if shown_on else self.uri("campaign", str(facts.campaign))
        return self.catalogue.find_uri(kind, id)

    def locate(self, uri: str) -> str:
        """Return the address in this language of a page whose address without language is known."""
        return page_address(uri, self.language, self.catalogue.languages)

    def address(self, kind: str, id: str, anchor: str | None = None) -> str:
        """Return the address of an entry in this language."""
        address = self.locate(self.uri(kind, id))
        if kind == "lesson" and anchor:
            return address + self._find_in_lesson(id, anchor)
        listed = f"print-{id}" if kind == "print" and self.catalogue.navigation.prints else ""
        fragment = anchor or (id if kind in _LISTS else listed)
        return f"{address}#{fragment}" if fragment else address

    def _find_in_lesson(self, id: str, anchor: str) -> str:
        """Return where a heading of a lesson stands, from the address of the lesson on: each step has a page."""
        lesson = self.catalogue.lessons[id]
        if any(step.id == anchor for step in lesson.facts.steps):
            return f"{anchor}/"
        article = lesson.articles.get(self.language)
        passages = parse_lesson_text(article.text).passages if article else ()
        step = next((passage.step for passage in passages if passage.heading.anchor == anchor), None)
        return f"{step}/#{anchor}" if step else f"#{anchor}"

    def short_address(self, kind: str, id: str) -> str:
        """Return the whole short address of the page of an entry, to be typed or read by a camera."""
        return f"{self.site_address}{short_code(self.uri(kind, id), self.language)}/"

    def typed_address(self, kind: str, id: str) -> str:
        """Return the short address as it is typed: without its scheme and the slash at its end."""
        return self.short_address(kind, id).partition("//")[2].rstrip("/")

    def kit(self, lesson: str = "") -> KitView | None:
        """Return the whole site, or a lesson, as one file for rooms without a network, if it lies ready."""
        name = name_kit(self.catalogue.site.name, self.catalogue.languages, lesson)
        return view_kit(self.kits, name, self.wording)

    def link(self, kind: str, id: str, text: Phrase | None = None, anchor: str | None = None) -> Link:
        """Return a link to an entry, in its own words unless others are given."""
        return Link(text or self.name(kind, id), self.address(kind, id, anchor))

    def name(self, kind: str, id: str) -> Phrase:
        """Return how an entry is called in running text."""
        catalogue = self.catalogue
        if kind == "occasion":
            return self.phrase(catalogue.occasions[id].facts.name)
        if kind == "organisation":
            return self.phrase(catalogue.organisations[id].facts.name)
        if kind == "term":
            return self.phrase(catalogue.terms[id].facts.term)
        if kind == "source":
            return self.phrase(catalogue.sources[id].facts.name)
        if kind == "print":
            return self.phrase(catalogue.prints[id].facts.name)
        if kind == "step":
            return self.phrase(catalogue.steps[id].facts.link)
        groups: Mapping[str, Mapping[str, Entry[Any]]] = {
            "campaign": catalogue.campaigns,
            "helpline": catalogue.helplines,
            "lesson": catalogue.lessons,
            "page": catalogue.pages,
        }
        return self.title(groups[kind][id])

    def choice(self, kind: str, id: str) -> Phrase:
        """Return the words of a key of the vocabulary."""
        return self.phrase(getattr(self.catalogue.vocabulary, kind)[id])


class Bibliography:
    """Counts the sources of one page in the order in which it first cites them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._keys: list[str] = []

    def number(self, key: str) -> int:
        """Return the number of a source on this page, counted from 1."""
        if key not in self._keys:
            self._keys.append(key)
        return self._keys.index(key) + 1

    def list_sources(self) -> tuple[CitedSource, ...]:
        """Return the sources cited so far."""
        return tuple(cite_source(self._edition, key, number) for number, key in enumerate(self._keys, 1))


def cite_source(edition: Edition, key: str, number: int = 0) -> CitedSource:
    """Return a source as a page lists it."""
    source = edition.catalogue.sources[key].facts
    wording = edition.wording
    return CitedSource(
        number=number,
        key=key,
        name=edition.phrase(source.name),
        publisher=source.publisher,
        date=wording.date(source.date) if source.date else wording.say("source.undated"),
        url=source.url,
        language=wording.language_name(source.language),
    )
