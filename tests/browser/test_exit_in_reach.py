"""The exit link is in reach: on every page, at every size, wherever the reader has scrolled to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT

SIZES = ((320, 640), (768, 1024), (1280, 900), (640, 450), (320, 225))
"""Phone, tablet, desktop; the last two are what a desktop of 1280 × 900 has left at 200 % and 400 % zoom."""
PLACES = ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight")


EXTREMES = (SIZES[0], SIZES[-1])
"""Where room is scarcest."""


def find_obstacles(page: Page, sizes: tuple[tuple[int, int], ...] = SIZES) -> Iterator[str]:
    """Yield what stands between the reader and the exit link of the page that is open."""
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        for place in PLACES:
            page.evaluate(f"scrollTo(0, {place})")
            yield from page.evaluate(probe("exit"))


@pytest.mark.parametrize(("scripts", "sizes"), [(True, SIZES), (False, EXTREMES)], ids=["with scripts", "without"])
def test_it_is_in_reach_on_every_page(
    open_page: OpenPage, root: str, addresses: tuple[str, ...], scripts: bool, sizes: tuple[tuple[int, int], ...]
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    obstacles = []
    for address in addresses:
        page.goto(urljoin(root, address))
        obstacles += (f"{address}: {what}" for what in find_obstacles(page, sizes))

    assert obstacles == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_it_is_in_reach_on_pages_opened_from_a_disk(
    open_page: OpenPage, site: Path, addresses: tuple[str, ...], scripts: bool
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    obstacles = []
    for address in addresses:
        file = site / address / "index.html"
        if file.is_file():
            page.goto(file.as_uri())
            obstacles += (f"{address}: {what}" for what in find_obstacles(page, EXTREMES))

    assert obstacles == []


def test_it_is_in_reach_with_everything_open_that_opens(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT)
    obstacles = []
    for address in samples.values():
        page.goto(urljoin(root, address))
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        obstacles += (f"{address}: {what}" for what in find_obstacles(page))
        if page.locator("#menu").count():
            page.goto(urljoin(root, f"{address}#menu"))
            obstacles += (f"{address}#menu: {what}" for what in page.evaluate(probe("exit")))

    assert obstacles == []


def test_it_follows_the_way_to_the_text(open_page: OpenPage, root: str) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.goto(root)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.hasAttribute('data-exit')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().height") >= 44


def test_paper_has_no_exit(open_page: OpenPage, root: str) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.goto(root)
    page.emulate_media(media="print")

    assert page.locator("[data-exit]:visible").count() == 0
