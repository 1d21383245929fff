"""Where the script of a page does not come, or cannot be read, the page shows what it would show without it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_LIGHT

SHOWN_BY_SCRIPTS = {"search": ".aw-search", "handout": "[data-print]", "projector": ".aw-screen__keys"}
"""What a script shows, and until then only has its place, by the template."""


@pytest.fixture(params=["lost", "too new"])
def page(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A page whose scripts in files get lost on the way, or are too new for the browser."""
    page = open_page(PHONE_LIGHT)
    if request.param == "lost":
        page.route("**/assets/*.js", lambda route: route.abort())
    else:
        page.route("**/assets/*.js", lambda route: route.fulfill(body="?", content_type="text/javascript"))
    return page


@pytest.mark.parametrize("template", SHOWN_BY_SCRIPTS)
def test_no_place_is_kept_for_what_will_not_come(
    page: Page, root: str, samples: Mapping[str, str], template: str
) -> None:
    page.goto(urljoin(root, samples[template]))

    assert page.locator(SHOWN_BY_SCRIPTS[template]).evaluate("part => part.getClientRects().length") == 0


def test_the_page_of_the_search_says_so_and_leads_to_everything(
    page: Page, root: str, samples: Mapping[str, str]
) -> None:
    page.goto(urljoin(root, samples["search"]))

    expect(page.locator(".aw-search__failed")).to_be_visible()
    expect(page.locator(".aw-search__off")).to_be_hidden()
    expect(page.locator(".aw-search__lead")).to_be_hidden()
    expect(page.locator("#everything + ul a").first).to_be_visible()


def test_what_other_scripts_show_stays(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(urljoin(root, samples["search"]))

    expect(page.locator(".aw-discretion")).to_be_visible()
    expect(page.locator(".aw-help .aw-open").first).to_be_visible()
