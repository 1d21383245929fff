"""Knows in which pages two builds of the site differ.

Styles or scripts that changed do not count: they, or their names, stand on every page. Pages that only
send the reader on do not count either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Literal

_LOOKS = re.compile(
    r"-[0-9a-f]{10}(?=\.js\b)|'sha256-[^']+'|<style>.*?</style>|<script>.*?</script>", re.DOTALL
)
"""Names of scripts, and what the page holds itself, with the hashes that its policy has of them."""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_CONTENT = "<main"
"""What every page for readers has."""


@dataclass(frozen=True, order=True)
class Change:
    """A page that is not as it was."""

    address: str
    """Path from the root of the site; the home page's is empty."""
    kind: Literal["changed", "gone", "new"]
    title: str


def find_changes(before: Path, after: Path) -> tuple[Change, ...]:
    """Return what a reader of two built sites would see changed, by address."""
    old, new = _read_pages(before), _read_pages(after)
    return tuple(sorted(_compare(old, new)))


def _compare(old: dict[str, str], new: dict[str, str]) -> Iterator[Change]:
    for address in old.keys() | new.keys():
        if address not in new:
            yield Change(address, "gone", _find_title(old[address]))
        elif address not in old:
            yield Change(address, "new", _find_title(new[address]))
        elif old[address] != new[address]:
            yield Change(address, "changed", _find_title(new[address]))


def _read_pages(site: Path) -> dict[str, str]:
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    return {name.removesuffix("index.html"): _LOOKS.sub("", text) for name, text in pages.items() if _CONTENT in text}


def _find_title(page: str) -> str:
    title = _TITLE.search(page)
    return unescape(title[1]).strip() if title else ""
