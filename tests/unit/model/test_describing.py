"""A model describes itself as data, as its own validation has it."""

from __future__ import annotations

import json

import pytest

from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.describing import Schema, describe_model, list_fields
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.saying import Saying
from hooks.awareness.model.vocabulary import Vocabulary

MODELS = tuple(model for kind in KINDS for model in (kind.facts, kind.words) if model) + (Navigation, Vocabulary)


def field(model: type[Facts], key: str) -> Schema:
    return next(schema for name, schema, _ in list_fields(describe_model(model)) if name == key)


@pytest.mark.parametrize("model", MODELS)
def test_a_description_has_all_keys_of_the_model_in_order(model: type[Facts]) -> None:
    keys = [given.alias or name for name, given in model.model_fields.items()]

    assert [name for name, _, _ in list_fields(describe_model(model))] == keys


@pytest.mark.parametrize("model", MODELS)
def test_a_description_is_whole_and_never_allows_nothing(model: type[Facts]) -> None:
    text = json.dumps(describe_model(model))

    assert [word for word in ("$ref", "$defs", '"null"', '"title":') if word in text.replace('"title": {', "")] == []


@pytest.mark.parametrize("model", MODELS)
def test_a_key_is_required_exactly_if_the_model_requires_it(model: type[Facts]) -> None:
    for given, (_, _, required) in zip(model.model_fields.values(), list_fields(describe_model(model)), strict=True):
        assert required == given.is_required()


def test_a_reference_says_what_it_names() -> None:
    assert field(Helpline, "operator")["x-reference"] == "organisation"
    assert field(Campaign, "audiences")["items"]["x-reference"] == "audiences"


@pytest.mark.parametrize(
    ("model", "key", "kind"),
    [
        (Contact, "number", "telephone"),
        (Contact, "address", "line"),
        (Saying, "say", "sentences"),
        (Campaign, "draft", None),
    ],
)
def test_a_small_value_has_its_name(model: type[Facts], key: str, kind: str | None) -> None:
    assert field(model, key).get("x-field") == kind


def test_what_a_docstring_says_is_the_description() -> None:
    assert field(Contact, "usable_from")["description"] == "ISO 3166-1 codes, `EU`, `anywhere` or `unknown`."
    assert describe_model(Contact)["description"] == "One way to reach a helpline."
