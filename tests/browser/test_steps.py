"""Step by step in a browser: forward, back, in discreet mode, from a folder, and the drawing on a small screen."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.shapes import DESKTOP_DARK, PHONE_LIGHT, SHAPES, Shape
from tests.browser.typefaces import let_type_come, wait_for_type

CHOICE, BACK = ".aw-steps__link", "[data-back]"


@pytest.fixture
def first(root: str, catalogue: Catalogue) -> str:
    """Address of the first step."""
    return urljoin(root, page_address(str(catalogue.navigation.steps), catalogue.languages.default, catalogue.languages))


def press_to_an_ending(page: Page) -> list[str]:
    """Press the last choice again and again, and return the addresses on the way."""
    way = [page.url]
    while page.locator(CHOICE).count():
        here = page.url
        page.locator(CHOICE).last.click()
        page.wait_for_url(lambda url, here=here: url.partition("#")[0] != here)
        way.append(page.url)
    return way


def test_the_back_button_of_the_browser_leads_back(open_page: OpenPage, first: str) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(first)
    way = press_to_an_ending(page)

    assert len(way) >= 3
    for address in reversed(way[:-1]):
        page.go_back()
        assert page.url == address


@pytest.mark.parametrize("scripts", [True, False])
def test_the_link_back_leads_back(open_page: OpenPage, first: str, scripts: bool) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    page.goto(first)
    way = press_to_an_ending(page)

    for address in reversed(way[:-1]):
        page.locator(BACK).click()
        page.wait_for_url(address)


def test_in_discreet_mode_the_way_leaves_one_entry_and_the_link_leads_back(open_page: OpenPage, first: str) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(first)
    page.locator("[data-discreet]").click()
    entries = page.evaluate("history.length")
    title = page.title()
    way = press_to_an_ending(page)

    assert "~" not in "".join(way)
    for address in reversed(way[:-1]):
        page.locator(BACK).click()
        page.wait_for_url(address)
        expect(page.locator("html")).to_have_class(re.compile(r"\baw-discreet\b"))
        assert (page.title(), page.evaluate("history.length")) == (title, entries)


def test_from_a_folder_the_way_leads_on_and_back(open_page: OpenPage, site: Path, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    folder = site / page_address(str(catalogue.navigation.steps), catalogue.languages.default, catalogue.languages)
    page.goto((folder / "index.html").as_uri())
    hrefs = page.locator(CHOICE).evaluate_all("links => links.map((link) => link.href)")

    for href in hrefs:
        page.goto(href if href.endswith(".html") else f"{href}index.html")
        back = page.locator(BACK).evaluate("link => link.href")
        assert back.removesuffix("index.html") == f"{folder.as_uri()}/"


def test_the_first_two_choices_are_in_reach_on_a_small_phone(open_page: OpenPage, first: str) -> None:
    page = open_page(PHONE_LIGHT, bypass_csp=True)
    wait_for_type(page)
    page.goto(first)
    let_type_come(page)
    bar = page.locator(".aw-bar").bounding_box()
    boxes = [choice.bounding_box() for choice in page.locator(CHOICE).all()[:2]]

    assert bar
    assert all(box and box["height"] >= 44 and box["y"] + box["height"] <= bar["y"] for box in boxes)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_drawing_scrolls_within_itself_and_every_word_fits_its_box(
    open_page: OpenPage, first: str, shape: Shape
) -> None:
    page = open_page(shape)
    page.goto(urljoin(first, "all/"))
    spilling = page.evaluate(
        """[...document.querySelectorAll("[data-step] rect")].filter((rect) => {
            const text = rect.parentElement.querySelector("text").getBBox();
            const box = rect.getBBox();
            return text.x < box.x + 4 || text.x + text.width > box.x + box.width - 4
                || text.y < box.y || text.y + text.height > box.y + box.height;
        }).map((rect) => rect.parentElement.textContent)"""
    )
    letters = page.evaluate(
        "(() => { const t = document.querySelector('[data-step] text');"
        " return parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a; })()"
    )

    assert spilling == []
    assert letters >= 16
    assert page.evaluate(probe("sideways")) == []


def test_on_a_wide_screen_the_whole_drawing_is_seen_at_once(open_page: OpenPage, first: str) -> None:
    page = open_page(DESKTOP_DARK)
    page.goto(urljoin(first, "all/"))

    room = "place => [place.clientWidth > 0, place.scrollWidth - place.clientWidth]"
    assert page.locator(".aw-tree .aw-scroll").evaluate(room) == [True, 0]
