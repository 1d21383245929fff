"""A checklist answers what is ticked, and gives no verdict."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist
from tests.browser.clock_moments import stop_at
from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_LIGHT
from tests.browser.ticking import LANGUAGE, answers, box, list_questions, list_shown, status

PAUSE = 1000
"""Milliseconds without a tick, after which their number is said."""


@pytest.fixture
def page(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> Page:
    """The page as a reader with a phone opens it."""
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, samples["checklist"]))
    return page


def test_at_first_there_are_signs_and_no_answers(page: Page) -> None:
    expect(page.locator(".aw-sign__text").first).to_be_visible()

    assert page.locator(".aw-sign__answers:visible").count() == 0
    assert page.locator(".aw-next__urgent:visible").count() == 0
    assert page.locator(".aw-next .aw-helpline--emergency:visible").count() == 0


def test_the_keyboard_ticks_a_sign_and_its_questions_appear_beneath_it(
    page: Page, checklist: Checklist, calm: tuple[str, ...]
) -> None:
    box(page, calm[0]).focus()
    page.keyboard.press("Space")

    expect(answers(page, calm[0])).to_be_visible()
    assert answers(page, calm[0]).locator("li").all_inner_texts() == list_questions(checklist, calm[0])
    assert page.locator(".aw-sign__answers:visible").count() == 1
    page.keyboard.press("Space")
    expect(answers(page, calm[0])).to_be_hidden()


def test_a_tick_shows_the_advice_and_the_lines_of_its_sign_and_no_others(
    page: Page, checklist: Checklist, catalogue: Catalogue
) -> None:
    helplines = {id: entry.facts for id, entry in catalogue.helplines.items()}
    danger = {id for id, line in helplines.items() if line.always_shown and line.tier == "emergency"}
    for group in checklist.groups:
        for sign in group.signs:
            lines = {*checklist.always.ask.helplines, *group.ask.helplines, *sign.ask.helplines}
            if sign.urgent and checklist.urgent:
                lines |= danger | {*checklist.urgent.helplines}
            box(page, sign.id).check()
            titles = {catalogue.helplines[id].words[LANGUAGE].title for id in lines}

            assert len(list_shown(page, ".aw-next__advice > li")) == len(sign.advice)
            assert set(list_shown(page, ".aw-helpline .aw-lines__name")) == titles, sign.id
            box(page, sign.id).uncheck()


def test_an_urgent_sign_puts_danger_before_everything_else(
    page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]
) -> None:
    box(page, calm[0]).check()
    expect(page.locator(".aw-next__urgent")).to_be_hidden()
    box(page, urgent[0]).check()

    expect(page.locator(".aw-next__urgent a[href='tel:112']")).to_be_visible()
    expect(answers(page, urgent[0]).locator("a[href='tel:112']")).to_be_visible()
    expect(page.locator(".aw-next .aw-helpline:visible").first).to_have_class(re.compile("aw-helpline--emergency"))
    assert page.evaluate(
        "document.querySelector('.aw-next__urgent').getBoundingClientRect().top"
        " < document.querySelector('.aw-next .aw-helpline').getBoundingClientRect().top"
    )


def test_whom_to_ask_stands_there_whatever_is_ticked(page: Page, checklist: Checklist) -> None:
    assert page.locator(".aw-next .aw-helpline:visible").count() == len(checklist.always.ask.helplines) >= 1


def test_where_it_begins_the_parts_come_first_and_then_what_always_holds(
    page: Page, root: str, samples: Mapping[str, str], checklist: Checklist
) -> None:
    page.goto(urljoin(root, samples["checklist-start"]))
    (group,) = checklist.groups
    part, ask = page.locator(f".aw-steps__link[href='{group.id}/']"), checklist.always.ask

    assert len(list_shown(page, ".aw-next__advice > li")) == len(checklist.always.advice) > 0
    assert len(list_shown(page, ".aw-next__places > li")) == len((*ask.pages, *ask.organisations)) > 0
    assert page.evaluate("[...document.querySelectorAll('.aw-steps__link, .aw-next')].pop().className") == "aw-next"
    part.click()
    expect(page.locator(".aw-sign")).to_have_count(len(group.signs))


def test_whatever_is_ticked_it_says_that_it_gives_no_verdict(page: Page, catalogue: Catalogue, checklist: Checklist) -> None:
    limit = catalogue.wordings[LANGUAGE].say("checklist.limit")
    nothing = page.locator(".aw-next__limit").inner_text()
    for group in checklist.groups:
        for sign in group.signs:
            box(page, sign.id).check()

        expect(page.locator(".aw-next__limit")).to_be_visible()
    assert nothing == page.locator(".aw-next__limit").inner_text() == limit


def test_the_number_of_ticks_is_said_politely_and_once(page: Page, calm: tuple[str, ...]) -> None:
    stop_at(page)
    page.reload()
    page.evaluate("""() => {
      window.said = [];
      const status = document.querySelector(".aw-checklist [role=status]");
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
    }""")
    for sign in calm[:3]:
        box(page, sign).check()
    page.clock.run_for(PAUSE)
    expect(status(page)).to_contain_text("3")

    assert page.evaluate("said.length") == 1
    longer = status(page).inner_text()
    box(page, calm[3]).check()
    page.clock.run_for(PAUSE)
    expect(status(page)).to_contain_text("4")
    assert page.evaluate("said.length") == 2
    assert len(status(page).inner_text()) < len(longer) / 2


def test_ticking_does_not_move_the_focus(page: Page, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).focus()
    page.keyboard.press("Space")
    expect(status(page)).to_contain_text("1")

    expect(box(page, urgent[0])).to_be_focused()
