"""A keyboard is enough, and its reader always sees where they are (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.probing import probe_pages
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_DARK, Shape

pytestmark = pytest.mark.headless_shell

TWO_ROWS = ".aw-nav ul { min-block-size: 6rem }"
"""How high the links of the head are where a window is narrow, a type wide, or a site has many."""
BOTH_SCREENS = pytest.mark.parametrize("shape", [PHONE_DARK, DESKTOP_LIGHT], ids=lambda shape: shape.name)


def follow(page: Page, key: str) -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page, and describe every place where it has been."""
    places = []
    page.keyboard.press(key)
    while place := page.evaluate(probe("focused")):
        places.append(place)
        page.keyboard.press(key)
    return places


@pytest.mark.parametrize(
    ("name", "shape"),
    [("home", PHONE_DARK), ("home", DESKTOP_LIGHT), ("series", PHONE_DARK)],
    ids=lambda value: value.name if isinstance(value, Shape) else value,
)
def test_the_tab_key_leads_everywhere_and_back_in_sight(
    open_page: OpenPage, root: str, samples: Mapping[str, str], name: str, shape: Shape
) -> None:
    page = open_page(shape)
    page.goto(urljoin(root, samples[name]))

    places = follow(page, "Tab") + follow(page, "Shift+Tab")

    assert page.evaluate(probe("unreached")) == []
    assert [place["name"] for place in places if not place["ring"]] == []
    assert [place["name"] for place in places if not place["inSight"]] == []


@BOTH_SCREENS
def test_nothing_lies_over_what_has_the_focus(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    assert probe_pages(open_page(shape), root, samples.values(), "hidden_focus") == []


def test_nothing_lies_over_what_has_the_focus_where_the_links_of_the_head_take_two_rows(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_page(DESKTOP_LIGHT, bypass_csp=True)

    assert probe_pages(page, root, samples.values(), "hidden_focus", style=TWO_ROWS) == []


@pytest.mark.parametrize(
    ("shape", "order"),
    [
        (PHONE_DARK, ["aw-skip", "aw-skip aw-skip--exit", "aw-bar__exit", "aw-bar__help", "aw-bar__language", "aw-brand"]),
        (DESKTOP_LIGHT, ["aw-skip", "aw-skip aw-skip--exit", "aw-bar__exit", "aw-bar__language", "aw-brand"]),
    ],
    ids=lambda value: value.name if isinstance(value, Shape) else "",
)
def test_the_way_out_comes_right_after_the_skip_link(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape, order: list[str]
) -> None:
    page = open_page(shape)
    page.goto(urljoin(root, samples["page"]))
    reached = []
    for _ in order:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.className"))

    assert reached == order


@BOTH_SCREENS
def test_the_skip_link_leads_past_the_header(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    page = open_page(shape)
    page.goto(urljoin(root, samples["page"]))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(("link", "target"), [(".aw-bar__help", "#help"), (".aw-menu-link", "#menu")])
def test_a_link_to_a_part_of_the_page_takes_the_focus_there(
    open_page: OpenPage, root: str, samples: Mapping[str, str], link: str, target: str
) -> None:
    page = open_page(PHONE_DARK)
    page.goto(urljoin(root, samples["page"]))
    page.locator(link).press("Enter")

    expect(page.locator(target)).to_be_focused()
    expect(page.locator(target)).to_be_in_viewport()
