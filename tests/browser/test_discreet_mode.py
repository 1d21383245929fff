"""Discreet mode: a neutral tab, one entry in its history, nothing stored, nothing carried on by accident."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.destination import Destination, catch
from tests.browser.discreet import neutral_titles
from tests.browser.probes import probe
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT
from tests.browser.waiting import wait_until

DRAWING = "[role=img] svg"
DISCREET = re.compile(r"\baw-discreet\b")


@pytest.fixture
def page(open_page: OpenPage, root: str) -> Page:
    """A page of a reader who has just switched discreet mode on."""
    page = open_page(DESKTOP_LIGHT)
    page.goto(root)
    page.locator("[data-discreet]").click()
    return page


def test_the_tab_and_the_switch_say_that_it_is_on(page: Page, catalogue: Catalogue) -> None:
    assert page.title() in neutral_titles(catalogue)
    assert icon_of(page).startswith("data:image/svg+xml,")
    expect(page.locator("[data-discreet]")).to_have_attribute("aria-pressed", "true")


def test_a_link_beside_the_exit_leads_to_the_switch(open_page: OpenPage, root: str) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, "help/"))
    page.locator(".aw-safety__discreet").click()

    expect(page.locator("[data-discreet]")).to_be_in_viewport()


def test_six_pages_make_one_entry_with_a_neutral_title(page: Page, catalogue: Catalogue) -> None:
    start = page.evaluate("history.length")
    addresses = set()
    for link in (".aw-nav li:nth-child(1) a", ".aw-nav li:nth-child(2) a", ".aw-bar__language", ".aw-brand",
                 ".aw-door a >> nth=1", ".aw-footer li a >> nth=2"):  # fmt: skip
        page.locator(link).first.click()
        expect(page.locator("html")).to_have_class(DISCREET)
        addresses.add(page.url)

        assert page.title() in neutral_titles(catalogue)
        assert icon_of(page).startswith("data:image/svg+xml,")
        assert page.evaluate("history.length") == start
    assert len(addresses) == 6


def icon_of(page: Page) -> str:
    return str(page.evaluate("document.querySelector('link[rel=icon]').href"))


def test_a_place_on_another_page_is_reached(page: Page, root: str) -> None:
    page.evaluate("document.querySelector('.aw-nav a').href += '#help'")
    page.locator(".aw-nav a").first.click()
    expect(page.locator("html")).to_have_class(DISCREET)

    assert page.url.endswith("/#help")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_link_to_the_page_itself_leads_to_its_start(page: Page, root: str) -> None:
    page.evaluate("scrollTo(0, 500)")
    start = page.evaluate("history.length")
    page.locator(".aw-brand").click()

    wait_until(page, "scrollY === 0")
    assert page.url == root
    assert page.evaluate("history.length") == start


@pytest.mark.parametrize("button", ["left", "middle"])
def test_another_tab_is_discreet_too_and_the_link_can_still_be_copied(
    page: Page, catalogue: Catalogue, button: Literal["left", "middle"]
) -> None:
    link = page.locator(".aw-nav a").first
    address = link.get_attribute("href")
    with page.context.expect_page() as opened:
        link.click(button=button, modifiers=["Control"] if button == "left" else [])
    opened.value.wait_for_load_state()

    assert opened.value.title() in neutral_titles(catalogue)
    assert "~" not in opened.value.url
    assert link.get_attribute("href") == address


def test_it_works_on_pages_opened_from_a_disk(open_page: OpenPage, site: Path, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(f"{(site / 'help/index.html').as_uri()}#~")
    assert page.title() in neutral_titles(catalogue)
    start = page.evaluate("history.length")
    link = page.locator(".aw-brand")
    link.evaluate("link => { link.href = link.href.replace(/\\/$/, '') + '/index.html'; }")  # a disk shows no index
    link.click()

    page.wait_for_url((site / "index.html").as_uri())
    assert page.title() in neutral_titles(catalogue)
    assert page.evaluate("history.length") == start


def test_the_page_for_missing_addresses_is_discreet_too(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(urljoin(root, "no/such/page/#~"))

    assert page.title() in neutral_titles(catalogue)


def test_it_stays_accessible(page: Page) -> None:
    axe.prepare(page.context)
    page.reload()
    expect(page.locator("html")).to_have_class(DISCREET)

    assert list(axe.find_faults(page)) == []


def test_places_on_a_page_make_no_entry(page: Page, root: str) -> None:
    page.locator(".aw-nav a").first.click()
    expect(page.locator("html")).to_have_class(DISCREET)
    start = page.evaluate("history.length")
    page.locator(".aw-contents summary").click()
    page.locator(".aw-contents a").nth(2).click()

    assert page.evaluate("history.length") == start
    assert page.evaluate("scrollY") > 0
    assert page.locator(":target").count() == 1
    page.reload()
    expect(page.locator("html")).to_have_class(DISCREET)


def test_pictures_are_off(page: Page) -> None:
    page.locator(".aw-nav a").nth(1).click()
    expect(page.locator("html")).to_have_class(DISCREET)

    assert page.locator("img:visible").count() == 0


def test_drawings_are_off_on_every_kind_of_page(page: Page, root: str, samples: Mapping[str, str]) -> None:
    drawn = 0
    for address in sorted(set(samples.values()) - {samples["404"]}):
        page.goto(urljoin(root, f"{address}#~"))
        expect(page.locator("html")).to_have_class(DISCREET)
        drawn += page.locator(DRAWING).count()

        assert page.locator(f"{DRAWING}:visible").count() == 0, address
    assert drawn


def test_back_from_a_file_leads_to_the_page_which_is_discreet_still(
    page: Page, root: str, catalogue: Catalogue
) -> None:
    page.goto(urljoin(root, "help/#~"))
    file = page.locator("main a[href$='.txt'], footer a[href$='.txt']").first
    address = urljoin(page.url, str(file.get_attribute("href")))
    file.click()
    page.wait_for_url(address)
    page.go_back()

    expect(page.locator("html")).to_have_class(DISCREET)
    assert page.url == urljoin(root, "help/")
    assert page.title() in neutral_titles(catalogue)


def test_an_address_with_two_slashes_is_discreet_and_can_be_left(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT)
    catch(page, catalogue, Destination())
    page.goto(f"{root}/help/#~")
    assert page.title() in neutral_titles(catalogue)
    for _ in range(3):
        page.keyboard.press("Shift")

    wait_until(page, "document.title === 'Weather'")


def test_the_address_does_not_carry_it_on(page: Page, open_page: OpenPage, catalogue: Catalogue) -> None:
    page.locator(".aw-nav a").first.click()
    expect(page.locator("html")).to_have_class(DISCREET)
    other = open_page(DESKTOP_LIGHT)
    other.goto(page.url)

    assert "~" not in page.url
    assert other.title() not in neutral_titles(catalogue)


def test_it_survives_a_reload_and_ends_with_the_switch(page: Page, catalogue: Catalogue) -> None:
    page.reload()
    assert page.title() in neutral_titles(catalogue)
    page.locator("[data-discreet]").click()

    expect(page.locator("html")).not_to_have_class(DISCREET)
    assert page.title() not in neutral_titles(catalogue)


def test_back_after_leaving_never_lands_on_the_site(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT)
    catch(page, catalogue, Destination())
    page.goto("about:blank")
    page.goto(root)
    page.locator("[data-discreet]").click()
    page.locator(".aw-nav a").first.click()
    expect(page.locator("html")).to_have_class(DISCREET)
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")
    page.go_back()

    assert not page.url.startswith(root)


def test_nothing_is_stored(page: Page) -> None:
    page.locator(".aw-nav a").first.click()
    expect(page.locator("html")).to_have_class(DISCREET)

    assert page.evaluate(probe("stored")) == []


def test_without_scripts_there_is_no_switch_that_does_nothing(open_page: OpenPage, root: str) -> None:
    page = open_page(DESKTOP_LIGHT, java_script_enabled=False)
    page.goto(urljoin(root, "help/"))

    expect(page.locator("[data-discreet]")).to_be_hidden()
