"""Types into the search box of a page, as a reader would, and reads what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.browser.probes import probe
from tests.browser.waiting import wait_until

BOX = "#search-box"
NO_PAGE_SAYS_THIS = "xqzxqzxqz"


@dataclass(frozen=True)
class Shown:
    """What the page shows for a question, as addresses from the root of the site."""

    cry: str
    """Where the help card leads; empty if there is none."""
    results: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Everything from top to bottom."""
        return (self.cry, *self.results) if self.cry else self.results


def find_address(catalogue: Catalogue, language: str = "") -> str:
    """Return the address of the search page from the root of the site, in the default language if none is named."""
    assert catalogue.navigation.search is not None
    languages = catalogue.languages
    return page_address(catalogue.navigation.search, language or languages.default, languages)


def load_index(page: Page) -> None:
    """Turn to the box, and wait until the index is there."""
    page.locator(BOX).focus()
    wait_until(page, "window.awSearch && awSearch.isReady()")


def ask(page: Page, questions: Sequence[str], root: str) -> list[Shown]:
    """Type one question after the other into the box of an open search page."""
    load_index(page)
    answers = page.evaluate(probe("search"), {"questions": list(questions), "root": root})
    return [Shown(answer["cry"], tuple(answer["results"])) for answer in answers]
