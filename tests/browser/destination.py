"""Stands in for the other site, to which the exit leads."""

from __future__ import annotations

from playwright.sync_api import Page, Route

from hooks.awareness.catalogue import Catalogue

WEATHER = "<!doctype html><title>Weather</title><p>Sunny"


class Destination:
    """Answers, has nothing to show, or lets the reader wait for ever."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        self.answers = True
        self.silent = False

    def __call__(self, route: Route) -> None:
        self.visits.append(route.request.url)
        if self.answers:
            route.fulfill(body=WEATHER, content_type="text/html")
        elif not self.silent:
            route.fulfill(status=204)  # nothing to show: the browser stays on the page that it was to leave


def catch(page: Page, catalogue: Catalogue, destination: Destination) -> None:
    """Let the destination answer in place of every site that the exit leads to."""
    for address in set(catalogue.site.exit.values()):
        page.context.route(f"{address}**", destination)


def is_leaving(page: Page) -> bool:
    """Tell whether a page has been left. Only of a page that the destination lets stay open: `answers` is false.

    The script marks the page in the tick in which it leaves; the destination hears of it some time later.
    """
    return bool(page.evaluate("document.documentElement.classList.contains('aw-leaving')"))
