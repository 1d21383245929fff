"""Knows where a file and its form differ, for the script that turns one into the other and back.

A form has no mappings whose keys are free, and no place that holds a word or a list; see
`overrides/admin/formats.js`, which reads what is written here.
"""

from __future__ import annotations

from typing import Any

from hooks.awareness.forms.shapes import Shape

Conversion = dict[str, Any]


def describe_sheet(shape: Shape) -> Conversion:
    """Return what differs in a sheet that holds one entry."""
    return {"front": False, "shape": _convert(shape)}


def describe_sheet_of_many(shape: Shape) -> Conversion:
    """Return what differs in a sheet whose entries stand below their keys."""
    return {"front": False, "shape": {"whole": True, "entries": _convert(shape)}}


def describe_article() -> Conversion:
    """Return what differs in a text with front matter: nothing, since its form has a field for every key."""
    return {"front": True, "shape": {}}


def _convert(shape: Shape | None) -> Conversion:
    if shape is None:
        return {}
    if shape.sort == "days":
        return {"days": True}
    if shape.sort == "group":
        return _convert_group(shape)
    if shape.sort == "mapping":
        return {"entries": _convert(shape.item)} | ({} if _is_group(shape.item) else {"single": True})
    if shape.sort not in ("list", "word-or-list"):
        return {}
    item = _convert(shape.item)
    conversion: Conversion = {"each": item} if item else {}
    if shape.sort == "word-or-list":
        conversion |= {"words": list(shape.choices), "typed": _is_group(shape.item)}
    return conversion


def _convert_group(shape: Shape) -> Conversion:
    parts = {}
    for part in shape.parts:
        conversion = _convert(part.shape) | ({"keep": True} if part.may_be_empty else {})
        if conversion:
            parts[part.name] = conversion
    return {"of": parts} if parts else {}


def _is_group(shape: Shape | None) -> bool:
    return shape is not None and shape.sort in ("group", "words", "sentences")
