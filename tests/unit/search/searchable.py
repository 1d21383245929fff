"""Writes a tiny site that can be searched."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.language import Languages
from tests.support.tiny_site import write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


def write_site(root: Path, languages: Languages = LANGUAGES) -> Path:
    """Write a tiny site with a search page."""
    write_tiny_content(root, languages)
    for language in languages.required:
        write_page(root, "docs/search", language, "")
    change(root, "docs/navigation.yml", {"project: lists\n": "project: lists\nsearch: search\n", "pages: [help,": "pages: [help, search,"})
    return root
