"""Makes the JSON Schemas of a site, so that an editor that knows YAML helps while somebody types.

They are as the content is today: its languages, the keys of its vocabulary, and every id that can be
named. So they are written anew with each check, and not kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import NAVIGATION, VOCABULARY, Catalogue
from hooks.awareness.model.describing import Schema, describe_model
from hooks.awareness.model.fields import FIELD, REFERENCE, Facts
from hooks.awareness.model.kinds import KINDS, Kind
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.vocabulary import Vocabulary

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors understand; nothing that the models say needs a newer one."""
_SCALAR = ["string", "number", "boolean"]
"""The reader takes every value as text, so `112` without quotation marks is right as well."""


@dataclass(frozen=True)
class SchemaFile:
    """One schema, and the files that it is for."""

    name: str
    """`campaign.json` for facts, `campaign.words.json` for what stands at the top of the texts."""
    pattern: str
    """Path from the root with `*` for names."""
    schema: Schema


def make_schemas(catalogue: Catalogue) -> Iterator[SchemaFile]:
    """Yield a schema for the facts of every kind, for the top of its texts, and for the sheets that stand alone."""
    for kind in KINDS:
        yield SchemaFile(f"{kind.name}.json", _spell_pattern(kind.facts_file), _make_facts(kind, catalogue))
        if kind.words is not None:
            schema = _finish(describe_model(kind.words), catalogue)
            yield SchemaFile(f"{kind.name}.words.json", _spell_pattern(kind.words_file), schema)
    yield SchemaFile("navigation.json", NAVIGATION, _make_single(Navigation, catalogue))
    yield SchemaFile("vocabulary.json", VOCABULARY, _make_single(Vocabulary, catalogue))


def _spell_pattern(template: str) -> str:
    return template.replace("{id}", "*").replace("{language}", "*")


def _make_facts(kind: Kind, catalogue: Catalogue) -> Schema:
    schema = _finish(describe_model(kind.facts), catalogue)
    if not kind.one_sheet:
        return schema
    entries: Schema = {"type": "object", "additionalProperties": {k: v for k, v in schema.items() if k != "$schema"}}
    return {"$schema": _DIALECT, "description": schema.get("description", ""), **entries}


def _make_single(model: type[Facts], catalogue: Catalogue) -> Schema:
    return _finish(describe_model(model), catalogue)


def _finish(schema: Schema, catalogue: Catalogue) -> Schema:
    finished = _fill(schema, catalogue)
    assert isinstance(finished, dict)
    return {"$schema": _DIALECT, **finished}


def _fill(node: Any, catalogue: Catalogue) -> Any:
    """Return a part of a description with everything that the content of the site says about it."""
    if isinstance(node, list):
        return [_fill(item, catalogue) for item in node]
    if not isinstance(node, Mapping):
        return node
    filled = {
        key: {name: _fill(field, catalogue) for name, field in value.items()}
        if key == "properties"
        else value
        if key in ("default", "enum", "required", "x-field")
        else _fill(value, catalogue)
        for key, value in node.items()
    }
    if "prefixItems" in filled:  # what the dialect calls `items`
        filled["items"] = filled.pop("prefixItems")
    if REFERENCE in filled:
        return _name_ids(filled, catalogue)
    if filled.get(FIELD) == "words":
        return _ask_languages(filled, catalogue)
    if filled.get(FIELD) == "sentences":
        return {**filled, "required": list(catalogue.languages.required)}
    if filled.get("type") == "string" and not {"enum", "const"} & filled.keys():
        return _take_numbers(filled)
    return filled


def _name_ids(node: Schema, catalogue: Catalogue) -> Schema:
    """Return a reference with all ids that it may be; an id of digits alone may stand without quotation marks."""
    kind = node[REFERENCE]
    known = catalogue.list_known(kind)
    if known is None:
        return _take_numbers(node)
    ids = sorted(known) if isinstance(known, frozenset) else list(known)
    numbers = [int(id) for id in ids if id.isdigit() and str(int(id)) == id]
    rest = {key: value for key, value in node.items() if key not in ("type", "minLength")}
    return {**rest, "enum": [*ids, *numbers]}


def _ask_languages(node: Schema, catalogue: Catalogue) -> Schema:
    text = {"type": _SCALAR, "minLength": 1}
    return {
        **node,
        "properties": dict.fromkeys(catalogue.languages.all, text),
        "required": list(catalogue.languages.required),
        "additionalProperties": False,
    }


def _take_numbers(node: Schema) -> Schema:
    if node.get(FIELD) == "date":
        return {**node, "type": ["string", "integer"], "minimum": 1, "maximum": 9999}
    return {**node, "type": _SCALAR}
