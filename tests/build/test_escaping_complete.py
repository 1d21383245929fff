"""The attack of `hostile.py` leaves no text field out, also none that is added later."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from hooks.awareness.language import Languages
from hooks.awareness.model.fields import Prose
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.settings import Site
from hooks.awareness.model.vocabulary import Vocabulary
from hooks.awareness.site import read_site
from tests.build.attacks import LANGUAGES
from tests.build.hostile import UNTRANSLATED, write_hostile_site

CODES = {
    "Allowance": {"because", "file", "pattern", "section", "words"},
    "Amount": {"country"},
    "Always": {"advice"},
    "Avoided": {"avoid", "finds", "fixed", "pattern", "say", "spares", "why"},
    "Contact": {"id", "languages", "usable_from"},
    "Cry": {"alone", "opens", "phrases"},
    "Diction": {"reasons"},
    "Doubt": {"find", "why"},
    "Figure": {"id", "of"},
    "Helpline": {"country", "timezone"},
    "Lesson": {"aims"},
    "LessonStep": {"id"},
    "Lexicon": {"endings", "ignored", "keyboard", "means", "same", "suffixes"},
    "Material": {"id"},
    "Move": {"to"},
    "NumberChange": {"contact"},
    "OriginalTitle": {"language"},
    "Panel": {"close", "items", "text", "title"},
    "Passage": {"language"},
    "Place": {"shapes"},
    "Print": {"calling", "headline", "items", "kicker", "message", "picture_alt", "small", "stamp"},
    "Quotes": {"closing", "opening"},
    "Receipt": {"browser"},
    "Section": {"id"},
    "SharedPart": {"part"},
    "Sign": {"advice", "id", "questions"},
    "SignGroup": {"id"},
    "Site": {"address", "country", "currency", "publisher", "required_languages", "telling_words", "timezone"},
    "Source": {"language"},
    "Span": {"close", "days", "open"},
    "Step": {"languages", "places"},
    "Style": {"abbreviations", "apostrophe", "capitals", "empty_links", "keep_together", "prefixes", "unfinished"},
    "Swap": {"find", "write"},
    "TelephoneRules": {"abroad", "calling_words", "dead_forms", "short_numbers", "shown_nationally", "trunk_prefix"},
}
"""Fields of the models that hold codes, keys, patterns, what a program wrote, what editors alone read, or what
stands on paper only; all other strings are for readers of pages."""


def find_text_fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Yield model and field for every text of a model and of those inside it."""
    for name, annotation in typing.get_type_hints(model, include_extras=True).items():
        for leaf in find_leaves(annotation) if name in model.model_fields else ():
            if leaf in (str, Prose):
                yield model.__name__, name
            elif isinstance(leaf, type) and issubclass(leaf, BaseModel):
                yield from find_text_fields(leaf)


def find_leaves(annotation: Any) -> Iterator[Any]:
    """Yield the types that an annotation is made of, without the keys of mappings."""
    arguments = typing.get_args(annotation)
    origin = typing.get_origin(annotation)
    if origin is typing.Literal:
        return
    if origin is typing.Annotated:
        arguments = arguments[:1]
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        arguments = arguments[1:]
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from find_leaves(argument)


def find_attacked(value: Any) -> Iterator[tuple[str, str]]:
    """Yield model and field for every attack inside a value."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            field = getattr(value, name)
            if any("<script>" in text for text in find_texts(field)):
                yield type(value).__name__, name
            yield from find_attacked(field)
    else:
        for item in list_items(value):
            yield from find_attacked(item)


def find_texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in list_items(value):
        yield from find_texts(item)


def list_items(value: Any) -> tuple[Any, ...]:
    if isinstance(value, Mapping):
        return tuple(value.values())
    return value if isinstance(value, tuple) else ()


def test_no_field_of_any_kind_of_content_is_left_out_of_the_attack(tmp_path: Path) -> None:
    root = write_hostile_site(tmp_path)
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))["extra"]["awareness"]
    catalogue = read_site(root, root / "overrides/words", Languages("lt", LANGUAGES, (*LANGUAGES, UNTRANSLATED)), settings).catalogue
    assert catalogue is not None
    values = [catalogue.site, catalogue.navigation, catalogue.vocabulary]
    for entry in catalogue.entries:
        values += [entry.facts, *entry.words.values()]
    attacked = {found for value in values for found in find_attacked(value)}
    models: list[Any] = [Site, Navigation, Vocabulary]
    models += [model for kind in KINDS for model in (kind.facts, kind.words) if model]
    fields = {field for model in models for field in find_text_fields(model)}

    assert fields - attacked == {(model, name) for model, names in CODES.items() for name in names}
