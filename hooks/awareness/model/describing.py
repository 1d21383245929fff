"""Describes a model as data (JSON Schema), for whatever is made from the models: schemas, forms, new files.

Beyond JSON Schema, a value may carry three marks of ours. Two come from `model/fields.py`: `x-field` names
the small value that it is (`line`, `words`, `prose`, `sentences`, `date`, `year-day`, `time`, `days`,
`telephone`, `web-address`, `picture`, `id`), and `x-reference` the kind of thing, or the group of the
vocabulary, whose id it must be. `words` are a text per language of the site, `sentences` one in any
languages. `x-model` is the name of the model that a mapping is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.model.fields import Facts

Schema = dict[str, Any]
MODEL = "x-model"

_LOCAL = "#/$defs/"


def describe_model(model: type[Facts]) -> Schema:
    """Return the JSON Schema (2020-12) of a model: keys in order, nothing behind a reference, no titles.

    A value that may be left out is not in `required`, and nothing is ever null: YAML that says nothing
    is a fault. Descriptions are the docstrings of the models.
    """
    whole = model.model_json_schema()
    described = _resolve(whole, whole.get("$defs", {}))
    assert isinstance(described, dict)
    described.pop("$defs", None)
    keys = (given.alias or name for name, given in model.model_fields.items())
    return {**described, "properties": {key: described["properties"][key] for key in keys}}


def list_fields(schema: Schema) -> Iterator[tuple[str, Schema, bool]]:
    """Yield key, description and whether it is required, for every key of a described mapping."""
    required = schema.get("required", ())
    for key, field in schema.get("properties", {}).items():
        yield key, field, key in required


def _resolve(node: Any, shared: Mapping[str, Any]) -> Any:
    """Return a part of a schema with what it refers to in its place."""
    if isinstance(node, list):
        return [_resolve(item, shared) for item in node]
    if not isinstance(node, Mapping):
        return node
    if (target := node.get("$ref", "")).startswith(_LOCAL):
        node = {**shared[target.removeprefix(_LOCAL)], **{key: node[key] for key in node if key != "$ref"}}
    resolved = {
        key: {name: _resolve(field, shared) for name, field in value.items()}
        if key == "properties"
        else value
        if key in ("default", "$defs")
        else _resolve(value, shared)
        for key, value in node.items()
        if key != "title" and not (key == "default" and value is None)
    }
    if "properties" in node:
        resolved[MODEL] = node["title"]
    return _leave_out_null(resolved)


def _leave_out_null(node: Schema) -> Schema:
    """Return a value without the choice of none: what is not known is left out."""
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1 or "anyOf" not in node:
        return node
    return {**choices[0], **{key: value for key, value in node.items() if key != "anyOf"}}
