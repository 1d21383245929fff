"""A checklist tells nobody what is ticked, and forgets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from tests.browser.conftest import OpenPage
from tests.browser.discreet import neutral_titles
from tests.browser.probes import probe
from tests.browser.shapes import PHONE_LIGHT
from tests.browser.ticking import answers, box, list_ticked, status


@pytest.fixture
def page(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> Page:
    """The page as a reader with a phone opens it."""
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, samples["checklist"]))
    return page


@contextmanager
def counting(page: Page) -> Iterator[list[str]]:
    """Count what a page asks for while the block runs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield asked


def test_ticking_asks_for_nothing_stores_nothing_and_leaves_the_address(
    page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]
) -> None:
    address, entries = page.url, page.evaluate("history.length")
    with counting(page) as asked:
        for sign in (calm[0], *urgent[:2]):
            box(page, sign).check()
        box(page, calm[0]).press("Enter")
        expect(status(page)).to_contain_text("3")

    # The browser fetches the icon of the tab when it finds the time.
    assert [address for address in asked if not address.endswith("/favicon.svg")] == []
    assert (page.url, page.evaluate("history.length")) == (address, entries)
    assert page.evaluate(probe("stored")) == []
    assert page.evaluate("history.state") is None


def test_a_reload_forgets(page: Page, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).check()
    page.reload()

    assert list_ticked(page) == []
    assert page.locator(".aw-sign__answers:visible, .aw-next__urgent:visible").count() == 0


def test_coming_back_finds_nothing_ticked(page: Page, root: str, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).check()
    page.goto(root)
    page.go_back()
    page.wait_for_selector(".aw-sign")

    assert list_ticked(page) == []
    assert page.locator(".aw-sign__answers:visible, .aw-next__urgent:visible").count() == 0


def test_a_page_that_the_browser_kept_is_emptied_when_it_is_left_and_when_it_is_shown(
    page: Page, urgent: tuple[str, ...]
) -> None:
    for event in ("pagehide", "pageshow"):
        box(page, urgent[0]).check()
        expect(answers(page, urgent[0])).to_be_visible()
        page.evaluate(f"dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))")

        assert list_ticked(page) == []
        assert page.locator(".aw-sign__answers:visible").count() == 0
        expect(status(page)).to_have_text("")


def test_a_button_takes_all_ticks_off(page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]) -> None:
    clear = page.locator("[data-clear]")
    expect(clear).to_be_disabled()
    for sign in (calm[0], urgent[0]):
        box(page, sign).check()
    clear.click()

    assert list_ticked(page) == []
    assert page.locator(".aw-next__urgent:visible").count() == 0
    expect(page.locator("[data-sign]").first).to_be_focused()
    expect(clear).to_be_disabled()


def test_it_works_in_discreet_mode(page: Page, catalogue: Catalogue, urgent: tuple[str, ...]) -> None:
    page.locator("[data-discreet]").click()
    entries = page.evaluate("history.length")
    page.locator(".aw-cite").first.click()
    box(page, urgent[0]).check()

    expect(answers(page, urgent[0])).to_be_visible()
    assert page.evaluate("history.length") == entries
    assert page.title() in neutral_titles(catalogue)
