"""Makes the JSON Schemas that are published beside the data, from the same models that read the content.

They do not depend on what the site holds today: neither ids nor languages are listed, so a new
campaign or language breaks no program that checks what it has been given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hooks.awareness.model.describing import MODEL, Schema, describe_model
from hooks.awareness.model.fields import FIELD
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.vocabulary import Vocabulary
from hooks.awareness.opendata.records import GROUPS
from hooks.awareness.opendata.writing import INTERNAL

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string", "minLength": 1}
_WORDS: Schema = {"type": "object", "additionalProperties": _TEXT, "minProperties": 1}
_ADDRESS: Schema = {"type": "string", "pattern": "^https?://"}
_ADDRESSES: Schema = {"type": "object", "additionalProperties": _ADDRESS, "minProperties": 1}
_NUMBER: Schema = {"type": "string", "pattern": r"^(\+[1-9][0-9]{6,14}|[0-9]{3,6})$"}
_DAYS: Schema = {"type": "array", "items": {"enum": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}, "minItems": 1}
_SURE: Schema = {"type": "boolean", "description": "False: not yet confirmed with the service. Say so beside it."}
_IDENTITY: dict[str, Schema] = {
    "id": {**_TEXT, "description": "Stays the same for good; unique among records of this kind."},
    "uuid": {"type": "string", "format": "uuid"},
}

_ADDED: Mapping[str, Mapping[str, Schema]] = {
    "campaign": {"name": _WORDS, "summary": _WORDS, "page": _ADDRESSES},
    "helpline": {"name": _WORDS, "who": _WORDS, "page": _ADDRESSES, "confirmed": _SURE, "state": _WORDS},
    "number-change": {},
    "occasion": {},
    "organisation": {"page": _ADDRESSES},
    "series": {},
    "source": {},
}
"""What a record has beyond the facts of its kind, always."""
_LEFT_OUT = (FIELD, MODEL, "default", "required")
"""What readers of the data have no use for, or what must be told otherwise."""
_CONTACT = {"confirmed": _SURE, "shown": _TEXT, "link": _TEXT, "note": _WORDS}


def make_shape(kind: str, address: str) -> Schema:
    """Return the schema of the file with all records of a kind; `address` is where it will stand."""
    model = next(known.facts for known in KINDS if known.name == kind)
    record = _publish(describe_model(model))
    added = {**_IDENTITY, **_ADDED[kind]}
    record["properties"] = {**added, **record["properties"]}
    record["required"] = [*added, *record.get("required", ())]
    if kind == "helpline":
        contact = record["properties"]["contacts"]["items"]
        contact["properties"].update(_CONTACT)
        contact["required"] = [*contact["required"], "confirmed"]
    if kind == "campaign":
        record["properties"]["figures"]["items"]["properties"]["counts"] = _WORDS
    return _wrap(GROUPS[kind], {"type": "array", "items": record}, address)


def make_vocabulary_shape(address: str) -> Schema:
    """Return the schema of the file with the words of all keys."""
    return _wrap("vocabulary", _publish(describe_model(Vocabulary)), address)


def _wrap(name: str, content: Schema, address: str) -> Schema:
    head: dict[str, Schema] = {
        "$schema": _ADDRESS,
        "licence": {"const": "CC0-1.0"},
        "built": {"type": "string", "format": "date"},
        "site": _ADDRESS,
        "languages": {"type": "array", "items": _TEXT, "minItems": 1},
    }
    properties = {**head, name: content}
    return {
        "$schema": DIALECT,
        "$id": address,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _publish(node: Any) -> Any:
    """Return a part of a description as it is for readers of the data, who meet no YAML."""
    if isinstance(node, list):
        return [_publish(part) for part in node]
    if not isinstance(node, Mapping):
        return node
    known = {"words": _WORDS, "telephone": _NUMBER, "days": _DAYS}
    if (field := node.get(FIELD)) in known:
        return {**known[field], **{key: node[key] for key in ("description",) if key in node}}
    published = {key: _publish(value) for key, value in node.items() if key not in _LEFT_OUT}
    if "properties" in node:
        published["properties"] = {
            name: _publish(part) for name, part in node["properties"].items() if name not in INTERNAL
        }
    if required := [name for name in node.get("required", ()) if name not in INTERNAL]:
        published["required"] = required
    return published
