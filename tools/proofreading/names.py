"""Knows the names that messages for editors show as they are: keys and choices of content files, and commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, get_args, get_origin

from hooks.awareness.model.fields import Facts
from hooks.awareness.model.hours import WEEK
from hooks.awareness.model.lesson_text import MARKS
from hooks.awareness.model.markup import BLOCKS

_OF_COMMANDS = ("EU", "FROM", "KIND", "SLUG", "anywhere", "check", "serve", "training", "uk")
"""What the words of new files quote of commands and facts."""
_IN_HINTS = ("DE", "EU", "IANA", "alphabet", "anywhere", "aą", "big-pay", "ru", "trainings", "unknown")
"""Codes and values that forms and messages give as examples."""


def list_names(languages: Iterable[str]) -> frozenset[str]:
    """Return all names that words for editors may hold."""
    return find_field_names() | {*languages, *MARKS, *BLOCKS, *_OF_COMMANDS, *_IN_HINTS}


@cache
def find_field_names() -> frozenset[str]:
    """Return the keys and choices of content files, which messages for editors name as they are."""
    names = {*WEEK, "daily", "true", "false"}
    kinds = list(Facts.__subclasses__())
    for kind in kinds:
        kinds += kind.__subclasses__()
        for name, field in kind.model_fields.items():
            names |= {field.alias or name, *_find_choices(field.annotation)}
    return frozenset(names)


def _find_choices(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    for part in get_args(annotation):
        if not isinstance(part, str):
            yield from _find_choices(part)
