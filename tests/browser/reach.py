"""Looks for what keeps a finger from the exit link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page, ViewportSize

from tests.browser.probes import probe

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((320, 640), (768, 1024), (1280, 900), (640, 450), (320, 225))
"""Phone, tablet, desktop; the last two are what a desktop of 1280 × 900 has left at 200 % and 400 % zoom."""
EXTREMES = (SIZES[0], SIZES[-1])
"""Where room is scarcest."""
OF_EVERY_PAGE = (SIZES[0], SIZES[2], SIZES[-1])
"""For a page that is no sample: the sizes that it is seen in anyway, and the scarcest. What else could hide the link is
in its template, whose sample is looked at in all sizes."""


def find_obstacles(page: Page, sizes: Iterable[Size] = SIZES) -> Iterator[str]:
    """Yield what stands before the exit link of the page that is open: at its start, middle and end."""
    for width, height in sizes:
        page.set_viewport_size(ViewportSize(width=width, height=height))
        yield from find_obstacles_here(page)


def find_obstacles_here(page: Page) -> list[str]:
    """Return the same for the size that the page has."""
    found: list[str] = page.evaluate(probe("exit"))
    return found
