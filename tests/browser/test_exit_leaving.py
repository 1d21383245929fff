"""Leaving covers the page in the same tick, says so, asks for nothing else, and leaves no way back to it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.edition import Edition
from tests.browser.clock_moments import stop_at
from tests.browser.conftest import OpenPage
from tests.browser.destination import Destination, catch
from tests.browser.samples import MISSING
from tests.browser.screen_reader import hear
from tests.browser.shapes import DESKTOP_LIGHT
from tests.browser.waiting import NEXT_FRAMES, wait_for, wait_until

COVERED = """() => {
  const seen = [...document.body.children].filter((part) => getComputedStyle(part).display !== "none");
  const alert = document.querySelector("[role=alert]");
  const icon = document.querySelector("link[rel=icon]");
  return [document.title, icon.href.split(",")[0], seen.map((part) => part.className), alert && alert.textContent];
}"""


@pytest.fixture
def page(open_page: OpenPage, catalogue: Catalogue, destination: Destination) -> Page:
    """A page of a reader at a desk, with the other site within reach."""
    page = open_page(DESKTOP_LIGHT)
    catch(page, catalogue, destination)
    return page


def test_leaving_covers_and_renames_the_page_in_the_same_tick(
    open_page: OpenPage, root: str, editions: Sequence[Edition], catalogue: Catalogue, destination: Destination
) -> None:
    destination.answers = False
    for edition in editions:
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
    wait_for(page, lambda: destination.visits)

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
    page.goto(root)
    page.evaluate(NEXT_FRAMES)  # what is near the screen has been asked for
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")

    # The browser fetches the icon of the tab when it finds the time.
    assert [address for address in requests if not address.startswith("data:") and not address.endswith("/favicon.svg")] == [
        catalogue.site.exit[catalogue.languages.default]
    ]


def test_the_destination_does_not_learn_where_the_reader_was(page: Page, root: str, catalogue: Catalogue) -> None:
    page.goto(urljoin(root, "help/"))
    with page.expect_request(catalogue.site.exit[catalogue.languages.default]) as caught:
        page.locator(".aw-bar__exit").click()

    assert "referer" not in caught.value.all_headers()


def test_the_page_for_missing_addresses_can_be_left_too(page: Page, root: str, catalogue: Catalogue) -> None:
    stop_at(page)
    page.goto(urljoin(root, MISSING))
    page.keyboard.press("Shift")
    wording = catalogue.wordings[catalogue.languages.default]

    assert hear(page, "status") == [wording.say("exit.two-more")]
    page.locator(".aw-bar__exit").click()
    wait_until(page, "document.title === 'Weather'")


TAKE_OUT = """part => new MutationObserver(() => {
  for (const found of document.querySelectorAll(part)) found.remove();
}).observe(document, { subtree: true, childList: true })"""
"""Takes out of a page whatever an extension or a host may take out, before a script can see it."""


@pytest.mark.parametrize(
    ("part", "way"),
    [
        ("link[rel=icon]", "link"), (".aw-bar", "link"), ("title, link[rel=icon], .aw-bar", "link"),
        ("link[rel=icon]", "keys"), (".aw-bar", "keys"),
    ],
)  # fmt: skip
def test_a_page_from_which_something_was_taken_out_can_be_left(page: Page, root: str, part: str, way: str) -> None:
    page.add_init_script(f"({TAKE_OUT})({part!r})")
    page.goto(urljoin(root, "help/"))
    assert page.locator(part).count() == 0
    if way == "link":
        page.locator("[data-exit]").first.dispatch_event("click")
    for _ in range(3 if way == "keys" else 0):
        page.keyboard.press("Shift")

    wait_until(page, "document.body.innerText === 'Sunny'")


def test_a_page_without_its_icon_is_covered_and_comes_back(page: Page, root: str, destination: Destination) -> None:
    destination.answers = False
    page.add_init_script(f"({TAKE_OUT})('link[rel=icon]')")
    page.goto(root)
    before = page.title()
    page.evaluate("document.querySelector('.aw-bar__exit').click()")

    assert page.locator("h1").is_hidden()
    assert page.title() != before
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.locator("h1").is_visible()
    assert page.title() == before


def test_a_discreet_page_without_its_icon_can_be_left_by_keys(page: Page, root: str) -> None:
    page.add_init_script(f"({TAKE_OUT})('link[rel=icon]')")
    page.goto(f"{root}#~")
    for _ in range(3):
        page.keyboard.press("Shift")

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
    page: Page, root: str, editions: Sequence[Edition], destination: Destination
) -> None:
    stop_at(page)
    for edition in editions:
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))
        assert hear(page, "status") == [""]
        page.keyboard.press("Shift")
        first = hear(page, "status")
        page.keyboard.press("Shift")

        assert first == [edition.wording.say("exit.two-more")]
        assert hear(page, "status") == [edition.wording.say("exit.one-more")]
        assert page.get_by_role("status").evaluate("node => node.closest('[lang]').lang") == edition.language


def test_leaving_is_announced_and_nothing_else_is_left_to_read(
    page: Page, root: str, editions: Sequence[Edition], destination: Destination
) -> None:
    destination.answers = False
    for edition in editions:
        page.goto(urljoin(root, edition.address("page", edition.catalogue.navigation.help)))
        page.evaluate("document.querySelector('.aw-bar__exit').click()")

        assert hear(page, "alert") == [edition.wording.say("exit.leaving")]
        assert hear(page, "heading") == hear(page, "link") == []


def test_presses_too_far_apart_are_forgotten(page: Page, root: str, catalogue: Catalogue, destination: Destination) -> None:
    stop_at(page)
    page.goto(root)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.run_for(5001)
    wording = catalogue.wordings[catalogue.languages.default]
    assert hear(page, "status") == [wording.say("exit.expired")]
    page.keyboard.press("Shift")

    assert destination.visits == []
    assert hear(page, "status") == [wording.say("exit.two-more")]
