"""Turns facts into the plain values of JSON, so that the same model can read them again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hooks.awareness.model.fields import Facts, PartialDate
from hooks.awareness.model.occasion import YearDay
from hooks.awareness.model.telephone import TelephoneNumber

INTERNAL = ("draft", "pictures")
"""What concerns only those who write the site."""


def write_facts(facts: Facts) -> dict[str, Any]:
    """Return facts under the keys that the content files use; what is not known is left out."""
    values = {
        field.alias or name: getattr(facts, name)
        for name, field in type(facts).model_fields.items()
        if name not in INTERNAL
    }
    return {key: write_value(value) for key, value in values.items() if value is not None}


def write_value(value: Any) -> Any:
    """Return one value: a number as it is dialled, a date as exactly as it is known (ISO 8601-1)."""
    if isinstance(value, Facts):
        return write_facts(value)
    if isinstance(value, TelephoneNumber):
        return value.dialled
    if isinstance(value, PartialDate | YearDay):
        return str(value)
    if isinstance(value, Mapping):
        return {key: write_value(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [write_value(part) for part in value]
    return str(value) if isinstance(value, str) else value
