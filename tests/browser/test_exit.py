"""Leaving: in the same tick, without a way back to the page, by press, key or plain link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Route

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.listening import hear
from tests.browser.samples import MISSING
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT
from tests.browser.waiting import wait_until

WEATHER = "<!doctype html><title>Weather</title><p>Sunny"


class Destination:
    """Stands in for the other site: answers, has nothing to show, or lets the reader wait for ever."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        self.answers = True
        self.silent = False

    def __call__(self, route: Route) -> None:
        self.visits.append(route.request.url)
        if self.answers:
            route.fulfill(body=WEATHER, content_type="text/html")
        elif not self.silent:
            route.fulfill(status=204)  # nothing to show: the browser stays on the page that it was to leave


@pytest.fixture
def destination() -> Destination:
    return Destination()


@pytest.fixture
def page(open_page: OpenPage, catalogue: Catalogue, destination: Destination) -> Page:
    """A page of a reader at a desk, with the other site within reach."""
    page = open_page(DESKTOP_LIGHT)
    catch(page, catalogue, destination)
    return page


def catch(page: Page, catalogue: Catalogue, destination: Destination) -> None:
    for address in set(catalogue.site.exit.values()):
        page.context.route(f"{address}**", destination)


@pytest.fixture
def languages(catalogue: Catalogue) -> Iterator[Edition]:
    return (Edition(catalogue, language) for language in catalogue.languages.all)


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


def test_each_language_has_its_own_destination(page: Page, root: str, languages: Iterator[Edition]) -> None:
    for edition in languages:
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
def test_other_keys_do_not_leave(page: Page, root: str, keys: list[str], destination: Destination) -> None:
    page.goto(root)
    for key in keys:
        page.keyboard.press(key)

    assert page.locator("h1").is_visible()
    assert destination.visits == []


def test_shift_held_for_presses_of_the_mouse_does_not_leave(page: Page, root: str, destination: Destination) -> None:
    page.goto(root)
    for _ in range(3):
        page.keyboard.down("Shift")
        page.locator("h1").click()
        page.keyboard.up("Shift")

    assert destination.visits == []


def test_shift_held_to_scroll_sideways_does_not_leave(page: Page, root: str, destination: Destination) -> None:
    page.goto(root)
    for _ in range(3):
        page.keyboard.down("Shift")
        page.mouse.wheel(0, 100)
        wait_until(page, "scrollY > 0 || scrollX >= 0")
        page.keyboard.up("Shift")

    assert destination.visits == []


def focus_on(page: Page, field: str) -> None:
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('afterbegin', html)", field)
    page.locator("main > :first-child").focus()


@pytest.mark.parametrize(
    "field",
    ["<input>", '<input type="search">', "<textarea></textarea>", "<p contenteditable>a</p>", '<p contenteditable="true">a</p>'],
)
def test_shift_while_typing_does_not_leave(page: Page, root: str, destination: Destination, field: str) -> None:
    page.goto(root)
    focus_on(page, field)
    for _ in range(3):
        page.keyboard.press("Shift")

    assert page.evaluate("document.activeElement !== document.body")
    assert destination.visits == []


@pytest.mark.parametrize("field", ['<input type="radio">', '<input type="checkbox">', "<select></select>", "<button></button>"])
def test_shift_leaves_in_the_middle_of_answering_a_question(page: Page, root: str, field: str) -> None:
    page.goto(root)
    focus_on(page, field)
    for _ in range(3):
        page.keyboard.press("Shift")

    wait_until(page, "document.title === 'Weather'")


def test_the_shift_of_a_touch_keyboard_does_not_leave(page: Page, root: str, destination: Destination) -> None:
    page.goto(root)
    page.evaluate(
        """for (let press = 0; press < 3; press += 1) {
             for (const type of ["keydown", "keyup"]) {
               document.body.dispatchEvent(new KeyboardEvent(type, { key: "Shift", code: "", bubbles: true }));
             }
           }"""
    )

    assert destination.visits == []


COVERED = """() => {
  const seen = [...document.body.children].filter((part) => getComputedStyle(part).display !== "none");
  const alert = document.querySelector("[role=alert]");
  const icon = document.querySelector("link[rel=icon]");
  return [document.title, icon.href.split(",")[0], seen.map((part) => part.className), alert && alert.textContent];
}"""


def test_leaving_covers_and_renames_the_page_in_the_same_tick(
    open_page: OpenPage, root: str, languages: Iterator[Edition], catalogue: Catalogue, destination: Destination
) -> None:
    destination.answers = False
    for edition in languages:
        page = open_page(DESKTOP_LIGHT)  # its own: the one before is still leaving
        catch(page, catalogue, destination)
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))
        at_once = page.evaluate(f"() => {{ document.querySelector('.aw-bar__exit').click(); return ({COVERED})(); }}")

        say = edition.wording.say
        assert at_once == [say("exit.title"), "data:image/svg+xml", ["aw-cover"], say("exit.leaving")]


def test_it_stays_so_for_as_long_as_the_destination_does_not_answer(
    page: Page, root: str, catalogue: Catalogue, destination: Destination
) -> None:
    destination.answers, destination.silent = False, True
    page.goto(root)
    seen = page.evaluate(
        f"""async () => {{
              const look = {COVERED};
              const seen = [look()];
              document.querySelector(".aw-bar__exit").click();
              for (const later of [0, 50, 500]) {{
                await new Promise((settle) => setTimeout(settle, later));
                seen.push(look());
              }}
              return seen;
            }}"""
    )
    say = catalogue.wordings[catalogue.languages.default].say

    assert len(destination.visits) == 1
    assert seen[0][0] != say("exit.title")
    assert seen[1:] == [[say("exit.title"), "data:image/svg+xml", ["aw-cover"], say("exit.leaving")]] * 3


def test_a_second_press_while_waiting_covers_only_once(page: Page, root: str, destination: Destination) -> None:
    destination.answers = False
    page.goto(root)
    before = page.title()
    page.evaluate("for (let press = 0; press < 2; press += 1) document.querySelector('.aw-bar__exit').click()")

    assert page.evaluate("document.querySelectorAll('.aw-cover').length") == 1
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.title() == before


def test_leaving_asks_for_the_destination_and_nothing_else(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(root, wait_until="networkidle")  # the icon of the tab comes last
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")

    assert [address for address in requests if not address.startswith("data:")] == [
        catalogue.site.exit[catalogue.languages.default]
    ]


def test_the_destination_does_not_learn_where_the_reader_was(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(urljoin(root, "help/"))
    with page.expect_request(catalogue.site.exit[catalogue.languages.default]) as caught:
        page.locator(".aw-bar__exit").click()

    assert "referer" not in caught.value.all_headers()


def test_the_page_for_missing_addresses_can_be_left_too(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(urljoin(root, MISSING))
    page.keyboard.press("Shift")
    wording = catalogue.wordings[catalogue.languages.default]

    assert hear(page, "status") == [wording.say("exit.two-more")]
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")


def test_leaving_stops_whatever_plays(page: Page, root: str, destination: Destination) -> None:
    destination.answers = False
    page.goto(root)
    paused = page.evaluate(
        """() => {
             const film = document.createElement("video");
             let paused = false;
             film.pause = () => { paused = true; };
             document.querySelector("main").append(film);
             document.querySelector(".aw-bar__exit").click();
             return paused;
           }"""
    )

    assert paused


def test_a_page_that_comes_back_is_uncovered(page: Page, root: str, destination: Destination) -> None:
    destination.answers = False
    page.goto(root)
    before = page.evaluate(COVERED)
    page.evaluate("document.querySelector('.aw-bar__exit').click()")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    assert page.locator("h1").is_visible()
    assert page.evaluate(COVERED) == before


def test_back_never_shows_the_page_that_was_left(page: Page, root: str) -> None:
    page.goto(urljoin(root, "signs/"))
    page.goto(urljoin(root, "help/"))
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")
    page.go_back()

    assert page.url != urljoin(root, "help/")


def test_presses_are_announced_in_the_language_of_the_page(
    page: Page, root: str, languages: Iterator[Edition], destination: Destination
) -> None:
    for edition in languages:
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))
        assert hear(page, "status") == [""]
        page.keyboard.press("Shift")
        first = hear(page, "status")
        page.keyboard.press("Shift")

        assert first == [edition.wording.say("exit.two-more")]
        assert hear(page, "status") == [edition.wording.say("exit.one-more")]
        assert page.get_by_role("status").evaluate("node => node.closest('[lang]').lang") == edition.language


def test_leaving_is_announced_and_nothing_else_is_left_to_read(
    page: Page, root: str, languages: Iterator[Edition], destination: Destination
) -> None:
    destination.answers = False
    for edition in languages:
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))
        page.evaluate("document.querySelector('.aw-bar__exit').click()")

        assert hear(page, "alert") == [edition.wording.say("exit.leaving")]
        assert hear(page, "heading") == hear(page, "link") == []


def test_presses_too_far_apart_are_forgotten(page: Page, root: str, catalogue: Catalogue, destination: Destination) -> None:
    page.clock.install()
    page.goto(root)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.run_for(5001)
    wording = catalogue.wordings[catalogue.languages.default]
    assert hear(page, "status") == [wording.say("exit.expired")]
    page.keyboard.press("Shift")

    assert destination.visits == []
    assert hear(page, "status") == [wording.say("exit.two-more")]
