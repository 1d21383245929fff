"""Knows what a reference may name: everything of that kind, each with words that tell an editor which it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.forms.labels import Labels

Option = Mapping[str, str]
"""A key, and the words that stand for it."""


def list_options(catalogue: Catalogue, labels: Labels) -> dict[str, list[Option]]:
    """Return the options of every kind of reference, in the order in which the site lists them."""
    options: dict[str, list[Option]] = {}
    for name in type(catalogue.vocabulary).model_fields:
        words = getattr(catalogue.vocabulary, name)
        options[name] = [{"label": labels.join(texts), "value": key} for key, texts in words.items()]
    for entry in catalogue.entries:
        options.setdefault(entry.kind, []).append({"label": _name(entry, labels), "value": entry.id})
    return options


def name_entry(entry: Entry[Any], labels: Labels) -> str:
    """Return what an editor calls an entry, without its key."""
    texts = next(_find_names(entry), None)
    return labels.join(texts) if texts else entry.id


def _name(entry: Entry[Any], labels: Labels) -> str:
    name = name_entry(entry, labels)
    return name if name == entry.id else f"{name} ({entry.id})"


def _find_names(entry: Entry[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the texts by which an entry may be known, the best first."""
    if entry.words:
        yield {language: words.title for language, words in entry.words.items()}
    for field in ("name", "title", "term", "link", "say"):
        if texts := getattr(entry.facts, field, None):
            yield texts
