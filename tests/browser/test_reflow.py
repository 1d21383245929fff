"""Text stays whole when a reader makes it larger (WCAG 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.conftest import OpenPage
from tests.browser.headless_shell import launch_headless_shell
from tests.browser.probing import probe_pages
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.typefaces import wait_for_type

ZOOMED = Shape("a desktop at 400 %", DESKTOP_LIGHT.width // 4, DESKTOP_LIGHT.height // 4, "light")
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""The spacing of WCAG 1.4.12."""


@pytest.fixture(scope="module")
def browser(headless_shell: Browser) -> Browser:
    """The engine alone: only pages matter here."""
    return headless_shell


@pytest.fixture(scope="module")
def browser_with_large_text(playwright: Playwright) -> Iterator[Browser]:
    """A browser whose owner has set text to twice its size."""
    browser = launch_headless_shell(playwright.chromium, "--blink-settings=defaultFontSize=32")
    yield browser
    browser.close()


def test_nothing_is_lost_at_four_hundred_percent(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_page(ZOOMED, device_scale_factor=4)

    assert probe_pages(page, root, samples.values(), "sideways", "clipped", "covered") == []


@pytest.mark.parametrize("shape", [DESKTOP_LIGHT, Shape("large phone", 412, 800, "light")], ids=lambda shape: shape.name)
def test_text_may_be_twice_as_large(
    browser_with_large_text: Browser, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    with browser_with_large_text.new_page(viewport=shape.viewport) as page:
        found = probe_pages(page, root, samples.values(), "sideways", "clipped")
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")

    assert size == "32px"
    assert found == []


def test_text_may_be_spaced_out(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE_LIGHT, bypass_csp=True)  # a reader's own style sheet is not bound by the policy of the page
    wait_for_type(page)

    assert probe_pages(page, root, samples.values(), "sideways", "clipped", style=SPACED) == []
