"""Walks through the facts and texts of entries, and finds what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.fields import Prose, Reference, SourceId
from hooks.awareness.model.markup import MENTIONS, NUMBER_OF, Block, Citation, Heading, Mark, Mention, find_marks
from hooks.awareness.model.paper import WHOLE
from hooks.awareness.model.printed import Print
from hooks.awareness.reading import Location, Sheet

_ARGUMENTS = {
    "checklist": ("checklist",),
    "duties": ("functions",),
    "helplines": ("helpline",),
    "map": ("outline", "campaign"),
    "sayings": ("saying",),
    "series": ("series",),
}
"""Blocks whose arguments are keys, and of what kind, one after another; the last goes for all behind it."""


def find_values(value: Any, location: Location = ()) -> Iterator[tuple[Location, Any]]:
    """Yield everything inside a fact that holds nothing further, with the way to it."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields.items()
        items: Iterable[tuple[str | int, Any]] = [(field.alias or name, getattr(value, name)) for name, field in fields]
    elif isinstance(value, (tuple, list)):
        items = enumerate(value)
    elif isinstance(value, Mapping):
        items = value.items()
    else:
        yield location, value
        return
    for step, item in items:
        if item is None or isinstance(item, str):  # most are: a call less for each
            yield (*location, step), item
        else:
            yield from find_values(item, (*location, step))


def find_sheets(catalogue: Catalogue) -> Iterator[tuple[str, Sheet, str | None]]:
    """Yield the facts of every file once, and the front matter of every text, each with its kind and its language.

    Facts, which have words of every language, come with None; so do the vocabulary and the navigation, as kinds
    of their own.
    """
    seen: set[str] = set()
    for entry in catalogue.entries:
        if entry.sheet.file not in seen:
            seen.add(entry.sheet.file)
            yield entry.kind, entry.sheet, None
        for language, article in entry.articles.items():
            yield entry.kind, article.front, language
    yield "vocabulary", catalogue.vocabulary_sheet, None
    yield "navigation", catalogue.navigation_sheet, None


def find_references(facts: Any) -> Iterator[tuple[Location, Reference]]:
    """Yield every reference inside facts, with the way to it."""
    for location, value in find_values(facts):
        if isinstance(value, Reference):
            yield location, value


def find_entry_marks(entry: Entry[Any]) -> Iterator[tuple[str, Mark]]:
    """Yield file and mark for every mark in the texts of an entry, short or long."""
    for article in entry.articles.values():
        for mark in find_marks(article.text, article.text_line):
            yield article.file, mark
    for language, words in entry.words.items():
        front = entry.articles[language].front
        for location, value in find_values(words):
            if isinstance(value, Prose):
                for mark in find_marks(value, front.line_of(location)):
                    yield front.file, _as_mention(mark)
    for location, value in find_values(entry.facts):
        if isinstance(value, str) and not isinstance(value, Reference):
            for mark in find_marks(value, entry.line_of(*location)):
                yield entry.sheet.file, mark


def find_anchors(entry: Entry[Any]) -> frozenset[str]:
    """Return the addresses of the headings in the texts of an entry."""
    headings = (mark for _, mark in find_entry_marks(entry) if isinstance(mark, Heading))
    return frozenset(heading.anchor for heading in headings if heading.anchor)


def find_named(mark: Mark) -> Iterator[tuple[str, str]]:
    """Yield the kind and the id of everything that a mark names."""
    if isinstance(mark, Citation):
        yield from (("source", key) for key in mark.keys)
    elif isinstance(mark, Mention) and mark.kind in MENTIONS:
        yield NUMBER_OF.get(mark.kind, mark.kind), mark.id
    elif isinstance(mark, Block) and mark.name in _ARGUMENTS:
        kinds = _ARGUMENTS[mark.name]
        for position, id in enumerate(mark.arguments):
            yield kinds[min(position, len(kinds) - 1)], id


def _as_mention(mark: Mark) -> Mark:
    """Return a mark of a short text; a block has no place there and comes as a mention that does not exist."""
    return Mention(mark.line, mark.name, "", None, None) if isinstance(mark, Block) else mark


def find_blocks(catalogue: Catalogue) -> Iterator[tuple[Entry[Any], Block]]:
    """Yield every block in the texts of plain pages, with its page; once for each language that has it."""
    for page in catalogue.pages.values():
        yield from ((page, mark) for _, mark in find_entry_marks(page) if isinstance(mark, Block))


def find_shown_checklists(catalogue: Catalogue) -> Iterator[tuple[Entry[Any], str]]:
    """Yield every page with a checklist in its text, and the id of the checklist, each pair once."""
    blocks = ((page, block) for page, block in find_blocks(catalogue) if block.name == "checklist")
    found = {(page.id, id): page for page, block in blocks for id in block.arguments}
    yield from ((page, id) for (_, id), page in found.items())


def find_printed_entries(catalogue: Catalogue, shown: Print) -> tuple[Entry[Any], ...]:
    """Return the entries whose texts a thing to print shows as a whole; most print only words of their own."""
    kind = WHOLE.get(shown.layout)
    entries = catalogue.find_entries(kind) if kind else {}
    return tuple(entry for id, entry in entries.items() if shown.checklist in (None, id))


def find_cited_sources(entry: Entry[Any]) -> frozenset[str]:
    """Return the keys of all sources that the facts or the texts of an entry name."""
    in_facts = {key for _, key in find_references(entry.facts) if isinstance(key, SourceId)}
    marks = (mark for _, mark in find_entry_marks(entry))
    in_texts = {key for mark in marks if isinstance(mark, Citation) for key in mark.keys}
    return frozenset(map(str, in_facts | in_texts))


def find_citing_entries(catalogue: Catalogue) -> dict[str, tuple[Entry[Any], ...]]:
    """Return, for each key of a source, the entries that rest on it."""
    citing: dict[str, tuple[Entry[Any], ...]] = {}
    for entry in catalogue.entries:
        for key in find_cited_sources(entry):
            citing[key] = (*citing.get(key, ()), entry)
    return citing
