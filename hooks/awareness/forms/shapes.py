"""Knows what a form must know of a value, its sort and its limits, as the description of its model tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from hooks.awareness.model.describing import MODEL, Schema, describe_model, list_fields
from hooks.awareness.model.fields import FIELD, REFERENCE, Facts

Sort = Literal[
    "line",  # words on one line
    "prose",  # words on one line that may hold marks
    "words",  # one text per language
    "sentences",  # one line per language, in more languages than the site has
    "choice",  # one of a few words
    "reference",  # the key of something else
    "number",
    "decimal",  # a number that may have a point
    "truth",
    "date",
    "year-day",  # a day of every year
    "time",
    "days",
    "telephone",
    "web-address",
    "id",
    "picture",
    "group",  # fields of its own
    "list",
    "mapping",
    "word-or-list",
]
_SIMPLE: Mapping[str, Sort] = {"string": "line", "integer": "number", "number": "decimal", "boolean": "truth"}
"""Types of JSON Schema, where the description says no more."""


@dataclass(frozen=True)
class Shape:
    """What a value may be."""

    sort: Sort
    choices: tuple[str, ...] = ()
    """The words of a choice, or those that may stand in place of a list."""
    names: str = ""
    """For a reference, what kind of thing it names."""
    model: str = ""
    """For a group, the name of its model."""
    parts: tuple[Part, ...] = ()
    """For a group, its fields."""
    item: Shape | None = None
    """What a list or a mapping holds."""
    fewest: int = 0
    """Items, or letters, or the smallest number; words that are there have a letter, without a word about it."""
    most: int | None = None
    """Likewise."""
    pattern: str = ""
    """What a text must match (ECMA-262)."""


@dataclass(frozen=True)
class Part:
    """A field of a group."""

    name: str
    """As it stands in a file."""
    shape: Shape
    required: bool
    may_be_empty: bool = False
    """Whether the key must be there, though what it holds may be nothing."""


def read_shape(model: type[Facts]) -> Shape:
    """Return the shape of a model. Raises ValueError for one that no form could show."""
    return _read(describe_model(model))


def _read(schema: Schema) -> Shape:
    if FIELD in schema:
        return _read_small(schema, schema[FIELD])
    if REFERENCE in schema:
        return Shape("reference", names=schema[REFERENCE])
    if "oneOf" in schema:
        return _read_word_or_list(schema["oneOf"])
    if "enum" in schema or "const" in schema:
        return Shape("choice", choices=_list_choices(schema))
    if MODEL in schema:
        return Shape("group", model=schema[MODEL], parts=tuple(_read_parts(schema)))
    if "items" in schema:
        return Shape("list", item=_read(schema["items"]), fewest=schema.get("minItems", 0))
    if isinstance(schema.get("additionalProperties"), Mapping):
        return Shape("mapping", item=_read(schema["additionalProperties"]), fewest=schema.get("minProperties", 0))
    if (sort := _SIMPLE.get(schema.get("type", ""))) is not None:
        return _read_small(schema, sort)
    raise ValueError(f"no form can show {schema}")


def _read_small(schema: Schema, sort: Sort) -> Shape:
    """Return the shape of a value without parts, with its limits."""
    assert sort in get_args(Sort), schema
    if sort == "line":
        most = schema.get("maxLength")
        return Shape(sort, fewest=schema.get("minLength", 0) if most else 0, most=most)
    fewest = int(schema["exclusiveMinimum"]) + 1 if "exclusiveMinimum" in schema else int(schema.get("minimum", 0))
    most = schema.get("maximum") if sort == "decimal" else None
    return Shape(sort, fewest=fewest, most=most, pattern=schema.get("pattern", ""))


def _read_word_or_list(choices: list[Schema]) -> Shape:
    """Return the shape of "one word or a list", the only choice between shapes that content knows."""
    word, many = choices
    if "items" not in many:
        raise ValueError(f"no form can show {choices}")
    return Shape("word-or-list", _list_choices(word), item=_read(many["items"]), fewest=many.get("minItems", 0))


def _list_choices(schema: Schema) -> tuple[str, ...]:
    return tuple(schema["enum"]) if "enum" in schema else (schema["const"],)


def _read_parts(schema: Schema) -> Iterator[Part]:
    for name, field, required in list_fields(schema):
        shape = _read(field)
        empty = required and shape.sort in ("list", "mapping", "word-or-list") and not shape.fewest
        yield Part(name, shape, required, empty)
