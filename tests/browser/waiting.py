"""Waits until something holds on a page, or has been heard of.

Playwright's own `wait_for_function` calls eval on the page, which the policy of the site refuses.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Error, Page

PATIENCE = 30
"""Seconds until something that should have happened counts as never happening."""
NEXT_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
"""Evaluates once what has been asked of the page is drawn."""


def wait_until(page: Page, expression: str) -> None:
    """Return when an expression is true on a page, even if another page opens meanwhile.

    Raises AssertionError after a while.
    """
    deadline = time.monotonic() + PATIENCE
    while not _holds(page, expression):
        assert time.monotonic() < deadline, expression
        page.wait_for_timeout(20)


def wait_for(page: Page, happened: Callable[[], object]) -> None:
    """Return when something has happened that a page tells of in its own time, such as a request.

    Raises AssertionError after a while.
    """
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        page.wait_for_timeout(20)


def _holds(page: Page, expression: str) -> bool:
    try:
        return bool(page.evaluate(expression))
    except Error as error:
        if "context was destroyed" in str(error):  # the page that was asked has gone
            return False
        raise
