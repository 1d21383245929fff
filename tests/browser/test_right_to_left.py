"""A page that is not translated yet, in a language that runs from right to left, is whole too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.serving import serve
from tests.browser.shapes import PHONE_LIGHT, SHAPES
from tests.browser.walk import Stop, Walker
from tests.support.real_site import build_site
from tests.support.tiny_site import write_tiny_site

UNTRANSLATED = "ar/help/"


@pytest.fixture(scope="module")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a tiny site in English, with Arabic begun."""
    folder = tmp_path_factory.mktemp("tiny")
    result = build_site(write_tiny_site(folder, ("en", "ar"), ("en",)), folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that axe can look at."""
    with browser.new_context(reduced_motion="reduce") as context:
        axe.prepare(context)
        yield context.new_page()


@pytest.mark.parametrize("address", ["ar/", UNTRANSLATED])
def test_nothing_is_wrong_with_a_page_from_right_to_left(page: Page, tiny_root: str, address: str) -> None:
    visited = Walker(page, tiny_root).visit(Stop(address, SHAPES))

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert (visited.status, visited.axe, visited.sideways, visited.console, visited.stored) == (200, (), (), (), ())


def test_the_way_out_stands_at_the_other_side(page: Page, tiny_root: str) -> None:
    PHONE_LIGHT.put_on(page)
    page.goto(tiny_root + UNTRANSLATED)
    box = page.locator(".aw-bar__exit").bounding_box()

    assert box is not None
    assert box["x"] < PHONE_LIGHT.width / 4


def test_the_way_back_points_back(page: Page, tiny_root: str) -> None:
    PHONE_LIGHT.put_on(page)
    page.goto(f"{tiny_root}ar/lists/now/")
    signs = page.locator(".aw-breadcrumbs li").evaluate_all(
        "items => items.filter((item) => item.offsetParent).map((item) => getComputedStyle(item, '::before').content)"
    )

    assert signs == ['"→"']


def test_a_page_that_is_not_translated_leads_to_one_that_is(page: Page, tiny_root: str) -> None:
    page.goto(tiny_root + UNTRANSLATED)
    page.locator("main .aw-choices a[lang=en]").click()

    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("main a[href='tel:112']").first).to_be_visible()
