"""The pages of the built site, parsed once for all tests of this room."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.html import Page, is_screens, is_shortcut, read_pages, shows_code


@pytest.fixture(scope="session")
def all_pages(site: Path) -> Mapping[str, Page]:
    """Every HTML file, by its path from the root of the site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def pages(all_pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """Every page that has something of its own to say."""
    return {
        path: page
        for path, page in all_pages.items()
        if path != "404.html" and not is_shortcut(page) and not shows_code(page)
    }


@pytest.fixture(scope="session")
def shortcuts(all_pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The files that only lead to a page."""
    return {path: page for path, page in all_pages.items() if is_shortcut(page)}


@pytest.fixture(scope="session")
def code_pages(all_pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The pages that show a class a short address."""
    return {path: page for path, page in all_pages.items() if shows_code(page)}


@pytest.fixture(scope="session")
def framed_pages(pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The pages with head, foot and help card: all but the screens that a class sees."""
    return {path: page for path, page in pages.items() if not is_screens(page)}
