"""What makes axe cheaper leaves its verdicts as they are."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_DARK, PHONE_LIGHT

COLOURS = (
    "rgb(20, 36, 43)", "rgba(20, 36, 43, 0.1)", "rgb(20 36 43 / 10%)", "transparent", "#ffc857", "hsl(120deg 50% 50%)",
    "color(srgb 0.2 0.4 0.6 / 0.5)", "oklch(0.6 0.3 150)", "white", "no colour at all", "#ffc857", "no colour at all",
)  # fmt: skip
READ = """texts => texts.map((text) => {
  try {
    const { r, g, b, red, green, blue, alpha } = new axe.commons.color.Color().parseString(text);
    return [r, g, b, red, green, blue, alpha];
  } catch (error) {
    return String(error);
  }
})"""
FAINT = """<!doctype html><html lang="en"><title>Faint</title>
<style>
  :root { color-scheme: light dark; color: #000; background: #fff }
  @media (prefers-color-scheme: dark) { :root { color: #555; background: #000 } }
</style>
<main><h1>Faint in the dark</h1></main>"""


def test_colours_are_read_as_axe_reads_them(open_page: OpenPage) -> None:
    plain, prepared = open_page(DESKTOP_LIGHT), open_page(DESKTOP_LIGHT)
    plain.context.add_init_script(AXE_SCRIPT)
    axe.prepare(prepared.context)
    for page in (plain, prepared):
        page.goto("data:text/html,")

    assert prepared.evaluate(READ, COLOURS) == plain.evaluate(READ, COLOURS)


@pytest.fixture
def faint(open_page: OpenPage) -> Page:
    page = open_page(PHONE_LIGHT)
    axe.prepare(page.context)
    page.goto("data:text/html,")
    page.set_content(FAINT)
    return page


def test_a_text_that_is_faint_in_one_scheme_is_found_in_that_one(faint: Page) -> None:
    assert axe.find_faults(faint) == []
    PHONE_DARK.put_on(faint)
    (fault,) = axe.find_faults_of_look(faint)

    assert fault.startswith("color-contrast-enhanced at h1")
    PHONE_LIGHT.put_on(faint)
    assert axe.find_faults_of_look(faint) == []


CLEAR = "<p>Clear</p><svg><text y='20'>Clear</text></svg>"
OTHER = {
    "its colour": "<p style='color: #777'>Faint</p>",
    "its size": "<p style='color: #666; font-size: 12px'>Faint</p>",
    "the ground around it": "<section style='background: #777'><p>Faint</p></section>",
    "a ground that is not around it": """<section style='position: relative'>
        <div style='position: absolute; inset: 0; background: #777'></div><p style='position: relative'>Faint</p>
        </section>""",
    "how much shines through": "<section style='opacity: .5'><p>Faint</p></section>",
    "the shape in a drawing": "<svg><rect width='99' height='50' fill='#777'/><text y='20'>Faint</text></svg>",
}


@pytest.mark.parametrize("faint", OTHER.values(), ids=OTHER)
def test_a_text_that_looks_otherwise_than_those_that_were_judged_is_judged(open_page: OpenPage, faint: str) -> None:
    page = open_page(DESKTOP_LIGHT)
    axe.prepare(page.context)
    page.goto("data:text/html,")
    judged: set[str] = set()
    page.set_content(FAINT.replace("</h1>", f"</h1>{CLEAR}<p style='color: #666; font-size: 40px'>Clear</p>"))
    clear = axe.find_faults(page, judged)
    page.set_content(FAINT.replace("</h1>", f"</h1>{CLEAR}{faint}"))

    assert clear == []
    assert [fault.split(" at ")[0] for fault in axe.find_faults(page, judged)] == ["color-contrast-enhanced"]


def test_a_text_that_nobody_sees_stands_for_no_other(open_page: OpenPage) -> None:
    page = open_page(DESKTOP_LIGHT)
    axe.prepare(page.context)
    page.goto("data:text/html,")
    judged: set[str] = set()
    page.set_content(FAINT.replace("</h1>", "</h1><p style='color: #777; clip-path: inset(50%); position: absolute'>Hidden</p>"))
    hidden = axe.find_faults(page, judged)
    page.set_content(FAINT.replace("</h1>", "</h1><p style='color: #777; position: absolute'>Faint</p>"))

    assert hidden == []
    assert len(axe.find_faults(page, judged)) == 1
