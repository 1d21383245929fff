"""Reads the files of a kit, and finds what in them leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

from tests.site.html import Page, parse_page
from tests.site.references import find_references, is_internal, resolve

NOWHERE = "https://nowhere.invalid/"
"""An address that no page of a kit names: what is not below it is not inside."""


def read_kit(kit: Path) -> Mapping[str, bytes]:
    """Return what lies in a kit, by its path below the one folder that it holds."""
    with ZipFile(kit) as packed:
        names = packed.namelist()
        (top,) = {name.split("/")[0] for name in names}
        return {name.removeprefix(f"{top}/"): packed.read(name) for name in names}


def read_pages(files: Mapping[str, bytes]) -> Mapping[str, Page]:
    """Return the pages among the files of a kit."""
    return {name: parse_page(name, content.decode()) for name, content in files.items() if name.endswith(".html")}


def find_broken(files: Mapping[str, bytes], pages: Mapping[str, Page]) -> Iterator[str]:
    """Yield every address inside a kit that leads to no file, to a folder, or to no place on its page."""
    references = [reference for page in pages.values() for reference in find_references(page)]
    for reference in references:
        if not is_internal(reference.url, NOWHERE):
            continue
        target, fragment = resolve(reference, NOWHERE)
        folder = bool(reference.url) and reference.url.split("#")[0].endswith(("/", ".", ".."))
        if target not in files or folder:
            yield f"{reference.path}: {reference.url}"
        elif fragment and fragment not in pages[target].ids:
            yield f"{reference.path}: {reference.url}: no such place"
