"""Pictures on the first screen of a phone come at once, others only when a reader comes to them."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

from tests.browser.conftest import OpenPage
from tests.browser.shapes import Shape

PHONE = Shape("phone", 360, 640, "light")
"""What remains of a screen of 360 by 800, as most phones have, below the bars of the browser."""
FIND = """() => [...document.images].flatMap((image) => {
  const { top, height } = image.getBoundingClientRect();
  const first = height > 0 && top + height / 2 < innerHeight;
  return first === (image.loading !== "lazy") ? [] : [`${image.getAttribute("src")}: ${first ? "" : "not "}on the first screen`];
})"""
"""A picture stands where its middle is. One that a phone does not show at all is lazy too: then no phone fetches it."""


def test_pictures_wait_until_they_are_needed_and_no_longer(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE)
    found = {}
    for address in sorted(set(samples.values())):
        page.goto(urljoin(root, address))
        found[address] = page.evaluate(FIND)

    assert {address: pictures for address, pictures in found.items() if pictures} == {}


def test_a_picture_that_comes_too_early_or_too_late_is_found(open_page: OpenPage, root: str) -> None:
    page = open_page(PHONE)
    page.goto(root)
    page.evaluate("for (const image of document.images) image.loading = image.loading === 'lazy' ? 'eager' : 'lazy'")

    assert {found.split(": ")[1] for found in page.evaluate(FIND)} == {"on the first screen", "not on the first screen"}
