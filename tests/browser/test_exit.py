"""The exit is taken by press, by key or as a plain link, and by nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.edition import Edition
from tests.browser.clock_moments import stop_at
from tests.browser.conftest import OpenPage
from tests.browser.destination import Destination, catch, is_leaving
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT
from tests.browser.waiting import wait_until


@pytest.fixture
def page(open_page: OpenPage, catalogue: Catalogue, destination: Destination) -> Page:
    """A page of a reader at a desk, with the other site within reach; no key is pressed too late to count."""
    page = open_page(DESKTOP_LIGHT)
    stop_at(page)
    catch(page, catalogue, destination)
    return page


@pytest.fixture
def staying_page(page: Page, root: str, destination: Destination) -> Page:
    """The start page, which would stay open, marked as left, if anything left it."""
    destination.answers = False
    page.goto(root)
    return page


def test_a_press_on_the_link_leaves(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(root)
    page.locator(".aw-bar__exit").click()
    page.wait_for_url(catalogue.site.exit[catalogue.languages.default])

    assert page.title() == "Weather"


def test_the_link_leaves_without_scripts_too(
    open_page: OpenPage, root: str, catalogue: Catalogue, destination: Destination
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    catch(page, catalogue, destination)
    page.goto(root)
    page.locator(".aw-bar__exit").click()
    page.wait_for_url(catalogue.site.exit[catalogue.languages.default])

    assert len(destination.visits) == 1


def test_it_leaves_from_a_page_opened_from_a_disk(page: Page, site: Path, catalogue: Catalogue) -> None:
    page.goto((site / "index.html").as_uri())
    for _ in range(3):
        page.keyboard.press("Shift")

    page.wait_for_url(catalogue.site.exit[catalogue.languages.default])


def test_each_language_has_its_own_destination(page: Page, root: str, editions: Sequence[Edition]) -> None:
    for edition in editions:
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))

        assert page.locator(".aw-bar__exit").get_attribute("href") == edition.catalogue.site.exit[edition.language]


@pytest.mark.parametrize("presses", [3, 4])
def test_three_presses_of_shift_leave(page: Page, root: str, presses: int, destination: Destination) -> None:
    page.goto(root)
    for _ in range(presses):
        page.keyboard.press("Shift")
    wait_until(page, "document.title === 'Weather'")

    assert len(destination.visits) == 1


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift"],
        ["Shift", "Shift", "a", "Shift"],
        ["Shift+A", "Shift+B", "Shift+C"],
        ["Shift", "Shift", "Control+Shift"],
        ["Shift+Tab", "Shift+Tab", "Shift+Tab"],
        ["Alt+Shift", "Alt+Shift", "Alt+Shift"],
        ["Shift+Alt", "Shift+Alt", "Shift+Alt"],
    ],
)
def test_other_keys_do_not_leave(staying_page: Page, keys: list[str]) -> None:
    for key in keys:
        staying_page.keyboard.press(key)

    assert staying_page.locator("h1").is_visible()
    assert not is_leaving(staying_page)


def test_shift_held_for_presses_of_the_mouse_does_not_leave(staying_page: Page) -> None:
    for _ in range(3):
        staying_page.keyboard.down("Shift")
        staying_page.locator("h1").click()
        staying_page.keyboard.up("Shift")

    assert not is_leaving(staying_page)


def test_shift_held_to_scroll_sideways_does_not_leave(staying_page: Page) -> None:
    staying_page.evaluate("window.wheels = 0; addEventListener('wheel', () => { wheels += 1; })")
    for turn in range(3):
        staying_page.keyboard.down("Shift")
        staying_page.mouse.wheel(0, 100)
        wait_until(staying_page, f"wheels > {turn}")
        staying_page.keyboard.up("Shift")

    assert not is_leaving(staying_page)


def focus_on(page: Page, field: str) -> None:
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('afterbegin', html)", field)
    page.locator("main > :first-child").focus()


@pytest.mark.parametrize(
    "field",
    ["<input>", '<input type="search">', "<textarea></textarea>", "<p contenteditable>a</p>", '<p contenteditable="true">a</p>'],
)
def test_shift_while_typing_does_not_leave(staying_page: Page, field: str) -> None:
    focus_on(staying_page, field)
    for _ in range(3):
        staying_page.keyboard.press("Shift")

    assert staying_page.evaluate("document.activeElement !== document.body")
    assert not is_leaving(staying_page)


@pytest.mark.parametrize("field", ['<input type="radio">', '<input type="checkbox">', "<select></select>", "<button></button>"])
def test_shift_leaves_in_the_middle_of_answering_a_question(page: Page, root: str, field: str) -> None:
    page.goto(root)
    focus_on(page, field)
    for _ in range(3):
        page.keyboard.press("Shift")

    wait_until(page, "document.title === 'Weather'")


def test_the_shift_of_a_touch_keyboard_does_not_leave(staying_page: Page) -> None:
    staying_page.evaluate(
        """for (let press = 0; press < 3; press += 1) {
             for (const type of ["keydown", "keyup"]) {
               document.body.dispatchEvent(new KeyboardEvent(type, { key: "Shift", code: "", bubbles: true }));
             }
           }"""
    )

    assert not is_leaving(staying_page)
