"""Holds back what a page asks for until a test lets it come, whether the page has asked already or asks later."""

from __future__ import annotations

from playwright.sync_api import Page, Route


class HeldRequests:
    """The requests of a page for addresses of one pattern, none of which is answered before `let_go`."""

    def __init__(self, page: Page, pattern: str) -> None:
        self._held: list[Route] = []
        self._free = False
        page.route(pattern, self._meet)

    def _meet(self, route: Route) -> None:
        if self._free:
            route.continue_()
        else:
            self._held.append(route)

    def let_go(self) -> None:
        """Let come what was asked for, and whatever is asked for from now on."""
        self._free = True
        while self._held:
            self._held.pop().continue_()
