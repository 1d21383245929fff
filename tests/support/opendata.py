"""Reads published data back into the models that it was made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.parsing import Context
from tests.support.real_site import ROOT

ADDED = {"id", "uuid", "name", "who", "summary", "page", "confirmed", "state"}
"""What a record has beyond the facts, unless the kind has a fact of that name."""
ADDED_INSIDE = {"contacts": {"confirmed", "shown", "link", "note"}, "figures": {"counts"}}
_HSDS = ROOT / "tests/support/hsds"


def read_json(site: Path, file: str) -> Any:
    """Return a file of data of a built site."""
    return json.loads((site / "data" / file).read_text("utf-8"))


def strip_record(kind: str, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of a record as they stand in it."""
    known = {field.alias or name for name, field in find_model(kind).model_fields.items()}
    facts = {key: value for key, value in record.items() if key in known or key not in ADDED}
    for key, added in ADDED_INSIDE.items():
        if key in facts:
            facts[key] = [{name: part for name, part in inner.items() if name not in added} for inner in facts[key]]
    return facts


def find_model(kind: str) -> type[Facts]:
    """Return the model of the facts of a kind."""
    return next(known.facts for known in KINDS if known.name == kind)


def read_back(catalogue: Catalogue, kind: str, record: Mapping[str, Any]) -> Facts:
    """Return the facts that a record stands for, judged by the model as content is."""
    context = Context(catalogue.languages, catalogue.site).as_mapping()
    return find_model(kind).model_validate(strip_record(kind, record), context=context)


def find_hsds_faults(services: Any) -> list[str]:
    """Return what the schemas of HSDS 3.0 find wrong with services."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in sorted(_HSDS.glob("*.json"))}
    resources = ((name, Resource(contents=schema, specification=DRAFT202012)) for name, schema in schemas.items())
    registry: Registry[Any] = Registry().with_resources(resources)
    validator = Draft202012Validator(schemas["service.json"], registry=registry, format_checker=FormatChecker())
    return [f"{service.get('name')}: {e.json_path} {e.message}" for service in services for e in validator.iter_errors(service)]
