"""Visits every page of a site once and notes what a reader would not forgive."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urljoin

from playwright.sync_api import Page, sync_playwright

from tests.browser import axe
from tests.browser.headless_shell import launch_headless_shell
from tests.browser.probes import probe
from tests.browser.reach import OF_EVERY_PAGE, SIZES, find_obstacles, find_obstacles_here
from tests.browser.shapes import SHAPES, Shape

WALKERS = 2
"""Browsers side by side: one would leave the second core idle."""


@dataclass(frozen=True)
class Stop:
    """A page to visit, and the shapes to see it in."""

    address: str
    shapes: tuple[Shape, ...]
    """None if it is only to be counted what the page asks for and keeps."""


@dataclass(frozen=True)
class Visit:
    """What was found on a page: lines that say where and what."""

    address: str
    status: int
    """What the server answered."""
    shapes: tuple[Shape, ...]
    axe: tuple[str, ...]
    sideways: tuple[str, ...]
    requests: tuple[str, ...]
    """Addresses that were asked for while the page was open, and those of its icons, which a tab would ask for."""
    console: tuple[str, ...]
    """Warnings and errors that the browser or a script reported."""
    stored: tuple[str, ...]
    obstacles: tuple[str, ...]
    """What keeps a finger from the exit link, at every place of the page: at every size, if it was seen in all shapes."""


def walk(root: str, stops: Sequence[Stop]) -> list[Visit]:
    """Visit the pages of the site that is served at an address."""
    with ThreadPoolExecutor(WALKERS) as pool:
        parts = pool.map(lambda start: _walk(root, stops[start::WALKERS]), range(WALKERS))
        return list(chain.from_iterable(parts))


def _walk(root: str, stops: Sequence[Stop]) -> list[Visit]:
    # Playwright's objects belong to the thread that made them.
    with sync_playwright() as playwright:
        # No page stays for long enough to earn back what optimised code costs.
        browser = launch_headless_shell(playwright.chromium, "--js-flags=--no-opt --no-maglev")
        context = browser.new_context(reduced_motion="reduce")
        axe.prepare(context)
        walker = Walker(context.new_page(), root)
        visits = [walker.visit(stop) for stop in stops]
        browser.close()
        return visits


class Walker:
    """One tab that goes from page to page: a tab for each would take as long as what is asked of it."""

    def __init__(self, page: Page, root: str) -> None:
        self._page = page
        self._root = root
        self._requests: list[str] = []
        self._console: list[str] = []
        self._judged: set[str] = set()
        page.on("request", lambda request: self._requests.append(request.url))
        page.on("console", lambda message: self._console.append(f"{page.url} {message.type}: {message.text}"))
        page.on("pageerror", lambda error: self._console.append(f"{page.url} error: {error}"))

    def visit(self, stop: Stop) -> Visit:
        """Load an address once and look at it in each of its shapes.

        The first shape is asked everything. Pages seen in all shapes stand for their template and are
        asked everything in each, and where the exit is in each size; the others only what depends on the shape.
        """
        page = self._page
        sample = stop.shapes == SHAPES
        self._requests.clear()
        self._console.clear()
        if stop.shapes:
            stop.shapes[0].put_on(page)
        response = page.goto(urljoin(self._root, stop.address))
        faults: list[str] = []
        sideways: list[str] = []
        obstacles: list[str] = []
        further = list(SIZES if sample else OF_EVERY_PAGE) if stop.shapes else []
        for shape in stop.shapes:
            if shape != stop.shapes[0]:
                shape.put_on(page)
            whole = sample or shape == stop.shapes[0]
            find = axe.find_faults if whole else axe.find_faults_of_look
            faults += (f"{stop.address} {shape.name}: {fault}" for fault in find(page, self._judged))
            sideways += (f"{stop.address} {shape.name}: {what}" for what in page.evaluate(probe("sideways")))
            # Where a page has a size already, it need not be laid out anew for the exit.
            if (shape.width, shape.height) in further:
                further.remove((shape.width, shape.height))
                obstacles += find_obstacles_here(page)
        obstacles += find_obstacles(page, further)
        icons = [icon for icon in page.evaluate(probe("icons")) if icon not in self._requests]
        stored = tuple(f"{stop.address}: {what}" for what in page.evaluate(probe("stored")))
        return Visit(
            stop.address,
            response.status if response else 0,
            stop.shapes,
            tuple(faults),
            tuple(sideways),
            (*self._requests, *icons),
            tuple(self._console),
            stored,
            tuple(f"{stop.address} {what}" for what in obstacles),
        )
