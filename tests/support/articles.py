"""Builds texts without front matter."""

from __future__ import annotations

from hooks.awareness.reading import Article, Sheet


def an_article(text: str, file: str = "page.md") -> Article:
    """Return a text without front matter."""
    return Article(Sheet(file, {}), text, 1)
