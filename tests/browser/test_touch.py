"""What matters most is large enough for a thumb and stands on the first screen."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, SamplesIn
from tests.browser.probing import probe_pages
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.typefaces import let_type_come, wait_for_type
from tests.support.real_site import read_languages

pytestmark = pytest.mark.headless_shell

SMALLEST_PHONE = Shape("smallest phone", 320, 568, "light")


def open_with_type(open_page: OpenPage, shape: Shape) -> Page:
    """Open an empty page; those that follow are measured in their own type, as the words of a wider one need more room."""
    page = open_page(shape, bypass_csp=True)
    wait_for_type(page)
    return page


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_LIGHT], ids=lambda shape: shape.name)
def test_a_finger_hits_what_it_means(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    assert probe_pages(open_with_type(open_page, shape), root, samples.values(), "targets") == []


@pytest.mark.parametrize("language", read_languages().all)
def test_the_first_screen_shows_the_three_doors(
    open_page: OpenPage, root: str, samples_in: SamplesIn, language: str
) -> None:
    page = open_with_type(open_page, SMALLEST_PHONE)
    page.goto(urljoin(root, samples_in[language]["home"]))
    let_type_come(page)
    bar = page.locator(".aw-bar").bounding_box()
    doors = [door.bounding_box() for door in page.locator(".aw-door").all()]

    assert len(doors) == 3
    assert bar is not None
    assert all(door and door["y"] >= 0 and door["y"] + door["height"] <= bar["y"] for door in doors)


def test_the_way_out_stays_in_reach_while_reading(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_page(SMALLEST_PHONE)
    page.goto(urljoin(root, samples["page"]))
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    box = page.locator(".aw-bar__exit").bounding_box()

    assert box is not None
    assert SMALLEST_PHONE.height - 80 < box["y"] < SMALLEST_PHONE.height - box["height"]
