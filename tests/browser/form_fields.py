"""Knows the files that have a form, what the form shows of each, and which fields stand for all others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

ONE_OF_EACH_SHAPE = {
    "text in front matter": ("campaign", "summary"),
    "own key in front matter": ("lesson", "aims.*"),
    "part of a group": ("campaign", "original_title.text"),
    "list within a list": ("helpline", "contacts.0.usable_from.0"),
    "entry of a sheet": ("milestone", "entries.0.title.*"),
    "key of digits": ("numbers", "key-*.call"),
}
"""By what is special about it, a field: the collection of its form, and its key path, in which * is any key."""
_SHOW = """async ({ files, formats }) => {
  const { makeFormat } = await import("./formats.js");
  const shapes = await (await fetch("formats.json")).json();
  const show = ([path, text]) => [path, makeFormat(shapes[formats[path]]).fromFile(text)];
  return Object.fromEntries(Object.entries(files).map(show));
}"""


@dataclass(frozen=True)
class Form:
    """A file in one language, and how to reach its form."""

    collection: str
    name: str
    path: str
    format: str


@dataclass(frozen=True)
class Field:
    """A text in a form, by its key path, with what the form shows there."""

    form: Form
    key: str
    text: str


def list_forms(site: Path) -> list[Form]:
    """Return every file that has a form on a built site."""
    settings = yaml.safe_load((site / "admin/config.yml").read_text("utf-8"))
    return [
        Form(collection["name"], file["name"], file["file"].replace("{{locale}}", language), file["format"])
        for collection in settings["collections"]
        for file in collection["files"]
        for language in settings["i18n"]["locales"]
    ]


def open_formats(page: Page, root: str) -> None:
    """Open a page beside the scripts that turn files into what a form shows."""
    page.goto(f"{root}admin/formats.json")


def take_files(forms: Sequence[Form], content: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the texts of the files, and their formats, as the scripts of a page take them."""
    formats = {form.path: form.format for form in forms}
    return {"files": {path: content[path] for path in formats}, "formats": formats}


def list_fields(page: Page, forms: Sequence[Form], content: Mapping[str, str]) -> list[Field]:
    """Return every text that the forms show, read on a page beside their scripts."""
    shown = page.evaluate(_SHOW, take_files(forms, content))
    unique = {form.path: form for form in forms}
    return [Field(form, key, text) for form in unique.values() for key, text in _list_texts(shown[form.path])]


def find_field(fields: Sequence[Field], collection: str, key: str) -> Field:
    """Return the first field of a collection with a key path, in which * is any key."""
    return next(field for field in fields if field.form.collection == collection and _matches(field.key, key))


def _matches(key: str, pattern: str) -> bool:
    parts, wanted = key.split("."), pattern.split(".")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def _list_texts(shown: Any, above: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(shown, str):
        yield above.removesuffix("."), shown
        return
    parts = shown.items() if isinstance(shown, dict) else enumerate(shown)
    for key, part in parts:
        yield from _list_texts(part, f"{above}{key}.")
