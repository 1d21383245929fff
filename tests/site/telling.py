"""Finds words in the title of a tab that would tell others what a page is about."""

from __future__ import annotations

import re

from hooks.awareness.catalogue import Catalogue


def find_telling(catalogue: Catalogue, language: str, title: str) -> list[str]:
    """Return the beginnings of words that a title should not show."""
    return [pattern for pattern in catalogue.site.telling_words[language] if re.search(pattern, title, re.IGNORECASE)]
