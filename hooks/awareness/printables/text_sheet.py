"""Knows a sheet whose text is Markdown, which is not read before the sheet is set."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from hooks.awareness.printables import text_tree
from hooks.awareness.printables.text_tree import read_tree
from hooks.awareness.printables.typesetting import Sheet, draw_preview, sheet_key, typeset


@dataclass(frozen=True)
class TextSheet:
    """A sheet with a text; `body` in its data is the tree of the text."""

    template: str
    """Stem of a `.typ` file beside this module."""
    data: Mapping[str, Any]
    """What JSON can say."""
    markdown: str
    day: datetime.date
    """As that of a sheet."""
    address: str = ""
    """Whole address of the page that shows the text, from which its links lead on."""
    file: str = ""
    """The content file to look into where the text cannot be set."""

    def read(self) -> Sheet:
        """Return the sheet with its text read."""
        return Sheet(self.template, {**self.data, "body": read_tree(self.markdown, self.address)}, self.day, self.file)

    def typeset(self) -> bytes:
        """Return the sheet as PDF/UA-1. Raises Unprintable with the file, where a sign has no glyph, for instance."""
        return typeset(self.read())

    def draw_preview(self, resolution: float) -> bytes:
        """Return its first page as PNG."""
        return draw_preview(self.read(), resolution)

    def key(self, shape: Literal["pdf", "png"]) -> str:
        """Return a key that changes whenever the sheet would, without reading its text."""
        unread = Sheet(self.template, {**self.data, "body": self.markdown, "address": self.address}, self.day)
        return hashlib.sha256(f"{sheet_key(unread, shape)}\0{_fingerprint()}".encode()).hexdigest()


@cache
def _fingerprint() -> str:
    """Return what the reading of every text depends on."""
    source = Path(text_tree.__file__).read_bytes()
    return f"{version('markdown')} {version('pymdown-extensions')} {hashlib.sha256(source).hexdigest()}"
