"""Nothing jumps away under a thumb while a page loads."""

from __future__ import annotations

from collections.abc import Mapping
from time import sleep
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import OpenPage
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
  shifts.push(`${value.toFixed(4)}: ${sources.map(({ node }) => node?.className || node?.textContent?.slice(0, 30)).join(", ")}`)
)).observe({ type: "layout-shift", buffered: true });
"""
SECONDS_FOR_A_FONT = 0.4
"""Long enough that text has been painted before."""


def bring_late(route: Route) -> None:
    """Let a file arrive as over a slow network."""
    sleep(SECONDS_FOR_A_FONT)
    route.continue_()


@pytest.mark.parametrize("shape", [PHONE_LIGHT, Shape("large phone", 412, 915, "light"), DESKTOP_LIGHT], ids=lambda shape: shape.name)
@pytest.mark.parametrize("name", ["home", "help"])
def test_nothing_moves_when_the_type_arrives_late(
    open_page: OpenPage, root: str, samples: Mapping[str, str], name: str, shape: Shape
) -> None:
    page = open_page(shape)
    page.add_init_script(WATCH)
    page.route("**/*.woff2", bring_late)
    with page.expect_request_finished(lambda request: request.url.endswith("regular.woff2")):
        page.goto(urljoin(root, samples[name]))
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert page.evaluate("shifts") == []
