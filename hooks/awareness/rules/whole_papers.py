"""Rule: what goes on paper as a whole is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import GROUPS, Catalogue, Entry
from hooks.awareness.fitting import Text
from hooks.awareness.model.fields import Reference
from hooks.awareness.model.markup import Mention
from hooks.awareness.model.paper import WHOLE
from hooks.awareness.model.printed import Print
from hooks.awareness.model.step import START
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import (
    find_cited_sources,
    find_entry_marks,
    find_printed_entries,
    find_references,
    find_values,
)

_NOT_PRINTED = {"step": "own_words"}
"""Fields of a kind that are for the screen alone: these may be in a script of which paper has no letters."""
_NAMES = ("title", "name", "term", "link")
"""Fields by which an entry is named, in its words or its facts."""
Key = tuple[str, str]
"""Kind and id of an entry."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what would be empty on paper; that the numbers of a sheet are sure is another rule."""
    for shown in catalogue.prints.values():
        if _is_empty(catalogue, shown.facts):
            yield make_problem(shown.sheet.file, shown.line_of("layout"), "print-empty", layout=shown.facts.layout)


def list_texts(catalogue: Catalogue) -> Iterator[Text]:
    """Yield the words of what is printed as a whole, and the names that stand there."""
    printed: dict[Key, Entry[Any]] = {}
    languages: dict[Key, set[str]] = {}
    named: dict[Key, set[str]] = {}
    for shown in catalogue.prints.values():
        for entry in find_printed_entries(catalogue, shown.facts):
            printed[entry.kind, entry.id] = entry
            languages.setdefault((entry.kind, entry.id), set()).update(shown.facts.headline)
    for key, entry in printed.items():
        yield from _find_texts(catalogue, entry, languages[key])
        for other in _find_named(entry):
            named.setdefault(other, set()).update(languages[key])
    for (kind, id), spoken in named.items():
        named_entry = catalogue.find_entries(kind).get(id)
        if named_entry is not None and (kind, id) not in printed:
            yield from _find_names(named_entry, spoken)


def _is_empty(catalogue: Catalogue, shown: Print) -> bool:
    """Tell whether there is no first step, or no term; another rule tells of lists that are unknown or unreadable."""
    kind = WHOLE.get(shown.layout)
    known = catalogue.known_ids.get(kind) if kind and shown.checklist is None else None
    return known is not None and (START not in known if kind == "step" else not known)


def _find_texts(catalogue: Catalogue, entry: Entry[Any], languages: set[str]) -> Iterator[Text]:
    """Yield the texts of an entry; of a language in which there is none, nothing is asked."""
    unspoken = set(catalogue.languages.all) - languages
    for location, value in find_values(entry.facts):
        spared = location[0] == _NOT_PRINTED.get(entry.kind) or location[-1] in unspoken
        if isinstance(value, str) and not isinstance(value, Reference) and not spared:
            yield Text(entry.sheet.file, entry.line_of(*location), value)


def _find_named(entry: Entry[Any]) -> Iterator[Key]:
    """Yield what is named on the paper of an entry: what its facts refer to, its texts mention or cite."""
    yield from ((key.kind, str(key)) for _, key in find_references(entry.facts) if key.kind in GROUPS)
    marks = (mark for _, mark in find_entry_marks(entry) if isinstance(mark, Mention))
    yield from ((mark.kind, mark.id) for mark in marks if mark.kind in GROUPS)
    yield from (("source", key) for key in sorted(find_cited_sources(entry)))


def _find_names(entry: Entry[Any], languages: set[str]) -> Iterator[Text]:
    """Yield the names of something, and that of the publisher of a source."""
    for language, words in entry.words.items():
        if language in languages:
            front = entry.articles[language].front
            yield Text(front.file, front.line_of(("title",)), words.title)
    for field in _NAMES:
        texts = getattr(entry.facts, field, None)
        if isinstance(texts, Mapping):
            for language in sorted(texts.keys() & languages):
                yield Text(entry.sheet.file, entry.line_of(field, language), texts[language])
    publisher = getattr(entry.facts, "publisher", "")
    if isinstance(publisher, str):
        yield Text(entry.sheet.file, entry.line_of("publisher"), publisher)
