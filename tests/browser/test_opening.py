"""The clock beside the hours tells a reader whether somebody answers now, and takes nothing away."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import Span, write_hours
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.edition import Edition
from hooks.edge.speaking import write_clock_words
from tests.browser.conftest import OpenPage
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.waiting import wait_until
from tests.support.instants import Instant, read_instants
from tests.support.real_site import read_languages

LANGUAGES = read_languages()
READERS = ("Europe/Vilnius", "Europe/London", "America/New_York")

ASK = """([hours, zone, country]) => {
  document.querySelector("#asked")?.remove();
  const place = document.createElement("p");
  place.id = "asked";
  Object.assign(place.dataset, { hours, zone, country });
  document.body.append(place);
  document.dispatchEvent(new Event("visibilitychange"));
  const { state, moment } = place.dataset;
  return { state, moment, text: place.textContent };
}"""
"""Puts one more place for the clock into a page, and returns what the clock says there."""

WATCH = """
window.moves = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => moves.push(value)))
  .observe({ type: "layout-shift", buffered: true });
"""
COUNT = """
window.changes = 0;
new MutationObserver((list) => { changes += list.length; })
  .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
"""

HEIGHTS = "places => places.map((place) => place.getBoundingClientRect().height)"
A_WEEK = tuple(f"2026-11-{day}T{hour}:30:00+02:00" for day in range(23, 30) for hour in ("06", "12", "20"))
CHAT = ".aw-help [data-hours]"
BEFORE_CLOSING = "2026-11-22T00:58:30+02:00"
WHILE_CLOSED = "2026-11-22T10:00:00+02:00"
OFFICE_HOURS = "2026-11-23T10:00:00+02:00"


def ask(page: Page, instant: Instant, country: str) -> Mapping[str, str]:
    """Return what the clock on a page says at a moment about hours of the table."""
    page.clock.set_fixed_time(instant.at)
    spans = write_hours(tuple(Span.model_validate(span) for span in instant.hours))
    answer: Mapping[str, str] = page.evaluate(ASK, [spans, instant.zone, country])
    return answer


def judge(instant: Instant, language: str) -> Mapping[str, str]:
    """Return what the table says, as a page would."""
    moment = instant.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z") if instant.moment else ""
    return {"state": instant.state, "moment": moment, "text": instant.says[language]}


def address_of(catalogue: Catalogue, helpline: str) -> str:
    return Edition(catalogue, LANGUAGES.default).address("helpline", helpline)


def open_at(open_page: OpenPage, address: str, moment: str, **options: object) -> Page:
    """Open a page at a moment, as a reader in the country of the site who has gone on to the hours."""
    page = open_page(PHONE_LIGHT, **{"timezone_id": "Europe/Vilnius", **options})
    page.clock.install(time=moment)
    page.goto(address)
    go_to_hours(page)
    return page


def go_to_hours(page: Page) -> None:
    """Go down a page to the first hours that the clock tells about, and wait for it."""
    page.locator(".aw-open").first.scroll_into_view_if_needed()
    wait_until(page, "window.awOpening")


def look_away(page: Page, state: str) -> None:
    """Put the tab behind another one, or in front again."""
    page.evaluate(
        """state => {
          Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        state,
    )


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_browser_answers_as_the_table(
    open_page: OpenPage, root: str, catalogue: Catalogue, reader: str, language: str
) -> None:
    page = open_page(PHONE_LIGHT, timezone_id=reader)
    page.goto(urljoin(root, page_address("privacy/index", language, LANGUAGES)))
    go_to_hours(page)
    zone_name = catalogue.wordings[language].zone_name
    asked = [instant for instant in read_instants() if instant.reader == reader and language in instant.says]
    answers = [(str(instant), ask(page, instant, zone_name(instant.zone)), judge(instant, language)) for instant in asked]

    assert answers
    assert [answer for answer in answers if answer[1] != answer[2]] == []


@pytest.mark.parametrize(("moment", "state"), [(BEFORE_CLOSING, "open"), (WHILE_CLOSED, "closed")])
def test_the_help_card_of_every_template_has_the_clock(
    open_page: OpenPage, root: str, samples: Mapping[str, str], moment: str, state: str
) -> None:
    page = open_at(open_page, root, moment)
    without_card = (samples["404"], samples["projector"])
    for address in set(samples.values()).difference(without_card):
        page.goto(urljoin(root, address))
        page.locator(".aw-help .aw-open").first.scroll_into_view_if_needed()

        expect(page.locator(CHAT).first).to_have_attribute("data-state", state)
        expect(page.locator(CHAT).first).to_be_visible()


def test_a_page_of_a_line_says_it_with_the_reserve_that_its_hours_deserve(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    unconfirmed, sure = (
        open_at(open_page, urljoin(root, address_of(catalogue, line)), OFFICE_HOURS).locator("main [data-hours]").first
        for line in ("klaipedos-centras", "jaunimo-linija")
    )

    expect(unconfirmed).to_have_text("Dabar dirba iki 18:00, jei valandos nepasikeitė")
    expect(sure).to_have_text("Dabar nedirba, pradės 13:00")


def test_the_cards_of_the_directory_say_it(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_at(open_page, urljoin(root, samples["directory"]), OFFICE_HOURS)
    said = page.locator("main .aw-helpline [data-hours]").all_inner_texts()

    assert "Dabar nedirba, pradės 13:00" in said
    assert "Dabar dirba iki 18:00, jei valandos nepasikeitė" in said


def test_the_cards_of_lines_abroad_say_it_by_their_clock(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, urljoin(root, "helplines/tier/abroad/"), OFFICE_HOURS)
    said = page.locator("main .aw-helpline [data-hours]").all_inner_texts()

    assert "Dabar dirba iki 17:00 vietos laiku (Nyderlandai), pas tave – 18:00, jei valandos nepasikeitė" in said


def test_the_minute_in_which_a_line_closes_is_not_missed(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, BEFORE_CLOSING)
    place = page.locator(CHAT)
    expect(place).to_have_text("Dabar dirba iki 01:00")

    page.clock.run_for("01:00")
    expect(place).to_have_attribute("data-state", "open")
    page.clock.run_for("00:31")
    expect(place).to_have_text("Dabar nedirba, pradės 13:00")


def test_a_tab_in_the_background_rests_and_is_right_when_it_comes_back(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, BEFORE_CLOSING)
    look_away(page, "hidden")
    page.clock.run_for("05:00")
    expect(page.locator(CHAT)).to_have_attribute("data-state", "open")
    look_away(page, "visible")

    expect(page.locator(CHAT)).to_have_attribute("data-state", "closed")


def test_a_screen_reader_is_not_nagged(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    page.evaluate(COUNT)
    page.clock.run_for("10:00")

    assert page.evaluate("changes") == 0
    assert page.locator(CHAT).evaluate("place => place.closest('[aria-live], [role=status], [role=alert], output')") is None


def test_who_listens_hears_it_with_the_number(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    link = page.locator(".aw-help__line").filter(has=page.locator("[data-hours]"))

    expect(link).to_have_accessible_name("Negali kalbėti? Rašyk Jaunimo linija Dabar nedirba, pradės 13:00 kasdien 13:00–01:00 (baigiasi po vidurnakčio)")


@pytest.mark.parametrize("fragment", ["", "#help"])
def test_nothing_moves_when_the_clock_speaks(
    open_page: OpenPage, root: str, catalogue: Catalogue, fragment: str
) -> None:
    page = open_page(PHONE_LIGHT)
    page.add_init_script(WATCH)
    page.goto(urljoin(root, address_of(catalogue, "klaipedos-centras") + fragment))
    go_to_hours(page)
    for place in page.locator("[data-hours]").all():
        expect(place).to_have_attribute("data-state", re.compile("open|closed"))
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert page.evaluate("moves") == []


@pytest.mark.parametrize("reader", READERS[:2])
@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_LIGHT], ids=lambda shape: shape.name)
def test_room_is_kept_for_whatever_the_clock_will_say(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape, reader: str
) -> None:
    page = open_page(shape, timezone_id=reader)
    page.route("**/assets/opening-*.js", lambda route: route.abort())
    page.goto(urljoin(root, samples["directory"]))
    kept = page.locator(".aw-open").evaluate_all(HEIGHTS)
    page.unroute("**/assets/opening-*.js")
    for moment in A_WEEK:
        page.clock.set_fixed_time(moment)
        page.reload()
        go_to_hours(page)
        expect(page.locator(CHAT).first).to_have_attribute("data-state", re.compile("open|closed"))

        assert page.locator(".aw-open").evaluate_all(HEIGHTS) == kept, moment
    assert min(kept) > 0


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
    return page.locator(".aw-help__line").filter(has=page.locator("[data-hours]")).locator(".aw-help__hours")


def test_without_a_script_the_full_hours_stand(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(root)

    expect(find_hours(page)).to_contain_text("kasdien 13:00–01:00")
    expect(page.locator(CHAT)).to_be_hidden()
    expect(page.locator(".aw-help")).to_contain_text("Ar per šventes dirbama kitaip, nežinome.")
    page.goto(urljoin(root, address_of(catalogue, "klaipedos-centras")))
    expect(page.locator("main .aw-contact__facts").first).to_contain_text("pirmadienis–penktadienis 09:00–18:00")
    expect(page.locator("main [data-hours]")).to_be_hidden()


def test_with_a_script_they_stand_there_too(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)

    expect(page.locator(CHAT)).to_be_visible()
    expect(find_hours(page)).to_have_text("kasdien 13:00–01:00 (baigiasi po vidurnakčio)")


def test_paper_has_the_hours_and_the_day_but_no_now(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    expect(page.locator(CHAT)).to_be_visible()
    page.emulate_media(media="print")

    expect(page.locator(CHAT)).to_be_hidden()
    expect(find_hours(page)).to_be_visible()
    expect(page.locator(".aw-help__date")).to_be_visible()


def test_a_browser_that_does_not_know_the_zone_says_nothing(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer = page.evaluate(ASK, ["mon 09:00-17:00", "Mars/Olympus", "Mars"])

    assert (answer["text"], errors) == ("", [])
    expect(page.locator(CHAT)).to_be_visible()


@pytest.mark.parametrize(
    ("tag", "hour", "text"),
    [
        ("en-US", "numeric", "Closed now, opens at 1:00 PM"),
        ("cs", "numeric", "Closed now, opens at 13:00"),
        ("ar", "numeric", "Closed now, opens at 1:00 م"),
        ("fa", "numeric", "Closed now, opens at 13:00"),
    ],
)
def test_the_hour_is_written_as_the_language_writes_it(
    open_page: OpenPage, root: str, catalogue: Catalogue, tag: str, hour: str, text: str
) -> None:
    page = open_at(open_page, urljoin(root, page_address("privacy/index", "en", LANGUAGES)), WHILE_CLOSED)
    words = {**json.loads(write_clock_words(catalogue.wordings["en"])[len("awOpening.receive(") : -len(");\n")]), "tag": tag, "hour": hour}
    page.evaluate("words => awOpening.receive(words)", words)
    answer = page.evaluate(ASK, ["sun 13:00-17:00", "Europe/Vilnius", "Lithuania"])

    assert answer["text"].replace("\u202f", " ") == text
