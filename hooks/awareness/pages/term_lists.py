"""Plans the glossary: its terms, and where it has parts, all their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.term import Term
from hooks.awareness.pages.collation import find_initial, sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.ordering import name_term
from hooks.awareness.pages.parts import Group
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer


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
class WordView:
    """A term in the list of all words, with the way to what it means."""

    id: str
    link: Link


def list_terms(writer: Writer) -> tuple[Group, ...]:
    """Return all terms by first letter, in the order of a dictionary."""
    return group_by_letter(writer.edition, lambda entry: _view_term(writer, entry))


def list_words(edition: Edition) -> tuple[Group, ...]:
    """Return the words of all terms likewise, each a link to the page that explains it."""
    return group_by_letter(edition, lambda entry: WordView(entry.id, edition.link("term", entry.id)))


def list_part_terms(writer: Writer, entries: Iterable[Entry[Term]]) -> tuple[Group, ...]:
    """Return some terms in their order: too few for headings of letters."""
    return (Group("", "", tuple(_view_term(writer, entry) for entry in entries)),)


def group_by_letter(edition: Edition, view: Callable[[Entry[Term]], Any]) -> tuple[Group, ...]:
    """Return what a view makes of each term, by first letter and in the order of a dictionary."""
    alphabet = edition.wording.say("alphabet")
    name = name_term(edition.catalogue, edition.language)
    groups: dict[str, list[Any]] = defaultdict(list)
    for entry in sorted(edition.catalogue.terms.values(), key=lambda entry: sort_key(name(entry), alphabet)):
        groups[find_initial(name(entry), alphabet)].append(view(entry))
    return tuple(
        Group(f"letter-{position}", letter, tuple(views)) for position, (letter, views) in enumerate(groups.items(), 1)
    )


def _view_term(writer: Writer, entry: Entry[Term]) -> TermView:
    edition, facts = writer.edition, entry.facts
    others = (language for language in edition.catalogue.languages.all if language != edition.language)
    return TermView(
        id=entry.id,
        term=edition.phrase(facts.term),
        translations=tuple(Phrase(facts.term[lang], lang) for lang in others if lang in facts.term),
        definition=writer.write_fragment(edition.phrase(facts.definition)),
        source=writer.write_reference(facts.source) if facts.source else "",
        see=tuple(edition.link("term", id) for id in facts.see),
    )
