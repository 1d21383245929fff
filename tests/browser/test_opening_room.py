"""The clock beside the hours moves nothing and takes nothing away: room is kept for it, and the hours stand there too."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import write_hours
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.contact_facts import describe_hours
from tests.browser.clock_moments import (
    A_WEEK,
    PLACE,
    READERS,
    SOME,
    SPOKEN,
    WHILE_CLOSED,
    address_of,
    find_lines_with_hours,
    go_to_hours,
    open_at,
    set_to,
    turn_to,
)
from tests.browser.conftest import OpenPage, SamplesIn
from tests.browser.held_requests import HeldRequests
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.shifting import begin_watch, prepare_watch, read_shifts
from tests.browser.typefaces import HAS_OWN_TYPE, change_pages, let_type_come, wait_for_type
from tests.browser.waiting import NEXT_FRAMES, wait_until
from tests.support.real_site import read_languages

pytestmark = pytest.mark.headless_shell

LANGUAGES = read_languages()

CLOCK = "**/assets/opening-*.js"
LOOK = """places => [
  places.map((place) => place.getBoundingClientRect().height),
  places.map((place) => place.querySelector("[data-state]")?.textContent ?? ""),
]"""
"""The heights of the places for the clock, and what it says there."""
LOOK_AT_EACH = f"""(places, moments) => moments.map((moment) => {{
  now = Date.parse(moment);
  document.dispatchEvent(new Event("visibilitychange"));
  return ({LOOK})(places);
}})"""
"""The same at each of some moments, one after the other."""


def go_without_clock(page: Page, address: str, place: str = ".aw-open") -> HeldRequests:
    """Open a page and go to hours on it; return the request for the clock, which is held."""
    held = HeldRequests(page, CLOCK)
    with page.expect_request(CLOCK):
        page.goto(address, wait_until="domcontentloaded")
        page.locator(place).first.scroll_into_view_if_needed()
    let_type_come(page)
    page.evaluate(NEXT_FRAMES)
    return held


@pytest.fixture(scope="module")
def line(catalogue: Catalogue) -> str:
    """Id of a line whose hours the clock tells on its page."""
    return next(iter(find_lines_with_hours(catalogue).values()))


def let_speak(page: Page, clock: HeldRequests) -> None:
    """Let the clock come, and speak at each of some moments, watched from before it comes."""
    begin_watch(page)
    clock.let_go()
    wait_until(page, SPOKEN)
    for moment in SOME:
        turn_to(page, moment)
        page.evaluate(NEXT_FRAMES)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("fragment", "place"), [("", "main .aw-open"), ("#help", ".aw-help .aw-open")])
def test_nothing_moves_when_the_clock_speaks(
    open_page: OpenPage, root: str, catalogue: Catalogue, line: str, fragment: str, place: str, reader: str
) -> None:
    page = open_page(PHONE_LIGHT, timezone_id=reader)
    prepare_watch(page)
    set_to(page, SOME[0])
    let_speak(page, go_without_clock(page, urljoin(root, address_of(catalogue, line) + fragment), place))
    for hours in page.locator("[data-hours]").all():
        expect(hours).to_have_attribute("data-state", re.compile("open|closed"))

    assert read_shifts(page) == []


@pytest.mark.parametrize("place", ["main .aw-open", ".aw-help .aw-open"])
def test_without_room_something_would_move(
    open_page: OpenPage, root: str, catalogue: Catalogue, line: str, place: str
) -> None:
    page = open_page(PHONE_LIGHT, timezone_id=READERS[1])
    prepare_watch(page)
    change_pages(page, ' data-room(-abroad)?="[^"]*"', "")
    set_to(page, SOME[0])
    let_speak(page, go_without_clock(page, urljoin(root, address_of(catalogue, line)), place))

    assert read_shifts(page) != []


@pytest.mark.parametrize("type_arrives", [True, False], ids=["own-type", "other-type"])
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", LANGUAGES.all)
@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_LIGHT], ids=lambda shape: shape.name)
def test_room_is_kept_for_whatever_the_clock_will_say(
    open_page: OpenPage, root: str, samples_in: SamplesIn, shape: Shape, language: str, reader: str, type_arrives: bool
) -> None:
    page = open_page(shape, timezone_id=reader, bypass_csp=True)
    if type_arrives:
        wait_for_type(page)
    else:
        page.route("**/*.woff2", lambda route: route.abort())
    set_to(page, A_WEEK[0])
    clock = go_without_clock(page, urljoin(root, samples_in[language]["directory"]))
    assert page.evaluate(HAS_OWN_TYPE) == type_arrives
    places = page.locator(".aw-open")
    kept, silence = places.evaluate_all(LOOK)
    clock.let_go()
    wait_until(page, "window.awOpening")
    higher, answers = {}, set()
    for moment, (heights, said) in zip(A_WEEK, places.evaluate_all(LOOK_AT_EACH, A_WEEK), strict=True):
        answers |= set(said)
        if heights != kept:
            higher[moment] = [text for height, room, text in zip(heights, kept, said, strict=True) if height != room]

    assert higher == {}
    assert min(kept) > 0
    assert set(silence) == {""}
    assert "" not in answers
    assert len(answers) > len(kept)


def test_who_reads_elsewhere_on_a_page_does_not_pay_for_the_clock(open_page: OpenPage, root: str) -> None:
    page = open_page(PHONE_LIGHT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(urljoin(root, page_address("privacy/index", "en", LANGUAGES)), wait_until="networkidle")
    before = [address for address in asked if "/opening-" in address]
    go_to_hours(page)
    go_to_hours(page)

    assert before == []
    assert [address.rpartition("/")[2].partition("-")[0] for address in asked if "/opening-" in address] == ["opening"]


def find_hours(page: Page) -> Locator:
    return page.locator(".aw-help__line").filter(has=page.locator("[data-hours]")).locator(".aw-help__hours").first


@pytest.fixture(scope="module")
def hours_on_card(catalogue: Catalogue) -> re.Pattern[str]:
    """What the help card says of the hours of a contact that has some: of one of the lines of every page."""
    wording = catalogue.wordings[LANGUAGES.default]
    contacts = (contact for entry in catalogue.helplines.values() if entry.facts.always_shown for contact in entry.facts.contacts)
    hours = ("; ".join(describe_hours(wording, contact.hours)) for contact in contacts if write_hours(contact.hours))
    return re.compile(rf"^\s*(?:{'|'.join(map(re.escape, hours))})\s*(?:,|$)")


def test_without_a_script_the_full_hours_stand(
    open_page: OpenPage, root: str, catalogue: Catalogue, line: str, hours_on_card: re.Pattern[str]
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(root)

    expect(find_hours(page)).to_have_text(hours_on_card)
    expect(page.locator(PLACE)).to_be_hidden()
    expect(page.locator(".aw-help")).to_contain_text("Ar per šventes dirbama kitaip, nežinome.")
    page.goto(urljoin(root, address_of(catalogue, line)))
    timed = next(contact for contact in catalogue.helplines[line].facts.contacts if write_hours(contact.hours))
    (hours, *_) = describe_hours(catalogue.wordings[LANGUAGES.default], timed.hours)
    expect(page.locator("main .aw-contact__facts", has_text=hours).first).to_be_visible()
    for place in page.locator("main [data-hours]").all():
        expect(place).to_be_hidden()


def test_with_a_script_they_stand_there_too(open_page: OpenPage, root: str, hours_on_card: re.Pattern[str]) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)

    expect(page.locator(PLACE)).to_be_visible()
    expect(find_hours(page)).to_have_text(hours_on_card)


def test_paper_has_the_hours_and_the_day_but_no_now(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    expect(page.locator(PLACE)).to_be_visible()
    page.emulate_media(media="print")

    expect(page.locator(PLACE)).to_be_hidden()
    expect(find_hours(page)).to_be_visible()
    expect(page.locator(".aw-help__date")).to_be_visible()
