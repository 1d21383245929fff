"""The pages of the built site, parsed once for all tests of this room."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.html import Page, is_screens, read_pages


@pytest.fixture(scope="session")
def all_pages(site: Path) -> Mapping[str, Page]:
    """Every HTML file, by its path from the root of the site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def pages(all_pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """Every HTML file but the one for addresses that do not exist."""
    return {path: page for path, page in all_pages.items() if path != "404.html"}


@pytest.fixture(scope="session")
def framed_pages(pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The pages with head, foot and help card: all but the screens that a class sees."""
    return {path: page for path, page in pages.items() if not is_screens(page)}
