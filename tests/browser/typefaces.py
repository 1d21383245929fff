"""Changes pages on their way to the browser: so that they wait for their own type, as no reader has to.

Where the type is not there at once, a page keeps to another; on a busy machine that happens on any page.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route

HAS_OWN_TYPE = "[...document.fonts].some((face) => face.family.includes('Hyperlegible') && face.status === 'loaded')"


def change_pages(page: Page, pattern: str, replacement: str) -> None:
    """Change the HTML of every page that is opened; its policy must not be heeded if that changes a style."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(pattern, replacement, response.text()))

    page.route(re.compile(r"(/|\.html)(#.*)?$"), answer)


def wait_for_type(page: Page) -> None:
    """Show no text of the pages that are opened before their own type has come; `let_type_come` waits for it."""
    change_pages(page, "font-display: ?optional", "font-display:block")


def let_type_come(page: Page) -> None:
    """Return when all the type that the open page asks for has come, or will not come."""
    page.evaluate("document.fonts.ready.then(() => null)")


def replace_type(page: Page) -> None:
    """Show the text of the pages that are opened in other type until their own has come, however late."""
    change_pages(page, "font-display: ?optional", "font-display:swap")
