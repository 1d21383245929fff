"""A short address leads on by itself, leaves nothing in the history, and its code can be read by a camera."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.short import short_code
from hooks.awareness.pages.kits import name_kit
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, SHAPES, Shape
from tests.support.kits import ADDRESS, unpack


@pytest.fixture(scope="module")
def unpacked_kit(kits: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a site with a public address, in a folder."""
    return unpack(kits / name_kit(catalogue.site.name, catalogue.languages), tmp_path_factory.mktemp("codes")) / "files"


def code_of(catalogue: Catalogue, page: str) -> str:
    return short_code(page, catalogue.languages.default)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_a_short_address_leads_to_its_page_and_leaves_no_entry_of_its_own(
    open_page: OpenPage, root: str, catalogue: Catalogue, samples: Mapping[str, str], scripts: bool
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    page.goto(f"{root}{samples['home']}")
    page.goto(f"{root}{code_of(catalogue, catalogue.navigation.help)}/")
    page.wait_for_url(f"{root}{samples['help']}")
    page.go_back()
    page.wait_for_url(f"{root}{samples['home']}")

    expect(page.locator("h1")).to_be_visible()


def _show(page: Page, unpacked_kit: Path, catalogue: Catalogue) -> str:
    code = code_of(catalogue, catalogue.navigation.help)
    page.goto((unpacked_kit / f"show/{code}/index.html").as_uri())
    return code


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_code_on_the_screen_is_read_by_a_camera(
    open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue, shape: Shape
) -> None:
    page = open_page(shape)
    code = _show(page, unpacked_kit, catalogue)
    with Image.open(io.BytesIO(page.screenshot(full_page=True))) as picture:
        (read,) = zxingcpp.read_barcodes(picture)

    assert read.text == f"{ADDRESS}{code}/"


def test_a_desktop_shows_code_and_address_at_once(open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    code = _show(page, unpacked_kit, catalogue)
    address = page.locator("[data-copied]")

    expect(address).to_have_text(f"{ADDRESS}{code}".removeprefix("https://"))
    expect(address).to_be_in_viewport(ratio=1)
    expect(page.locator(".aw-code__picture")).to_be_in_viewport(ratio=1)
    expect(page.locator(".aw-bar__exit")).to_be_in_viewport(ratio=1)


def test_the_button_copies_the_whole_address(open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT, permissions=["clipboard-read", "clipboard-write"])
    code = _show(page, unpacked_kit, catalogue)
    page.locator("[data-copy]").click()

    expect(page.locator("[data-copy-status]")).to_have_text(
        catalogue.wordings[catalogue.languages.default].say("code.copied")
    )
    assert page.evaluate("navigator.clipboard.readText()") == f"{ADDRESS}{code}/"


def test_where_nothing_can_be_copied_the_address_is_marked(
    open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    code = _show(page, unpacked_kit, catalogue)
    page.locator("[data-copy]").click()

    assert page.evaluate("getSelection().toString()") == f"{ADDRESS}{code}".removeprefix("https://")


def test_without_scripts_the_address_stands_there_and_no_button(
    open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    _show(page, unpacked_kit, catalogue)

    expect(page.locator("[data-copied]")).to_be_visible()
    expect(page.locator("[data-copy]")).to_be_hidden()


def test_where_the_script_is_lost_no_place_is_kept_for_the_button(
    open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue
) -> None:
    page = open_page(PHONE_LIGHT)
    page.route("**/assets/copy-*.js", lambda route: route.abort())
    _show(page, unpacked_kit, catalogue)

    assert page.evaluate("document.documentElement.classList.contains('aw-scripted')")
    assert page.locator("[data-copy]").evaluate("button => button.getClientRects().length") == 0


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_page_with_the_code_is_accessible(
    open_page: OpenPage, unpacked_kit: Path, catalogue: Catalogue, shape: Shape
) -> None:
    page = open_page(shape)
    axe.prepare(page.context)
    _show(page, unpacked_kit, catalogue)

    assert axe.find_faults(page) == []
    assert page.evaluate(probe("sideways")) == []
    assert page.evaluate(probe("clipped")) == []


def test_every_page_leads_to_its_code(open_page: OpenPage, root: str, samples: Mapping[str, str], catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(f"{root}{samples['help']}")
    page.locator("footer a[href*='show/']").click()
    page.wait_for_url(f"{root}show/{code_of(catalogue, catalogue.navigation.help)}/")
    page.locator(".aw-show__link").click()
    page.wait_for_url(f"{root}{samples['help']}")
