"""Knows which files the forms show: those of every kind of content, with facts and words of a thing side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import NAVIGATION, NUMBERS, VOCABULARY, Catalogue, Entry
from hooks.awareness.forms.fields import Draughtsman, Field, mark_key
from hooks.awareness.forms.formats import Conversion, describe_article, describe_sheet, describe_sheet_of_many
from hooks.awareness.forms.labels import Labels
from hooks.awareness.forms.options import name_entry
from hooks.awareness.forms.shapes import Shape, read_shape
from hooks.awareness.model.kinds import KINDS, Kind

WITHOUT_FORM: Mapping[str, str] = {
    "diction": "patterns among words, and one list for each language, seldom changed on its own",
    "lexicon": "lists inside lists, which the form program cannot show; and no change to it is safe unmeasured",
    "move": "it belongs to the change that renames the files, and forms rename none",
    "outline": "thousands of degrees, which a program draws (`tools/outlines.py`) and nobody types",
    "number-change": "it belongs to the change of the number itself, and `make changes` says what to write",
    "print": "how long its words may be depends on the layout: the check measures them, a form cannot",
    "style": "patterns: one slip, and the check says something else of every text",
    VOCABULARY: "its keys are named all over the content, and whatever goes there needs a change elsewhere too",
    NAVIGATION: "it decides about every page at once",
}
"""Kinds and files that have no form, and why not."""

_ARTICLE = "words-frontmatter"
"""The form program takes a format for a file that ends in `.md` only if its name ends like this."""
_NUMBERS = "numbers"
_LOCALE = "{{locale}}"


@dataclass(frozen=True)
class Forms:
    """The forms of a site, and what the files of each format need on their way into them and back."""

    collections: tuple[dict[str, Any], ...]
    formats: Mapping[str, Conversion]


def draw_collections(catalogue: Catalogue, labels: Labels, pencil: Draughtsman) -> Forms:
    """Return a collection for each kind of content, in the order of the kinds' names."""
    formats: dict[str, Conversion] = {_ARTICLE: describe_article()}
    collections = []
    for kind in (kind for kind in KINDS if kind.name not in WITHOUT_FORM):
        entries = sorted(
            (entry for entry in catalogue.entries if entry.kind == kind.name),
            key=lambda entry: name_entry(entry, labels).casefold(),
        )
        shape = read_shape(kind.facts)
        formats[kind.name] = describe_sheet_of_many(shape) if kind.one_sheet else describe_sheet(shape)
        if not entries:
            continue
        if kind.one_sheet:
            files = [_draw_one_sheet(kind, shape, entries, labels, pencil)]
        else:
            files = list(_draw_files(kind, shape, entries, labels, pencil))
        collections.append(_collect(kind.name, labels, files))
    if NUMBERS in catalogue.files:
        formats[_NUMBERS] = describe_sheet(Shape("group"))
        collections.append(_collect(_NUMBERS, labels, [_draw_numbers(catalogue, labels, pencil)]))
    return Forms(tuple(collections), formats)


def _collect(name: str, labels: Labels, files: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": labels.say(f"kinds.{name}"), "i18n": True, "files": files}


def _draw_files(
    kind: Kind, shape: Shape, entries: list[Entry[Any]], labels: Labels, pencil: Draughtsman
) -> Iterator[dict[str, Any]]:
    facts = pencil.draw(shape)
    words = read_shape(kind.words) if kind.words else None
    drawn: dict[tuple[Any, ...], list[Field]] = {}
    for entry in entries:
        name, called = entry.id.replace("/", "--"), name_entry(entry, labels)
        if words is not None:
            keys = dict(_find_keys(words, entry))
            fields = drawn.setdefault(tuple(keys.items()), _draw_words(words, keys, labels, pencil))
            file = _find_article(entry)
            yield _describe(name, f"{called} · {labels.say('parts.words')}", file, _ARTICLE, fields) | {"i18n": True}
        if entry.sheet.data:
            label = f"{called} · {labels.say('parts.facts')}" if words else called
            yield _describe(f"{name}--facts" if words else name, label, entry.sheet.file, kind.name, facts)


def _describe(name: str, label: str, file: str, format: str, fields: list[Field]) -> dict[str, Any]:
    return {"name": name, "label": label, "file": file, "format": format, "fields": fields}


def _find_article(entry: Entry[Any]) -> str:
    """Return the path of a text, with a place for the language."""
    language, article = next(iter(entry.articles.items()))
    return f"{article.file.removesuffix(f'.{language}.md')}.{_LOCALE}.md"


def _find_keys(shape: Shape, entry: Entry[Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the mappings in the front matter of an entry, each with its keys in any language."""
    for part in shape.parts:
        if part.shape.sort == "mapping":
            maps = (article.front.data.get(part.name, {}) for article in entry.articles.values())
            yield part.name, tuple(dict.fromkeys(key for texts in maps for key in texts))


def _draw_words(shape: Shape, keys: dict[str, Any], labels: Labels, pencil: Draughtsman) -> list[Field]:
    body = {
        "name": "body",
        "label": labels.label(shape.model, "body"),
        "hint": labels.hint(shape.model, "body"),
        "widget": "text",
        "required": False,
        "i18n": True,
    }
    return [*replace(pencil, keys=keys, translated=True).draw(shape), body]


def _draw_one_sheet(
    kind: Kind, shape: Shape, entries: list[Entry[Any]], labels: Labels, pencil: Draughtsman
) -> dict[str, Any]:
    sentences = [part.name for part in shape.parts if part.shape.sort == "sentences"]
    languages = {name: _find_languages(name, entries) for name in sentences}
    key = {**pencil.draw_id(), "hint": labels.hint(shape.model, "id")}
    items = {
        "name": "entries",
        "label": labels.say(f"kinds.{kind.name}"),
        "widget": "list",
        "collapsed": True,
        "summary": "{{fields.id}}",
        "fields": [key, *replace(pencil, keys=languages).draw(shape)],
    }
    label = labels.say(f"kinds.{kind.name}")
    return _describe(kind.name, label, entries[0].sheet.file, kind.name, [items])


def _find_languages(field: str, entries: list[Entry[Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for entry in entries for code in getattr(entry.facts, field)))


def _draw_numbers(catalogue: Catalogue, labels: Labels, pencil: Draughtsman) -> dict[str, Any]:
    """Return the form of the list that has every number a second time: a field per contact that has one."""
    groups = []
    for line in catalogue.helplines.values():
        contacts = [pencil.draw_number(contact.id) for contact in line.facts.dialled]
        if contacts:
            about = {"name": mark_key(line.id), "label": name_entry(line, labels), "required": True}
            groups.append(about | {"widget": "object", "collapsed": True, "fields": contacts})
    return _describe(_NUMBERS, labels.say(f"kinds.{_NUMBERS}"), NUMBERS, _NUMBERS, groups)
