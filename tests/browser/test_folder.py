"""The pages that matter most can be read from a folder, without any server."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.shapes import PHONE_LIGHT


def test_the_help_page_is_readable_from_a_folder(open_page: OpenPage, site: Path, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto((site / samples["help"] / "index.html").as_uri())

    expect(page.locator("body")).to_have_css("background-color", "rgb(251, 247, 240)")
    expect(page.locator("main a[href='tel:112']").first).to_be_visible()
    assert page.evaluate(probe("vanished")) == []
    assert page.evaluate(probe("clipped")) == []
    assert page.evaluate(probe("sideways")) == []


def test_pictures_are_found_in_a_folder(open_page: OpenPage, site: Path, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto((site / samples["home"] / "index.html").as_uri())
    broken = "[...document.images].filter((image) => image.complete && !image.naturalWidth).map((image) => image.src)"

    assert page.locator("img").count() > 0
    assert page.evaluate(broken) == []
