"""Knows how the entries of long lists are grouped and ordered in a language, and on which page each then stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import choose_phrase
from hooks.awareness.model.source import Source
from hooks.awareness.model.term import Term
from hooks.awareness.pages.collation import sort_key
from hooks.awareness.pages.parts import Part, cut_list

OTHER = "other"
"""Group of the terms that name no theme."""
SOURCE_KINDS = ("law", "official", "organisation", "research", "news", "project")
"""In the order in which readers meet them."""
MOST = {"source": 24, "term": 20}
"""Entries that a page may have, by their kind: what an old telephone on a weak network shows at once."""

Name = Callable[[Entry[Any]], str]
"""Return the text by which an entry is sorted."""


def name_term(catalogue: Catalogue, language: str) -> Callable[[Entry[Term]], str]:
    """Return a function that tells how a term is called in a language."""
    return lambda entry: choose_phrase(entry.facts.term, language, catalogue.languages)


def name_source(catalogue: Catalogue, language: str) -> Callable[[Entry[Source]], str]:
    """Return a function that tells who published a source, which readers know sooner than our words for it."""
    return lambda entry: entry.facts.publisher


def _group_terms(catalogue: Catalogue) -> Mapping[str, list[Entry[Any]]]:
    groups: dict[str, list[Entry[Any]]] = {theme: [] for theme in (*catalogue.vocabulary.themes, OTHER)}
    for entry in catalogue.terms.values():
        groups[entry.facts.theme or OTHER].append(entry)
    return groups


def _group_sources(catalogue: Catalogue) -> Mapping[str, list[Entry[Any]]]:
    groups: dict[str, list[Entry[Any]]] = {kind: [] for kind in SOURCE_KINDS}
    for entry in catalogue.sources.values():
        groups[entry.facts.kind].append(entry)
    return groups


_LISTS: Mapping[str, tuple[Callable[[Catalogue], Mapping[str, list[Entry[Any]]]], Callable[[Catalogue, str], Name]]] = {
    "source": (_group_sources, name_source),
    "term": (_group_terms, name_term),
}


def order_entries(catalogue: Catalogue, language: str, kind: str) -> dict[str, list[Entry[Any]]]:
    """Return the entries of a kind by group, each group in the order of the alphabet; none that is empty."""
    group, make_name = _LISTS[kind]
    name, alphabet = make_name(catalogue, language), catalogue.wordings[language].say("alphabet")
    found = {id: entries for id, entries in group(catalogue).items() if entries}
    return {id: sorted(found[id], key=lambda e: (sort_key(name(e), alphabet), e.id)) for id in found}


def part_entries(catalogue: Catalogue, language: str, kind: str) -> tuple[Part, ...]:
    """Return the pages on which the entries of a kind stand; none if they all stand on the page of their list."""
    if kind not in MOST:  # the days of the calendar
        return ()
    name = _LISTS[kind][1](catalogue, language)
    alphabet = catalogue.wordings[language].say("alphabet")
    return cut_list(order_entries(catalogue, language, kind), MOST[kind], name, alphabet)
