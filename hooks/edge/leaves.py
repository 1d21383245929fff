"""Knows how many pages a PDF has that Typst wrote, which keeps them where they can be counted."""

from __future__ import annotations

import re

_LEAF = re.compile(rb"/Type\s*/Page\b")


def count_leaves(content: bytes) -> int:
    """Return the pages of a PDF; none of any other file."""
    return len(_LEAF.findall(content)) if content.startswith(b"%PDF-") else 0
