"""Types into the search box of a page, as a reader would, and reads what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.probes import probe
from tests.browser.waiting import wait_until

BOX = "#search-box"


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


def load_index(page: Page) -> None:
    """Turn to the box, and wait until the index is there."""
    page.locator(BOX).focus()
    wait_until(page, "window.awSearch && awSearch.isReady()")


def ask(page: Page, questions: Sequence[str], root: str) -> list[Shown]:
    """Type one question after the other into the box of an open search page."""
    load_index(page)
    answers = page.evaluate(probe("search"), {"questions": list(questions), "root": root})
    return [Shown(answer["cry"], tuple(answer["results"])) for answer in answers]
