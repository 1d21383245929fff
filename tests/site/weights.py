"""Knows what a page may weigh, packed as a host packs it."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

from tests.site.html import Page

LIMIT = 14_600
"""Bytes, packed, of HTML, CSS and JavaScript: what a server sends before it waits for the first answer
(ten packets, RFC 6928)."""
ROOM_TO_WRITE = 300
"""Bytes by which a text may outgrow the limit before the tests are red: who adds a sentence should break nothing.
A page that grows past this wants to be told in chapters (REFERENCE)."""
WRITTEN = ("background", "campaign", "checklist", "helpline", "lesson", "lesson-step", "organisation", "page", "step")
"""Templates whose pages are as long as their authors make them."""
PACKED_ALREADY = (".woff2", ".png")


@cache
def weigh_file(file: Path) -> int:
    """Return how many bytes a host sends of a file."""
    content = file.read_bytes()
    return len(content) if file.suffix in PACKED_ALREADY else len(pack(content))


def pack(content: bytes) -> bytes:
    """Return a file as a host packs it."""
    return gzip.compress(content, 9, mtime=0)


def name_template(page: Page) -> str:
    """Return the name of the template of a page."""
    return next((name[9:] for name in page.body.get("class", "").split() if name.startswith("aw-page--")), "")


def find_limit(page: Page) -> int:
    """Return what a page may weigh."""
    return LIMIT + (ROOM_TO_WRITE if name_template(page) in WRITTEN else 0)
