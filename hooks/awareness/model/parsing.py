"""Turns what was read into facts and words, and every failure into a Problem with its line."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.awareness.language import Languages
from hooks.awareness.model.fields import LIST, WORD, Facts
from hooks.awareness.model.settings import Site
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Location, Sheet

Model = TypeVar("Model", bound=Facts)

_LONGEST_QUOTE = 60

# Names that pydantic gives its errors, and the kinds of problem that they are for an editor.
# https://docs.pydantic.dev/latest/errors/validation_errors/
_KINDS = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-value",
    "string_too_short": "too-short",
    "string_too_long": "too-long",
    "too_short": "empty-list",
    "int_parsing": "not-a-number",
    "int_parsing_size": "not-a-number",
    "int_type": "not-a-number",
    "int_from_float": "not-a-number",
    "greater_than": "number-too-small",
    "greater_than_equal": "number-too-small",
    "bool_parsing": "not-true-or-false",
    "bool_type": "not-true-or-false",
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "mapping_type": "not-a-mapping",
}


@dataclass(frozen=True)
class Context:
    """What the model must know of the site to judge a value."""

    languages: Languages
    site: Site | None = None

    def as_mapping(self) -> dict[str, Any]:
        """Return it in the shape that validators receive."""
        return {"languages": self.languages, "site": self.site}


def parse_facts(
    model: type[Model], sheet: Sheet, context: Context, location: Location = ()
) -> tuple[Model | None, tuple[Problem, ...]]:
    """Return the value that a sheet, or the part of it at a location, stands for.

    With any fault the value is None, and all faults are given at once.
    """
    data: Any = sheet.data
    for step in location:
        data = data[step]
    try:
        return model.model_validate(data, context=context.as_mapping()), ()
    except ValidationError as error:
        faults = (detail for detail in error.errors() if not _is_echo(detail))
        problems = (_make_problem(model, sheet, location, detail) for detail in faults)
        return None, tuple(dict.fromkeys(problems))


def _is_echo(error: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because its wrong items were not counted."""
    return error["type"] == "too_short" and bool(error["input"])


def _make_problem(model: type[Facts], sheet: Sheet, location: Location, error: ErrorDetails) -> Problem:
    here = tuple(_real_steps(error["loc"]))
    kind = _KINDS.get(error["type"], error["type"])
    details = {key: value for key, value in error.get("ctx", {}).items() if isinstance(value, (str, int))}
    part = _point_at(details)
    line = sheet.line_of((*location, *here, *part))
    details.setdefault("given", _quote(error["input"])[:_LONGEST_QUOTE])
    named = (*location, *here, *(part if kind == "empty-value" else ()))  # the part is what is empty
    details["key"] = ".".join(_name_step(step) for step in named)
    if kind == "unknown-key":
        details["key"] = str(here[-1])
        details["suggestion"] = suggest_name(str(here[-1]), _find_fields(model, here[:-1]))
    elif kind == "unknown-value":
        known = re.findall(r"'([^']*)'", str(details.get("expected", "")))
        details["suggestion"] = suggest_name(str(error["input"]), known)
    elif kind == "too-short" and not str(error["input"]).strip():
        kind = "empty-value"
    return make_problem(sheet.file, line, kind, **details)


def _point_at(details: dict[str, str | int]) -> Location:
    """Return the way from where a value is judged as a whole to the part of it that is at fault."""
    if "language" in details:
        return (str(details["language"]),)
    steps = str(details.pop("at", "")).split(".")
    return tuple(int(step) if step.isdigit() else step for step in steps if step)


def _quote(value: Any) -> str:
    """Return a value as an editor would write it on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_quote(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_quote(item) for item in value) + "]"
    return str(value)


def _name_step(step: int | str) -> str:
    """Return a key as it is, and the position in a list as people count."""
    return str(step + 1) if isinstance(step, int) else step


def _real_steps(location: tuple[int | str, ...]) -> Iterator[int | str]:
    """Leave out the names of branches that pydantic adds for unions."""
    return (step for step in location if step not in (WORD, LIST))


def _find_fields(model: type[BaseModel], location: Location) -> set[str]:
    """Return the keys that are known at a place inside a model."""
    current: type[BaseModel] | None = model
    in_mapping = False
    for step in location:
        if isinstance(step, int) or current is None:
            continue
        if in_mapping:
            in_mapping = False
            continue
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        if step not in fields:
            return set()
        annotation = fields[step].annotation
        in_mapping = typing.get_origin(annotation) in (dict, Mapping)
        current = next(_find_models(annotation), None)
    if current is None:
        return set()
    return {field.alias or name for name, field in current.model_fields.items()}


def _find_models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _find_models(argument)
