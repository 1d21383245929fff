"""Watches whether what a reader sees moves away under them: layout shifts, as the browser counts them.

A browser that has much to do draws a page before it has read it all, and what it has not read comes into its place.
So watching begins when the page is whole.
"""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.waiting import NEXT_FRAMES

_PREPARE = """
window.shifts = [];
window.watchedSince = Infinity;
new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput, sources, startTime }) => {
  if (!hadRecentInput && startTime >= watchedSince) shifts.push(
    `${value.toFixed(4)}: ${sources.map(({ node }) => node?.className || node?.textContent?.slice(0, 30)).join(", ")}`);
})).observe({ type: "layout-shift", buffered: true });
"""
_BEGIN = f"{NEXT_FRAMES}.then(() => {{ watchedSince = performance.now(); }})"


def prepare_watch(page: Page) -> None:
    """Make the pages that are opened from now on able to be watched."""
    page.add_init_script(_PREPARE)


def begin_watch(page: Page) -> None:
    """Count what moves on the open page from now on; the page has been read to its end."""
    page.evaluate(_BEGIN)


def read_shifts(page: Page) -> list[str]:
    """Return what has moved since: how much, and what."""
    page.evaluate(NEXT_FRAMES)
    return list(page.evaluate("shifts"))
