"""A lesson before a class: turned by keys, links and a finger, readable from the back, with or without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from tests.browser.clock_moments import stop_at
from tests.browser.conftest import OpenPage
from tests.browser.destination import Destination, catch, is_leaving
from tests.browser.samples import list_lessons
from tests.browser.shapes import DESKTOP_LIGHT
from tests.browser.typefaces import let_type_come

SIZES = ((1920, 1080), (1366, 768), (1024, 768))
"""Pixels; letters are measured at the first."""
SMALLEST = 28
"""Pixels, on a screen of 1920 × 1080."""
LOOK_AT_SCREENS = """() => {
  const press = (key) => dispatchEvent(new KeyboardEvent("keydown", { key }));
  const root = document.documentElement;
  const sizes = () => [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((one) => one.checkVisibility() && !one.closest(".aw-visually-hidden, .aw-skip"))
    .map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent.trim().slice(0, 30)]);
  press("Home");
  return [...document.querySelectorAll("[data-screen]")].map((screen) => {
    const shown = [...document.querySelectorAll("[data-screen]")].filter((one) => one.checkVisibility());
    const overflows = root.scrollHeight > innerHeight || root.scrollWidth > innerWidth;
    const look = { place: `#${screen.id}`, shown: shown.map((one) => `#${one.id}`), overflows, letters: sizes() };
    press("Enter");
    return look;
  });
}"""
"""Turns one screen after the other, and tells what is seen of each."""
HASH = "location.hash"
END = "(document.scrollingElement.scrollHeight - innerHeight)"
"""Pixels, how far down a page scrolls."""
PRESS = """([key, shiftKey]) =>
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }))
"""
"""Presses a key for the scripts alone, and tells whether they leave it to the browser, which would scroll."""


@pytest.fixture
def page(open_page: OpenPage, root: str, catalogue: Catalogue) -> Page:
    """A lesson on a projector, at its first screen."""
    page = open_page(DESKTOP_LIGHT, viewport={"width": 1920, "height": 1080})
    page.goto(root + list_lessons(catalogue, "projector/")[0])
    return page


def read_screens(page: Page) -> list[str]:
    return [f"#{id}" for id in page.locator("[data-screen]").evaluate_all("all => all.map((one) => one.id)")]


def turn_to_a_long_screen(page: Page) -> None:
    """Turn, at least once, until a screen is longer than its window by far, as on a small phone."""
    page.set_viewport_size({"width": 320, "height": 320})
    for _ in read_screens(page):
        page.keyboard.press("ArrowRight")
        if page.evaluate(f"{END} > 100"):
            return
    raise AssertionError("no screen is longer than its window")


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        (["ArrowRight"], 1), (["ArrowDown"], 1), (["PageDown"], 1), (["Space"], 1), (["Enter"], 1),
        (["ArrowRight", "ArrowRight", "ArrowLeft"], 1), (["End", "PageUp"], -2), (["End", "ArrowUp"], -2),
        (["End", "Shift+Space"], -2), (["End", "Backspace"], -2), (["End"], -1), (["End", "ArrowRight"], -1),
        (["End", "Home"], 0), (["ArrowLeft"], 0),
    ],
)  # fmt: skip
def test_keys_and_clickers_turn_the_screens(keys: list[str], number: int, page: Page) -> None:
    screens = read_screens(page)
    for key in keys:
        page.keyboard.press(key)

    assert page.evaluate(HASH) == screens[number]
    assert page.locator("[data-screen]:visible").count() == 1
    expect(page.locator(screens[number])).to_be_visible()


@pytest.mark.parametrize("place", [0, 0.5, 1])
@pytest.mark.parametrize(
    ("key", "shift", "last"),
    [
        ("ArrowDown", False, 1), ("PageDown", False, 1), (" ", False, 1),
        ("ArrowUp", False, 0), ("PageUp", False, 0), (" ", True, 0),
    ],
)  # fmt: skip
def test_a_screen_that_is_longer_than_the_window_is_scrolled_to_its_end_before_it_is_turned(
    page: Page, key: str, shift: bool, last: float, place: float
) -> None:
    turn_to_a_long_screen(page)
    here = page.evaluate(HASH)
    page.evaluate(f"scrollTo(0, {END} * {place})")

    assert page.evaluate(PRESS, [key, shift]) is (place != last)
    assert (page.evaluate(HASH) == here) is (place != last)
    if place == last:
        assert page.evaluate("scrollY") == 0


def test_a_long_screen_is_turned_from_anywhere_by_keys_that_do_not_scroll(page: Page) -> None:
    turn_to_a_long_screen(page)
    here = page.evaluate(HASH)
    page.evaluate(f"scrollTo(0, {END} / 2)")
    page.keyboard.press("ArrowRight")

    screens = read_screens(page)
    assert page.evaluate(HASH) == screens[screens.index(here) + 1]
    assert page.evaluate("scrollY") == 0


def test_a_key_with_control_is_left_to_the_browser(page: Page) -> None:
    first = page.evaluate(HASH)
    page.keyboard.press("Control+ArrowRight")

    assert page.evaluate(HASH) == first


def test_links_turn_the_screens_and_space_on_a_link_is_no_turn(page: Page) -> None:
    screens = read_screens(page)
    page.locator("[data-way]:visible").last.click()

    assert page.evaluate(HASH) == screens[1]
    page.locator(".aw-show__link").first.focus()
    page.keyboard.press("Space")

    assert page.evaluate(HASH) == screens[1]


def test_a_reload_stays_where_it_was_and_back_leaves_the_projector(page: Page, root: str) -> None:
    lesson = page.locator(".aw-show__link").first.evaluate("one => one.href")
    page.goto(lesson)
    page.locator(".aw-shapes a").first.click()
    page.locator(".aw-showing").wait_for()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    place = page.evaluate(HASH)
    page.reload()

    assert page.evaluate(HASH) == place
    expect(page.locator(place)).to_be_visible()
    page.go_back()

    assert page.url == lesson


def test_a_finger_turns_the_screens(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT, has_touch=True)
    page.goto(root + list_lessons(catalogue, "projector/")[0])
    screens = read_screens(page)

    def swipe(start: int, end: int) -> None:
        touch = page.context.new_cdp_session(page)
        for kind, points in (("touchStart", [{"x": start, "y": 300}]), ("touchMove", [{"x": end, "y": 305}]), ("touchEnd", [])):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    swipe(900, 500)
    expect(page.locator(screens[1])).to_be_visible()
    swipe(500, 900)
    expect(page.locator(screens[0])).to_be_visible()
    swipe(500, 480)
    expect(page.locator(screens[0])).to_be_visible()


def test_shift_three_times_does_not_leave_but_the_link_does(
    page: Page, catalogue: Catalogue, destination: Destination
) -> None:
    catch(page, catalogue, destination)
    destination.answers = False
    for _ in range(4):
        page.keyboard.press("Shift")

    assert not is_leaving(page)
    destination.answers = True
    exit = page.locator("[data-exit]").first
    address = exit.get_attribute("href")
    exit.click()
    page.wait_for_url("https://**")

    assert destination.visits == [address]


def test_the_timer_counts_the_minutes_of_the_step(page: Page) -> None:
    stop_at(page)
    page.reload()
    page.keyboard.press("ArrowRight")
    seconds = int(page.locator("[data-screen]:visible").get_attribute("data-seconds") or 0)
    time = page.locator("[data-timer-time]")
    expect(time).to_have_text(f"{seconds // 60}:00")
    page.locator("[data-timer-switch]").click()
    page.clock.run_for(60_000)
    expect(time).to_have_text(f"{seconds // 60 - 1}:00")
    page.locator("[data-timer-switch]").click()
    page.clock.run_for(60_000)
    expect(time).to_have_text(f"{seconds // 60 - 1}:00")
    page.keyboard.press("Enter")  # the switch has the focus
    page.clock.run_for(seconds * 1000)
    expect(time).to_have_text("0:00")
    expect(page.locator("[data-timer-status]")).not_to_be_empty()


def test_no_letter_does_anything(page: Page) -> None:
    """WCAG 2.2, 2.1.4: somebody who dictates would press them by speaking."""
    page.keyboard.press("ArrowRight")
    before = page.locator("[data-timer-switch]").inner_text(), page.url
    for letter in "abcdefghijklmnopqrstuvwxyz":
        page.keyboard.press(letter)

    assert (page.locator("[data-timer-switch]").inner_text(), page.url) == before


def test_the_timer_waits_at_the_next_step(page: Page) -> None:
    stop_at(page)
    page.reload()
    expect(page.locator("[data-timer]")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.locator("[data-timer-switch]").click()
    step = page.locator("[data-screen]:visible").get_attribute("data-step")
    while page.locator("[data-screen]:visible").get_attribute("data-step") == step:
        page.keyboard.press("ArrowRight")
    seconds = int(page.locator("[data-screen]:visible").get_attribute("data-seconds") or 0)
    page.clock.run_for(60_000)

    expect(page.locator("[data-timer-time]")).to_have_text(f"{seconds // 60}:00")


@pytest.mark.headless_shell
def test_every_screen_of_every_lesson_fits_and_can_be_read_from_the_back_of_the_class(
    page: Page, root: str, catalogue: Catalogue
) -> None:
    too_long, too_small, seen = [], [], 0
    for address in list_lessons(catalogue, "projector/"):
        page.goto(root + address)
        let_type_come(page)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            for screen in page.evaluate(LOOK_AT_SCREENS):
                assert screen["shown"] == [screen["place"]]
                too_long += [(address, width, screen["place"])] if screen["overflows"] else []
                letters = screen["letters"] if (width, height) == SIZES[0] else []
                too_small += [(address, screen["place"], *found) for found in letters if found[0] < SMALLEST]
                seen += len(letters)

    assert seen > 100
    assert too_long == []
    assert too_small == []


def test_without_a_script_the_screens_follow_each_other_and_their_links_lead_on(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT, java_script_enabled=False)
    page.goto(root + list_lessons(catalogue, "projector/")[0])
    screens = page.locator("[data-screen]")
    count = screens.count()

    assert count > 5
    assert [screens.nth(number).is_visible() for number in range(count)] == [True] * count
    expect(page.locator("[data-timer]")).to_be_hidden()
    expect(page.locator("[data-needs-script]")).to_be_hidden()
    page.locator(".aw-ways__way--next").first.click()

    expect(screens.nth(1)).to_be_in_viewport()
    assert page.url.endswith(f"#{screens.nth(1).get_attribute('id')}")


def test_it_works_from_a_folder(open_page: OpenPage, site: Path, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.goto(f"file://{site}/{list_lessons(catalogue, 'projector/')[0]}index.html")
    screens = read_screens(page)
    page.keyboard.press("PageDown")

    expect(page.locator(screens[1])).to_be_visible()
    assert page.evaluate(HASH) == screens[1]


def test_discreet_mode_stays_on_and_makes_no_entries(page: Page) -> None:
    page.evaluate("history.replaceState({ discreet: true }, '')")
    page.reload()
    expect(page.locator("html")).to_have_class(re.compile(r"\baw-discreet\b.*\baw-showing\b"))
    start = page.evaluate("history.length")
    page.keyboard.press("ArrowRight")
    page.locator("[data-way]:visible").last.click()
    page.reload()

    expect(page.locator("html")).to_have_class(re.compile(r"\baw-discreet\b.*\baw-showing\b"))
    assert page.evaluate("history.length") == start
    assert page.evaluate(HASH) == read_screens(page)[2]


def test_a_phone_shows_the_screens_too(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT, viewport={"width": 320, "height": 640})
    page.goto(root + list_lessons(catalogue, "projector/")[0])
    wide = []
    for place in read_screens(page):
        wide += [place] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
        page.keyboard.press("ArrowRight")

    assert wide == []
