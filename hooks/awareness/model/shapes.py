"""Knows what a model asks for, said without pydantic: which fields, and what each of them holds.

Forms are drawn from it, so that whoever changes a model changes its form.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import AfterValidator, PlainValidator, StringConstraints
from pydantic.fields import FieldInfo

from hooks.awareness.model.agreement import Hashes
from hooks.awareness.model.amount import Number
from hooks.awareness.model.checklist import check_plain
from hooks.awareness.model.fields import (
    DateField,
    Facts,
    LocalText,
    Prose,
    Reference,
    WebAddress,
    Year,
    check_line,
)
from hooks.awareness.model.helpline import Contact
from hooks.awareness.model.hours import Span, Time
from hooks.awareness.model.occasion import YearDayField
from hooks.awareness.model.place import Latitude, Longitude
from hooks.awareness.model.saying import Saying

Sort = Literal[
    "text",  # words on one line
    "prose",  # words on one line that may hold marks
    "texts",  # one text per language
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
    "address",
    "id",
    "file",
    "group",  # fields of its own
    "list",
    "mapping",
    "word-or-list",
]


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
    """Items, or letters, or the smallest number."""
    most: int | None = None
    """Likewise."""


@dataclass(frozen=True)
class Part:
    """A field of a group."""

    name: str
    """As it stands in a file."""
    shape: Shape
    required: bool
    may_be_empty: bool = field(default=False)
    """Whether the key must be there, though what it holds may be nothing."""


def describe_model(model: type[Facts]) -> Shape:
    """Return the shape of a model."""
    hints = typing.get_type_hints(model, include_extras=True)
    return Shape("group", model=model.__name__, parts=tuple(_describe_fields(model, hints)))


def _describe_fields(model: type[Facts], hints: Mapping[str, Any]) -> Iterator[Part]:
    for name, info in model.model_fields.items():
        shape = _narrow(_describe(hints[name]), info)
        required = info.is_required()
        empty = required and shape.sort in ("list", "mapping", "word-or-list") and not shape.fewest
        yield Part(info.alias or name, shape, required, empty)


def _narrow(shape: Shape, info: FieldInfo) -> Shape:
    """Return a shape with the bounds that a field sets."""
    for limit in info.metadata:
        fewest = getattr(limit, "min_length", None) or getattr(limit, "ge", None)
        if (above := getattr(limit, "gt", None)) is not None:
            fewest = int(above) + 1
        if fewest:
            shape = replace(shape, fewest=int(fewest))
        if (most := getattr(limit, "max_length", None)) is not None:
            shape = replace(shape, most=int(most))
    return shape


_SAYING = typing.get_type_hints(Saying, include_extras=True)["say"]
_DAYS = typing.get_type_hints(Span, include_extras=True)["days"]
_NUMBER = typing.get_args(typing.get_type_hints(Contact, include_extras=True)["number"])[0]
_KNOWN: tuple[tuple[Any, Shape], ...] = (
    (LocalText, Shape("texts")),
    (_SAYING, Shape("sentences")),
    (DateField, Shape("date")),
    (YearDayField, Shape("year-day")),
    (Time, Shape("time")),
    (_DAYS, Shape("days")),
    (_NUMBER, Shape("telephone")),
    (WebAddress, Shape("address")),
    (Number, Shape("decimal")),
    (Longitude, Shape("decimal", fewest=-180, most=180)),
    (Latitude, Shape("decimal", fewest=-90, most=90)),
)
"""Types that are told by their validator, since what they hold in Python says little about a file."""


def _describe(hint: Any) -> Shape:
    """Return the shape that a type hint stands for. Raises TypeError for one that no form could show."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint == Year:
        return Shape("number", fewest=1900)
    if origin is typing.Annotated:
        return _describe_annotated(hint, arguments[0], hint.__metadata__)
    if origin in (typing.Union, types.UnionType):
        kinds = [argument for argument in arguments if argument is not type(None)]
        return _describe(kinds[0]) if len(kinds) == 1 else _describe_union(kinds)
    if origin is Literal:
        return Shape("choice", choices=arguments)
    if origin is tuple:
        return Shape("list", item=_describe(arguments[0]))
    if origin in (dict, Mapping):
        return Shape("mapping", item=_describe(arguments[1]))
    if isinstance(hint, type):
        return _describe_class(hint)
    raise TypeError(f"no form can show {hint}")


def _describe_annotated(hint: Any, inner: Any, metadata: tuple[Any, ...]) -> Shape:
    validators = {m.func for m in metadata if isinstance(m, (AfterValidator, PlainValidator))}
    for known, shape in _KNOWN:
        if any(m.func in validators for m in known.__metadata__ if isinstance(m, (AfterValidator, PlainValidator))):
            return shape
    if check_plain in validators:
        return Shape("id")
    shape = Shape("text") if check_line in validators else _describe(inner)
    for limits in metadata:
        if isinstance(limits, StringConstraints):
            shape = replace(shape, fewest=limits.min_length or 0, most=limits.max_length)
        elif isinstance(limits, FieldInfo):
            shape = _narrow(shape, limits)
        elif (fewest := getattr(limits, "ge", None)) is not None:
            shape = replace(shape, fewest=int(fewest))
    return shape


def _describe_union(kinds: list[Any]) -> Shape:
    """Return the shape of "one word or a list", the only union that content knows."""
    word, many = (_describe(kind) for kind in kinds)
    if word.sort != "choice" or many.sort != "list":
        raise TypeError(f"no form can show {kinds}")
    return replace(many, sort="word-or-list", choices=word.choices)


def _describe_class(hint: type[Any]) -> Shape:
    if issubclass(hint, Facts):
        return describe_model(hint)
    if issubclass(hint, Reference):
        return Shape("reference", names=hint.kind)
    if issubclass(hint, Prose):
        return Shape("prose")
    if issubclass(hint, str) and hint is not str:
        return Shape("file")
    if hint is Hashes:
        return Shape("text")
    simple: Mapping[type[Any], Sort] = {bool: "truth", int: "number", str: "text"}
    if hint in simple:
        return Shape(simple[hint])
    raise TypeError(f"no form can show {hint}")
