"""Plans the long lists: terms of the glossary, organisations, sources."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.markup import Block
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.pages.edition import Edition, cite_source
from hooks.awareness.pages.planned import CitedSource, Link
from hooks.awareness.pages.prose import Writer
from hooks.awareness.traversal import find_citing_entries, find_entry_marks


@dataclass(frozen=True)
class TermView:
    """A term of the glossary; `definition` and `source` are HTML."""

    id: str
    term: Phrase
    translations: tuple[Phrase, ...]
    definition: str
    source: str
    see: tuple[Link, ...]


@dataclass(frozen=True)
class OrganisationItem:
    """An organisation in the list, which leads to its page; `short` is left out where the name holds it."""

    id: str
    link: Link
    short: Phrase | None
    functions: tuple[Phrase, ...]


@dataclass(frozen=True)
class SourceView:
    """A source in the list of all, with what rests on it."""

    source: CitedSource
    cited_by: tuple[Link, ...]


@dataclass(frozen=True)
class Group:
    """Part of a long list under a heading."""

    id: str
    title: str
    items: tuple[Any, ...]


SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


def sort_key(text: str, alphabet: str) -> SortKey:
    """Return a key that sorts by an alphabet, such as `aą b c č`.

    Letters that are not parted by a space differ only where words are otherwise the same, as in
    dictionaries and in CLDR's collation (levels one and two of Unicode Technical Standard 10).
    Letters that the alphabet lacks follow their letter without accents, or else come last.
    """
    groups = alphabet.split()
    order = {letter: (place, rank) for place, group in enumerate(groups) for rank, letter in enumerate(group)}

    def weigh(letter: str) -> tuple[int, int]:
        plain = unicodedata.normalize("NFD", letter)[0]
        return order.get(letter) or (order.get(plain, (len(groups), 0))[0], ord(letter))

    letters = (letter for letter in text.casefold() if letter.isalnum() or letter == " ")
    weights = [(-1, 0) if letter == " " else weigh(letter) for letter in letters]
    return tuple(first for first, _ in weights), tuple(second for _, second in weights), text


def find_initial(text: str, alphabet: str) -> str:
    """Return the letter under which a dictionary has a word, in upper case."""
    letter = text[0].casefold()
    return next((group[0] for group in alphabet.split() if letter in group), letter).upper()


def list_terms(writer: Writer) -> tuple[Group, ...]:
    """Return the terms by first letter, in the order of a dictionary."""
    edition = writer.edition
    alphabet = edition.wording.say("alphabet")
    others = [language for language in edition.catalogue.languages.all if language != edition.language]
    terms = sorted(
        edition.catalogue.terms.values(), key=lambda e: sort_key(edition.phrase(e.facts.term), alphabet)
    )
    groups: dict[str, list[TermView]] = defaultdict(list)
    for entry in terms:
        facts = entry.facts
        term = edition.phrase(facts.term)
        view = TermView(
            id=entry.id,
            term=term,
            translations=tuple(Phrase(facts.term[lang], lang) for lang in others if lang in facts.term),
            definition=writer.write_fragment(edition.phrase(facts.definition)),
            source=writer.write_reference(facts.source) if facts.source else "",
            see=tuple(edition.link("term", id) for id in facts.see),
        )
        groups[find_initial(term, alphabet)].append(view)
    return tuple(
        Group(f"letter-{position}", letter, tuple(views)) for position, (letter, views) in enumerate(groups.items(), 1)
    )


def list_organisations(edition: Edition) -> tuple[Group, ...]:
    """Return the organisations by kind, each kind in the order of a dictionary."""
    alphabet = edition.wording.say("alphabet")
    groups: dict[str, list[OrganisationItem]] = {
        kind: [] for kind in ("public", "ngo", "international", "municipal", "foreign")
    }
    organisations = edition.catalogue.organisations.values()
    for entry in sorted(organisations, key=lambda e: sort_key(edition.phrase(e.facts.name), alphabet)):
        functions = tuple(edition.choice("functions", function) for function in entry.facts.functions)
        link = edition.link("organisation", entry.id)
        item = OrganisationItem(entry.id, link, find_short_name(edition, entry.facts), functions)
        groups[entry.facts.kind].append(item)
    return tuple(
        Group(f"kind-{kind}", edition.wording.say(f"organisation.kind.{kind}"), tuple(items))
        for kind, items in groups.items()
        if items
    )


def find_short_name(edition: Edition, facts: Organisation) -> Phrase | None:
    """Return the short name of an organisation, unless its name holds it."""
    short = edition.phrase(facts.short) if facts.short else None
    return short if short and short not in edition.phrase(facts.name) else None


def list_all_sources(edition: Edition) -> tuple[Group, ...]:
    """Return all sources by kind, each with the pages that rest on it."""
    citing = find_citing_entries(edition.catalogue)
    shown = _find_blocks(edition)
    groups: dict[str, list[SourceView]] = {
        kind: [] for kind in ("law", "official", "organisation", "research", "news", "project")
    }
    for id, entry in sorted(edition.catalogue.sources.items()):
        links = (_link_citing(edition, citer, shown) for citer in citing.get(id, ()))
        unique = {link.address: link for link in links if link is not None}
        groups[entry.facts.kind].append(SourceView(cite_source(edition, id), tuple(unique.values())))
    return tuple(
        Group(f"kind-{kind}", edition.wording.say(f"source.kind.{kind}"), tuple(views))
        for kind, views in groups.items()
        if views
    )


_SHOWN_BY = {
    "amount": "all-figures",
    "checklist": "checklist",
    "milestone": "timeline",
    "outline": "map",
    "place": "map",
    "series": "series",
    "stage": "path",
}
"""Kinds whose entries stand on pages that show them, and the block that does."""
_SHOWN_TOGETHER = ("amount", "milestone", "place", "stage")
"""Those of which a block shows all without naming any."""

_DRAWN = ("drawing",)
"""What a block is given that shows no texts, and so no sources."""


def _shows(block: Block, entry: Entry[Any]) -> bool:
    named = entry.kind in _SHOWN_TOGETHER or entry.id in block.arguments
    return block.name == _SHOWN_BY[entry.kind] and named and block.arguments != _DRAWN


def _find_blocks(edition: Edition) -> tuple[tuple[str, Block], ...]:
    """Return every block of every plain page, with the id of the page."""
    pages = edition.catalogue.pages.values()
    return tuple((page.id, mark) for page in pages for _, mark in find_entry_marks(page) if isinstance(mark, Block))


def _link_citing(edition: Edition, entry: Entry[Any], shown: tuple[tuple[str, Block], ...]) -> Link | None:
    """Return a link to the page on which an entry stands; what has no page of its own stands on one that shows it."""
    if entry.kind in _SHOWN_BY:
        page = next((page for page, block in shown if _shows(block, entry)), None)
        return edition.link("page", page) if page else None
    if entry.kind == "occasion" and edition.catalogue.navigation.calendar is None:
        return None
    link = edition.link(entry.kind, entry.id)
    return replace(link, text=link.text)
