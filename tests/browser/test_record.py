"""Maps, timeline, figures and roles in a browser: no fault of accessibility, at hand by keyboard, without scripts, on paper."""

from __future__ import annotations

import io
from urllib.parse import urljoin

import pikepdf
import pytest
from playwright.sync_api import Browser, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.browser.axe import find_faults, prepare
from tests.browser.conftest import OpenPage
from tests.browser.shapes import DESKTOP_DARK, PHONE_DARK, PHONE_LIGHT, Shape

PAGES = (
    "map", "map/hof-bsr/index", "map/iom-socialine-atsakomybe/index", "timeline", "timeline/2010/index", "all-figures",
    "who-does-what", "roles", "organisations", "organisations/kopzi", "statistics",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser(bare: Browser) -> Browser:
    """The engine alone: only pages matter here."""
    return bare


def address(root: str, catalogue: Catalogue, uri: str, language: str) -> str:
    return urljoin(root, page_address(uri, language, catalogue.languages))


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_DARK], ids=str)
@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_no_fault(open_page: OpenPage, root: str, catalogue: Catalogue, uri: str, shape: Shape) -> None:
    page = open_page(shape)
    prepare(page.context)
    for language in catalogue.languages.required if shape == PHONE_LIGHT else catalogue.languages.required[:1]:
        page.goto(address(root, catalogue, uri, language))
        assert find_faults(page) == []


@pytest.mark.parametrize("uri", PAGES)
def test_nothing_scrolls_sideways_at_320_pixels_but_wide_tables(
    open_page: OpenPage, root: str, catalogue: Catalogue, uri: str
) -> None:
    page = open_page(PHONE_DARK, viewport={"width": 320, "height": 640})
    page.goto(address(root, catalogue, uri, catalogue.languages.default))

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for drawing in page.locator(".aw-map__drawing, .aw-timeline__drawing, .aw-path__drawing").all():
        box = drawing.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


@pytest.mark.parametrize("uri", ["map", "timeline", "who-does-what"])
def test_the_words_of_a_drawing_can_be_read_on_a_small_phone(
    open_page: OpenPage, root: str, catalogue: Catalogue, uri: str
) -> None:
    page = open_page(PHONE_LIGHT, viewport={"width": 320, "height": 640})
    page.goto(address(root, catalogue, uri, catalogue.languages.default))
    sizes = page.evaluate(
        """[...document.querySelectorAll(".aw-map__drawing text, .aw-timeline__drawing text, .aw-path__drawing text")].map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getScreenCTM().a)"""
    )

    assert sizes
    assert min(sizes) >= 9.5


@pytest.mark.parametrize("scripts", [True, False])
def test_a_year_is_reached_by_keyboard(open_page: OpenPage, root: str, catalogue: Catalogue, scripts: bool) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    page.goto(address(root, catalogue, "timeline/2010/index", catalogue.languages.default))
    page.locator(".aw-years a[href='#year-2019']").press("Enter")

    expect(page.locator("#year-2019")).to_be_in_viewport()
    assert page.url.endswith("#year-2019")
    page.keyboard.press("Tab")
    expect(page.locator("section[aria-labelledby='year-2019'] a").first).to_be_focused()


def test_the_filters_of_the_map_work_without_scripts(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(address(root, catalogue, "map", catalogue.languages.default))
    page.locator(".aw-facets a.aw-chip", has_text="HOF-BSR").click()
    page.wait_for_url("**/map/hof-bsr/")

    expect(page.locator("[aria-current=page]").first).to_have_text(catalogue.campaigns["hof-bsr"].words[page.locator("html").get_attribute("lang")].title)
    assert {mark.get_attribute("data-place") for mark in page.locator(".aw-map--places g[data-place]").all()} == {"vilnius", "kaunas"}


@pytest.mark.parametrize("uri", PAGES)
def test_a_page_prints_on_a4_with_nothing_cut(open_page: OpenPage, root: str, catalogue: Catalogue, uri: str) -> None:
    page = open_page(PHONE_LIGHT, viewport={"width": 658, "height": 900})  # what is left of A4 between the margins
    page.goto(address(root, catalogue, uri, catalogue.languages.default))
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= 658
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as document:
        assert 1 <= len(document.pages) <= 30
