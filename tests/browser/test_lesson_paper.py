"""A lesson on paper: the sheet of the teacher has the notes, the handout of the pupils has none."""

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


def test_the_sheet_of_the_teacher_has_the_notes_on_paper(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.emulate_media(media="print")
    page.goto(root + list_lessons(catalogue)[0])

    expect(page.locator(".admonition.teacher").first).to_be_visible()
    expect(page.locator(".admonition.answer").first).to_be_visible()
    expect(page.locator("#shared-disclosure")).to_be_visible()
    expect(page.locator(".aw-shapes")).to_be_hidden()


def test_the_button_prints_the_page(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(DESKTOP_LIGHT)
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    page.goto(root + list_lessons(catalogue, "handout/")[0])
    page.locator("[data-print]").click()

    assert page.evaluate("window.printed") == 1

