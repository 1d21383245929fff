"""The schemas say of the real content what the models say: it is right, and where it is damaged it is wrong."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from hooks.awareness.catalogue import NAVIGATION, NUMBERS, VOCABULARY, Catalogue
from hooks.awareness.cataloguing import list_files
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.vocabulary import Vocabulary
from hooks.awareness.reading import Sheet, read_article, read_sheet
from hooks.awareness.schemas import make_schemas
from hooks.awareness.site import Reading, read_site
from tests.support.real_site import ROOT, read_languages, read_real_site, read_settings

Location = tuple[str | int, ...]
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))


class Core(yaml.SafeLoader):
    """Reads YAML 1.2 with its core schema, as editors do: `no` and `11:00` are texts, `112` is a number."""

    yaml_implicit_resolvers: dict[str, Any] = {}


Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9]\d*)$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?\d+\.\d*$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


@cache
def read_with_drafts() -> Reading:
    """Return the content with what is still being written, as code editors see it."""
    settings = read_settings()["extra"]["awareness"]
    return read_site(ROOT, ROOT / "overrides/words", read_languages(), settings, with_drafts=True)


@cache
def schemas() -> dict[str, Draft7Validator]:
    catalogue = read_with_drafts().catalogue
    assert isinstance(catalogue, Catalogue)
    return {file.name: Draft7Validator(file.schema) for file in make_schemas(catalogue)}


def read_parts(file: str) -> tuple[str, type[Facts], bool, Any] | None:
    """Return the schema of a content file, its model, whether it holds many entries, and what an editor reads in it."""
    if file in (NAVIGATION, VOCABULARY):
        model: type[Facts] = Navigation if file == NAVIGATION else Vocabulary
        return f"{model.__name__.lower()}.json", model, False, yaml.load((ROOT / file).read_text("utf-8"), Core)
    kind = next((kind for kind in KINDS if kind.match(file)), None)
    if kind is None or file == NUMBERS:
        return None
    text = (ROOT / file).read_text("utf-8")
    if file.endswith(".yml"):
        return f"{kind.name}.json", kind.facts, kind.one_sheet, yaml.load(text, Core)
    assert kind.words is not None
    return f"{kind.name}.words.json", kind.words, False, yaml.load(text.split("---\n")[1], Core)


FILES = tuple(file for file in list_files(ROOT) if file.endswith((".yml", ".md")) and read_parts(file))


def choose_some() -> tuple[str, ...]:
    """Return three files for each schema, the first and the last among them: the others are like these."""
    groups: dict[str, list[str]] = {}
    for file in FILES:
        found = read_parts(file)
        assert found is not None
        groups.setdefault(found[0], []).append(file)
    return tuple(sorted({files[n] for files in groups.values() for n in (0, len(files) // 2, -1)}))


def is_right(schema: str, data: Any) -> bool:
    return schemas()[schema].is_valid(data)


def accepts(model: type[Facts], many: bool, data: Any) -> bool:
    """Tell whether the model takes data that were read as texts."""
    site = read_real_site().catalogue
    assert site is not None
    context = Context(read_languages(), site.site)
    entries = data.values() if many and isinstance(data, dict) else [data]
    return all(parse_facts(model, Sheet("x.yml", entry), context)[0] is not None for entry in entries)


def read_as_texts(file: str) -> Any:
    if file.endswith(".yml"):
        sheet, _ = read_sheet(ROOT, file)
    else:
        article, _ = read_article(ROOT, file)
        sheet = article.front if article else None
    assert sheet is not None
    return sheet.data


def find_mappings(data: Any, schema: dict[str, Any], here: Location = ()) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield the way to every mapping whose keys are fixed, with its schema."""
    for choice in schema.get("oneOf", (schema,)):
        if isinstance(data, dict) and choice.get("type") == "object":
            if choice.get("additionalProperties") is False:
                yield here, choice
            for key, value in data.items():
                inner = choice.get("properties", {}).get(key, choice.get("additionalProperties"))
                if isinstance(inner, dict):
                    yield from find_mappings(value, inner, (*here, key))
        elif isinstance(data, list) and choice.get("type") == "array":
            items = choice["items"]
            for position, item in enumerate(data):
                inner = items[position] if isinstance(items, list) else items
                yield from find_mappings(item, inner, (*here, position))


def at(data: Any, location: Location) -> Any:
    for step in location:
        data = data[step]
    return data


def damage(file: str) -> Iterator[tuple[str, Any, Any]]:
    """Yield what was done, and the damaged data as an editor and as the generator read them."""
    found = read_parts(file)
    assert found is not None
    name, _, many, data = found
    texts = read_as_texts(file)
    seen: set[tuple[str, ...]] = set()
    for here, schema in find_mappings(data, dict(schemas()[name].schema)):
        place = ("#" if many else "", *("#" if isinstance(step, int) else str(step) for step in here[many:]))
        fields = tuple(sorted(at(data, here)))
        if (*place, *fields) in seen:  # one entry of a list is like the others that have its fields
            continue
        seen.add((*place, *fields))
        for what, change in changes(at(data, here), schema):
            damaged = copy.deepcopy(data), copy.deepcopy(texts)
            for version in damaged:
                change(at(version, here))
            yield f"{what} in {'.'.join(map(str, here)) or 'the whole'}", *damaged


def changes(mapping: Any, schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "an unknown key", lambda found: found.update(surplus="x")
    for key in schema.get("required", ()):
        yield f"no {key}", lambda found, key=key: found.pop(key)
    for key, field in schema.get("properties", {}).items():
        if key not in mapping:
            continue
        if not isinstance(mapping[key], dict):
            yield f"a mapping for {key}", lambda found, key=key: found.update({key: {"surplus": "x"}})
        if field.get("type") in ("object", "array"):
            yield f"a word for {key}", lambda found, key=key: found.update({key: "word"})
        if {"enum", "pattern"} & field.keys() and field.get("x-reference") is None:
            yield f"a wrong word for {key}", lambda found, key=key: found.update({key: "wrong word"})
        if field.get("type") in ("integer", "number", "boolean"):
            yield f"a wrong word for {key}", lambda found, key=key: found.update({key: "wrong word"})


@pytest.mark.parametrize("file", FILES)
def test_every_content_file_is_right_by_its_schema(file: str) -> None:
    found = read_parts(file)
    assert found is not None
    name, _, _, data = found

    assert [error.message for error in schemas()[name].iter_errors(data)] == []


@pytest.mark.parametrize("file", choose_some())
def test_what_is_wrong_is_wrong_for_schema_and_model_alike(file: str) -> None:
    found = read_parts(file)
    assert found is not None
    name, model, many, _ = found
    done = list(damage(file))

    assert done or name in ("page.json", "lexicon.json", "source.json")
    assert [what for what, data, _ in done if is_right(name, data)] == []
    assert [what for what, _, texts in done if accepts(model, many, texts)] == []


def test_schemas_are_schemas() -> None:
    for validator in schemas().values():
        Draft7Validator.check_schema(validator.schema)


def test_ids_and_keys_of_the_day_are_offered() -> None:
    helpline = schemas()["helpline.json"].schema["properties"]

    assert "nappz" in helpline["operator"]["enum"]
    assert "danger-now" in helpline["situations"]["items"]["enum"]


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".yml")])
def test_a_code_editor_takes_the_right_schema_for_a_file(file: str) -> None:
    found = read_parts(file)
    assert found is not None
    taken = []
    for schema, patterns in SETTINGS["yaml.schemas"].items():
        fits = False
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            path = pattern.removeprefix("!")
            if fnmatch(file, path) and path.count("/") == file.count("/"):
                fits = not pattern.startswith("!")
        taken += [PurePosixPath(schema).name] if fits else []

    assert taken == [found[0]]


def test_a_code_editor_is_told_of_schemas_that_are_made() -> None:
    assert {PurePosixPath(path).name for path in SETTINGS["yaml.schemas"]} == {
        name for name in schemas() if not name.endswith(".words.json")
    }
