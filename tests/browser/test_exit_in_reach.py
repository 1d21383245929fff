"""The exit link is in reach at every size and place: without scripts, from a disk, with everything open.

The walk over all pages (`test_every_page.py`) looks at each of them with scripts; here every
template is looked at in the other ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.reach import EXTREMES, SIZES, find_obstacles
from tests.browser.samples import MISSING
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT


@pytest.fixture(scope="module")
def browser(headless_shell: Browser) -> Browser:
    """The engine alone: only pages matter here."""
    return headless_shell


def test_it_is_in_reach_without_scripts(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    obstacles = []
    for address in sorted(set(samples.values())):
        page.goto(urljoin(root, address))
        obstacles += (f"{address}: {what}" for what in find_obstacles(page))

    assert obstacles == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_it_is_in_reach_on_pages_opened_from_a_disk(
    open_page: OpenPage, site: Path, samples: Mapping[str, str], scripts: bool
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    obstacles = []
    for address in sorted(set(samples.values()) - {MISSING}):
        page.goto((site / address / "index.html").as_uri())
        obstacles += (f"{address}: {what}" for what in find_obstacles(page, EXTREMES))

    assert obstacles == []


def test_it_is_in_reach_with_everything_open_that_opens(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT)
    obstacles = []
    for address in sorted(set(samples.values())):
        page.goto(urljoin(root, address))
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        obstacles += (f"{address}: {what}" for what in find_obstacles(page))

    assert obstacles == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_is_in_reach_where_the_menu_is(
    open_page: OpenPage, root: str, samples: Mapping[str, str], size: tuple[int, int]
) -> None:
    page = open_page(PHONE_LIGHT)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(urljoin(root, f"{samples['help']}#menu"))

    assert page.evaluate("document.querySelector('#menu').getBoundingClientRect().top < innerHeight")
    assert page.evaluate(probe("exit")) == []


def test_a_cover_over_the_link_is_seen(open_page: OpenPage, root: str) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(root)
    page.evaluate("document.body.append(document.createElement('dialog')); document.querySelector('dialog').showModal()")
    page.evaluate("document.querySelector('dialog').style.cssText = 'inset: 0; width: 100vw; height: 100vh'")

    assert len(list(find_obstacles(page))) >= len(SIZES)


def test_it_follows_the_way_to_the_text(open_page: OpenPage, root: str) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.goto(root)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.hasAttribute('data-exit')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().height") >= 44


def test_paper_has_no_exit(open_page: OpenPage, root: str) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.goto(root)
    page.emulate_media(media="print")

    assert page.locator("[data-exit]:visible").count() == 0
