"""The pages of the built site by what they are for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.site.html import Page, is_screens, is_shortcut, shows_code


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
