"""A lesson on paper: its page says where the sheet of the teacher is, the handout of the pupils has no notes."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.awareness.catalogue import Catalogue
from tests.browser.conftest import OpenPage
from tests.browser.samples import list_lessons
from tests.browser.shapes import DESKTOP_LIGHT


def test_a_pupil_has_no_note_of_the_teacher_on_paper(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.emulate_media(media="print")
    for address in list_lessons(catalogue, "handout/"):
        page.goto(root + address)

        assert page.locator(".admonition.teacher, .admonition.answer, .aw-cite").count() == 0
        assert page.locator(".aw-help").is_hidden()
        expect(page.locator(".aw-handout__help .aw-signpost__number").first).to_be_visible()


def test_the_page_of_a_lesson_says_on_paper_where_the_sheet_with_everything_is(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.emulate_media(media="print")
    page.goto(root + list_lessons(catalogue)[0])

    expect(page.locator(".aw-plan__sheet")).to_be_visible()
    expect(page.locator(".aw-plan li").first).to_be_visible()
    expect(page.locator("#shared-disclosure")).to_be_visible()
    expect(page.locator(".aw-shapes")).to_be_hidden()


def test_a_step_has_its_notes_on_paper_and_no_ways_to_others(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.emulate_media(media="print")
    page.goto(root + list_lessons(catalogue, "quiz/")[0])

    expect(page.locator(".admonition.answer").first).to_be_visible()
    expect(page.locator(".aw-step-facts").first).to_be_visible()
    for ways in page.locator(".aw-back").all():
        expect(ways).to_be_hidden()


def test_the_button_prints_the_page(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    page.goto(root + list_lessons(catalogue, "handout/")[0])
    page.locator("[data-print]").click()

    assert page.evaluate("window.printed") == 1

