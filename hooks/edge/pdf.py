"""Knows how many pages a PDF has that Typst wrote, which keeps them where they can be counted."""

from __future__ import annotations

import re

_PAGE = re.compile(rb"/Type\s*/Page\b")


def count_pdf_pages(content: bytes) -> int:
    """Return the pages of a PDF; none of any other file."""
    return len(_PAGE.findall(content)) if content.startswith(b"%PDF-") else 0
