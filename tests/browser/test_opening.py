"""The clock beside the hours tells a reader whether somebody answers now."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import Span, write_hours
from hooks.awareness.pages.addresses import page_address
from hooks.edge.language_scripts import write_clock_words
from tests.browser.clock_moments import (
    ABROAD_ON_WEEKDAYS,
    BEFORE_CLOSING,
    OFFICE_HOURS,
    ON_WEEKDAYS,
    PLACE,
    READERS,
    WHILE_CLOSED,
    address_of,
    find_lines_with_hours,
    go_to_hours,
    open_at,
)
from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_LIGHT
from tests.support.instants import Instant, read_instants
from tests.support.real_site import read_languages

pytestmark = pytest.mark.headless_shell

LANGUAGES = read_languages()
SURE = "Dabar dirba iki 18:00"
UNSURE = f"{SURE}, jei valandos nepasikeitė"

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

WITHOUT_HOUR_CYCLE = """
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [language, { hourCycle, ...known } = {}]) => new Format(language, known),
});
"""
"""A browser of 2018, such as that of iOS 12, passes over the option that it does not know."""

COUNT = """
window.changes = 0;
new MutationObserver((list) => { changes += list.length; })
  .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
"""


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
@pytest.mark.parametrize("browser_of", ["", WITHOUT_HOUR_CYCLE], ids=["today", "2018"])
def test_the_browser_answers_as_the_table(
    open_page: OpenPage, root: str, catalogue: Catalogue, browser_of: str, reader: str, language: str
) -> None:
    page = open_page(PHONE_LIGHT, timezone_id=reader)
    page.add_init_script(browser_of)
    page.goto(urljoin(root, page_address("privacy/index", language, LANGUAGES)))
    go_to_hours(page)
    zone_name = catalogue.wordings[language].zone_name
    asked = [instant for instant in read_instants() if instant.reader == reader and language in instant.says]
    answers = [(str(instant), ask(page, instant, zone_name(instant.zone)), judge(instant, language)) for instant in asked]

    assert answers
    assert [answer for answer in answers if answer[1] != answer[2]] == []


def test_the_help_card_of_every_template_has_the_clock(
    open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    page = open_at(open_page, root, BEFORE_CLOSING)
    without_card = (samples["404"], samples["projector"])
    for address in set(samples.values()).difference(without_card):
        page.clock.set_fixed_time(BEFORE_CLOSING)
        page.goto(urljoin(root, address))
        page.locator(".aw-help .aw-open").first.scroll_into_view_if_needed()
        for moment, state in ((BEFORE_CLOSING, "open"), (WHILE_CLOSED, "closed")):
            page.clock.set_fixed_time(moment)
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

            expect(page.locator(PLACE).first).to_have_attribute("data-state", state)
            expect(page.locator(PLACE).first).to_be_visible()


def test_a_page_of_a_line_says_it_with_the_reserve_that_its_hours_deserve(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    said = {}
    for sure, id in find_lines_with_hours(catalogue).items():
        page = open_at(open_page, urljoin(root, address_of(catalogue, id)), OFFICE_HOURS, given=ON_WEEKDAYS)
        said[sure] = page.locator("main [data-hours]").first.inner_text()

    assert said
    assert said.get(False, UNSURE) == UNSURE
    assert said.get(True, SURE) == SURE


def test_the_cards_of_the_directory_say_it(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> None:
    page = open_at(open_page, urljoin(root, samples["directory"]), OFFICE_HOURS, given=ON_WEEKDAYS)
    said = page.locator("main .aw-helpline [data-hours]").all_inner_texts()

    assert said
    assert set(said) <= {SURE, UNSURE}


def test_the_cards_of_lines_abroad_say_it_by_their_clock(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, urljoin(root, "helplines/tier/abroad/"), OFFICE_HOURS, given=ABROAD_ON_WEEKDAYS)
    said = page.locator("main .aw-helpline [data-hours]").all_inner_texts()

    assert said
    assert all(text.startswith("Dabar dirba iki 17:00 vietos laiku (Nyderlandai), pas tave – 18:00") for text in said)


def test_the_minute_in_which_a_line_closes_is_not_missed(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, BEFORE_CLOSING)
    place = page.locator(PLACE)
    expect(place).to_have_text("Dabar dirba iki 01:00")

    page.clock.run_for("01:00")
    expect(place).to_have_attribute("data-state", "open")
    page.clock.run_for("00:31")
    expect(place).to_have_text("Dabar nedirba, pradės 13:00")


def test_a_tab_in_the_background_rests_and_is_right_when_it_comes_back(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, BEFORE_CLOSING)
    look_away(page, "hidden")
    page.clock.run_for("05:00")
    expect(page.locator(PLACE)).to_have_attribute("data-state", "open")
    look_away(page, "visible")

    expect(page.locator(PLACE)).to_have_attribute("data-state", "closed")


def test_a_screen_reader_is_not_nagged(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    page.evaluate(COUNT)
    page.clock.run_for("10:00")

    assert page.evaluate("changes") == 0
    assert page.locator(PLACE).evaluate("place => place.closest('[aria-live], [role=status], [role=alert], output')") is None


def test_who_listens_hears_it_with_the_number(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    link = page.locator(".aw-help__line").filter(has=page.locator("[data-hours]")).first

    expect(link).to_have_accessible_name(re.compile(r"^\w.* Dabar nedirba, pradės 13:00 .+"))


def test_a_browser_that_does_not_know_the_zone_says_nothing(open_page: OpenPage, root: str) -> None:
    page = open_at(open_page, root, WHILE_CLOSED)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer = page.evaluate(ASK, ["mon 09:00-17:00", "Mars/Olympus", "Mars"])

    assert (answer["text"], errors) == ("", [])
    expect(page.locator(PLACE)).to_be_visible()


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
