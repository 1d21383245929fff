"""The forms for editors: a field for everything that the model asks for, and nobody else's address in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from hooks.awareness.catalogue import NUMBERS, SINGLE_SHEETS, Catalogue
from hooks.awareness.forms.collections import WITHOUT_FORM, Forms
from hooks.awareness.forms.configuration import GIT_HOST, configure, draw_forms, find_repository, make_labels
from hooks.awareness.forms.fields import NOT_IN_FORMS, is_left_out, mark_key
from hooks.awareness.forms.shapes import Shape, read_shape
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline, HelplineWords
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.lesson import LessonStep
from hooks.awareness.model.outline import Outline
from hooks.awareness.model.place import Position
from hooks.awareness.model.series import Point
from tests.support.real_site import ROOT
from tests.unit.kinds import read_every_kind

MODELS = [model for kind in KINDS if kind.name not in WITHOUT_FORM for model in (kind.facts, kind.words) if model]


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return read_every_kind(tmp_path_factory.mktemp("kinds"))


@pytest.fixture(scope="module")
def forms(every_kind: Catalogue) -> Forms:
    """The forms of a site that has something of every kind."""
    return draw_forms(every_kind)


@pytest.fixture(scope="module", params=["of every kind", "of the project"])
def content(request: pytest.FixtureRequest, every_kind: Catalogue, catalogue: Catalogue) -> Catalogue:
    """What a site holds."""
    return catalogue if request.param == "of the project" else every_kind


@pytest.fixture(scope="module")
def drawn(content: Catalogue) -> Forms:
    """The forms for that."""
    return draw_forms(content)


@pytest.fixture(scope="module")
def settings(content: Catalogue, drawn: Forms) -> Mapping[str, Any]:
    return configure(content, drawn, "owner/name", "main")


def list_files(forms: Forms) -> Iterator[Mapping[str, Any]]:
    return (file for collection in forms.collections for file in collection["files"])


def find_names(fields: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names of all fields, those inside others too."""
    for field in fields:
        yield field["name"]
        yield from find_names(field.get("fields", []))
        for kind in field.get("types", []):
            yield from find_names(kind["fields"])


def find_groups(shape: Shape | None) -> Iterator[Shape]:
    """Yield a group, and every group inside it."""
    if shape is None:
        return
    if shape.sort == "group":
        yield shape
    for part in shape.parts:
        yield from find_groups(part.shape)
    yield from find_groups(shape.item)


@pytest.mark.parametrize(
    ("model", "name", "shape"),
    [
        (HelplineWords, "description", Shape("line", fewest=50, most=170)),
        (Contact, "id", Shape("line")),
        (Contact, "number", Shape("telephone")),
        (Contact, "languages", Shape("word-or-list", ("unknown",), item=Shape("line"), fewest=1)),
        (Contact, "grade", Shape("choice", ("A", "B", "C"))),
        (LessonStep, "minutes", Shape("number", fewest=1)),
        (LessonStep, "quiz", Shape("mapping", item=Shape("number", fewest=1))),
        (Point, "year", Shape("number", fewest=1900)),
        (Position, "longitude", Shape("decimal", fewest=-180, most=180)),
        (Helpline, "pair_with", Shape("list", item=Shape("reference", names="helpline"))),
    ],
)
def test_a_field_knows_what_it_may_hold(model: type[Facts], name: str, shape: Shape) -> None:
    assert next(part.shape for part in read_shape(model).parts if part.name == name) == shape


def test_what_no_form_could_show_is_refused() -> None:
    with pytest.raises(ValueError, match="no form can show"):
        read_shape(Outline)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_of_the_model_is_in_a_form_or_has_a_reason_why_not(forms: Forms, model: type[Facts]) -> None:
    drawn = {name for file in list_files(forms) for name in find_names(file["fields"])}
    asked = {
        (group.model, part.name)
        for group in find_groups(read_shape(model))
        for part in group.parts
        if group.model not in {"Receipt"}
    }

    assert {(group, name) for group, name in asked if name not in drawn and not is_left_out(group, name)} == set()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_name_in_every_language(catalogue: Catalogue, model: type[Facts]) -> None:
    labels = make_labels(catalogue)
    groups = [group for group in find_groups(read_shape(model)) if group.model != "Receipt"]
    unnamed = [
        (group.model, part.name)
        for group in groups
        for part in group.parts
        if not is_left_out(group.model, part.name) and not labels.named("fields", group.model, part.name)
    ]

    assert unnamed == []


def test_every_choice_has_a_name_in_every_language(catalogue: Catalogue) -> None:
    labels = make_labels(catalogue)
    words = {
        word
        for model in MODELS
        for group in find_groups(read_shape(model))
        for part in group.parts
        for shape in (part.shape, part.shape.item)
        if shape is not None
        for word in shape.choices
    }

    assert sorted(word for word in words if not labels.has(f"choices.{word}")) == []


def test_every_file_of_content_has_a_form_or_a_reason_why_not(content: Catalogue, drawn: Forms) -> None:
    shown = {file["file"].replace("{{locale}}", code) for file in list_files(drawn) for code in content.languages.all}
    left_out = {kind.name: kind for kind in KINDS if kind.name in WITHOUT_FORM}
    missing = {
        file
        for file in content.files
        if file.endswith((".yml", ".md")) and file not in shown and file not in WITHOUT_FORM
    }

    assert {file for file in missing if not any(kind.match(file) for kind in left_out.values())} == set()


def test_reasons_are_given_only_for_what_exists() -> None:
    kinds = {kind.name for kind in KINDS}
    models = {group.model: group for model in MODELS for group in find_groups(read_shape(model))}
    fields = {(group.model, part.name) for group in models.values() for part in group.parts}

    assert set(WITHOUT_FORM) <= kinds | set(SINGLE_SHEETS)
    assert {reason for reason in NOT_IN_FORMS if reason[0] in models} <= fields


def test_forms_name_no_host_but_that_of_the_repository(settings: Mapping[str, Any]) -> None:
    def find_addresses(value: Any, key: str = "") -> Iterator[str]:
        if isinstance(value, Mapping):
            for name, inside in value.items():
                yield from find_addresses(inside, name)
        elif isinstance(value, (list, tuple)):
            for inside in value:
                yield from find_addresses(inside, key)
        elif key not in ("label", "hint", "pattern") and "//" in str(value):
            yield str(value)

    assert list(find_addresses(settings)) == []
    assert settings["backend"]["auth_methods"] == ["token"]  # anything else asks the server of somebody else


def test_a_number_that_counts_twice_can_be_changed_in_both_places(
    drawn: Forms, content: Catalogue, every_kind: Catalogue
) -> None:
    listed = [file["fields"] for file in list_files(drawn) if file["name"] == "numbers"]
    lines = {mark_key(line.id): line for line in content.helplines.values() if line.facts.dialled}
    wanted = {name: [contact.id for contact in line.facts.dialled] for name, line in lines.items()}

    assert any(line.facts.dialled for line in every_kind.helplines.values())
    assert len(listed) == (NUMBERS in content.files)
    assert [{field["name"]: [inner["name"] for inner in field["fields"]] for field in fields} for fields in listed] == [wanted] * len(listed)


def test_degrees_and_figures_may_have_a_point_and_a_count_may_not(forms: Forms) -> None:
    def find(name: str, fields: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        for field in fields:
            yield from [field] if field["name"] == name else find(name, field.get("fields", []))

    files = {file["name"]: file["fields"] for file in list_files(forms)}
    ((longitude,), (amount,), (step,)) = (
        list(find(name, files[form])) for form, name in (("place", "longitude"), ("amount", "value"), ("stage", "step"))
    )

    assert (longitude["value_type"], longitude["min"], longitude["max"]) == ("float", -180, 180)
    assert (amount["value_type"], amount["min"]) == ("float", 0)
    assert (step["value_type"], step["min"]) == ("int", 1)


def test_what_the_content_holds_now_is_valid_in_its_form(drawn: Forms, content: Catalogue) -> None:
    def find_faults(fields: list[Mapping[str, Any]], data: Any, place: str) -> Iterator[str]:
        for field in fields:
            value = data.get(field["name"]) if isinstance(data, Mapping) else None
            here = f"{place}.{field['name']}"
            if isinstance(value, str) and "pattern" in field and not re.search(field["pattern"][0], value):
                yield f"{here}: {value}"
            if field["widget"] == "select":
                known = {option["value"] for option in field["options"]}
                chosen = value if isinstance(value, list) else [value] if value and not field.get("multiple") else []
                yield from (f"{here}: {item}" for item in chosen if item not in known)
            if isinstance(value, Mapping) and "fields" in field:
                yield from find_faults(field["fields"], value, here)
            if isinstance(value, list) and "fields" in field:
                for item in value:
                    yield from find_faults(field["fields"], item, here)

    sheets = {entry.sheet.file: entry.sheet.data for entry in content.entries if not entry.location}
    faults = [
        fault
        for file in list_files(drawn)
        if file["file"] in sheets
        for fault in find_faults(file["fields"], sheets[file["file"]], file["file"])
    ]

    assert faults == []


@pytest.mark.parametrize(
    ("address", "repository"),
    [
        (f"{GIT_HOST}owner/name", "owner/name"),
        (f"{GIT_HOST}owner/name.git", "owner/name"),
        (f"{GIT_HOST}owner/name/", "owner/name"),
        ("https://git.example/owner/name", None),
        ("", None),
    ],
)
def test_only_repositories_that_the_forms_can_open_count(address: str, repository: str | None) -> None:
    assert find_repository(address) == repository


def test_the_forms_are_made_of_packages_that_are_pinned_and_named_without_an_address() -> None:
    text = (ROOT / "overrides/admin/packages.json").read_text("utf-8")

    assert "http" not in text
    for package in json.loads(text).values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
        assert re.fullmatch(r"sha512-[\w+/]{86}==", package["integrity"])
