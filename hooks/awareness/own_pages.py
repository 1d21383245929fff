"""Knows by which mark a text names a page of the site, given an address of the page or a path of its file."""

from __future__ import annotations

import difflib
import re
from typing import Any
from urllib.parse import urlsplit

from hooks.awareness.catalogue import FOLDERS, Catalogue, Entry
from hooks.awareness.traversal import find_anchors


def name_path(target: str, catalogue: Catalogue) -> str:
    """Return the mark that a path of a page or of its text most likely stands for."""
    parts = urlsplit(target)
    path = re.sub(r"^(?:\.{0,2}/)+", "", parts.path).removeprefix("docs/").removesuffix(".md")
    for code in catalogue.languages.all:
        path = path.removesuffix(f".{code}")
    return _write_mark(path.removesuffix("index").strip("/"), parts.fragment, catalogue)


def name_address(target: str, catalogue: Catalogue) -> str:
    """Return the mark that leads to a page of the site, by its whole address."""
    parts = urlsplit(target)
    inside = parts.path.removeprefix(urlsplit(catalogue.site.address).path).strip("/")
    first, _, rest = inside.partition("/")
    return _write_mark(rest if first in catalogue.languages.all else inside, parts.fragment, catalogue)


def _write_mark(address: str, anchor: str, catalogue: Catalogue) -> str:
    """Return the mark of the page with an address without language, or of the nearest; `…` if none is like it.

    A step of a lesson, which has a page of its own, is named by its heading. Headings that do not exist are left out.
    """
    pages = _list_pages(catalogue)
    lesson, _, step = address.rpartition("/")
    if address not in pages and lesson in pages:
        address, anchor = lesson, anchor or step
    nearest = difflib.get_close_matches(address or "index", pages, n=1)
    if not nearest:
        return "[[page:…|…]]"
    entry = pages[nearest[0]]
    part = difflib.get_close_matches(anchor, find_anchors(entry), n=1)
    return f"[[{entry.kind}:{entry.id}{f'#{part[0]}' if part else ''}|…]]"


def _list_pages(catalogue: Catalogue) -> dict[str, Entry[Any]]:
    """Return, by address without language, every entry to whose page a mark leads."""
    pages: dict[str, Entry[Any]] = {}
    for entry in catalogue.entries:
        if entry.kind in FOLDERS:
            pages[catalogue.find_uri(entry.kind, entry.id)] = entry
        elif entry.kind == "step" and catalogue.navigation.steps:
            pages.setdefault(catalogue.find_uri(entry.kind, entry.id), entry)
    return pages
