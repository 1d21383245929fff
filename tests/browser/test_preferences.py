"""What readers have set on their machine is respected: colours, contrast, motion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.probing import probe_pages
from tests.browser.shapes import DESKTOP_DARK, DESKTOP_LIGHT, PHONE_DARK, PHONE_LIGHT, Shape

pytestmark = pytest.mark.headless_shell


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_DARK], ids=lambda shape: shape.name)
def test_nothing_vanishes_in_forced_colours(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    page = open_page(shape, forced_colors="active")

    assert probe_pages(page, root, samples.values(), "vanished", "unbordered") == []


@pytest.mark.parametrize("shape", [PHONE_DARK, DESKTOP_LIGHT], ids=lambda shape: shape.name)
def test_nothing_vanishes_with_more_contrast(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    page = open_page(shape, contrast="more")

    assert probe_pages(page, root, samples.values(), "vanished") == []


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_DARK], ids=lambda shape: shape.name)
def test_discreet_mode_takes_no_words_away(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    page = open_page(shape, contrast="more")
    found = probe_pages(page, root, (f"{address}#~" for address in samples.values()), "vanished", "torn", "sideways")

    expect(page.locator("html")).to_have_class(re.compile(r"\baw-discreet\b"))
    assert found == []


def test_the_chosen_filter_can_be_told_in_forced_colours(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT, forced_colors="active")
    page.goto(urljoin(root, samples["directory"]))
    page.locator(".aw-chip").first.click()
    expect(page.locator(".aw-chip[aria-current]")).to_be_visible()
    widths = {
        chosen: page.locator(f".aw-chip{chosen}").first.evaluate("chip => getComputedStyle(chip).borderTopWidth")
        for chosen in ("[aria-current]", ":not([aria-current])")
    }

    assert widths["[aria-current]"] != widths[":not([aria-current])"]


def test_nothing_moves_for_readers_who_want_no_motion(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT, reduced_motion="reduce")

    assert probe_pages(page, root, samples.values(), "moving") == []


def test_the_dark_scheme_has_a_dark_ground(open_page: OpenPage, root: str) -> None:
    page = open_page(PHONE_DARK)
    page.goto(root)

    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 24, 28)")
