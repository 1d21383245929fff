"""A checklist serves from a folder, without a script, on paper, under a thumb and to a screen reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.model.checklist import Checklist
from tests.browser import axe
from tests.browser.conftest import OpenPage, SamplesIn
from tests.browser.probes import probe
from tests.browser.shapes import PHONE_LIGHT, SHAPES, Shape
from tests.browser.ticking import answers, box, find_advice, list_signs, status
from tests.browser.waiting import wait_until
from tests.support.real_site import read_languages


@pytest.fixture
def page(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> Page:
    """The page as a reader with a phone opens it."""
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, samples["checklist"]))
    return page


def test_it_works_from_a_folder(
    open_page: OpenPage, site: Path, calm: tuple[str, ...], samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto((site / samples["checklist"] / "index.html").as_uri())
    box(page, calm[0]).check()

    expect(answers(page, calm[0])).to_be_visible()


def test_without_a_script_the_whole_list_is_there_to_read(
    open_page: OpenPage, root: str, checklist: Checklist, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(urljoin(root, samples["checklist"]))

    assert page.locator(".aw-sign__answers:visible").count() == len(list_signs(checklist))
    assert page.locator(".aw-next__advice > li:visible").count() == len(find_advice(checklist))
    assert page.locator(".aw-next .aw-helpline--emergency:visible").count() == 1
    assert page.locator(".aw-checklist__tools:visible").count() == 0


def test_without_a_script_a_reload_forgets_and_enter_sends_nothing(
    open_page: OpenPage, root: str, calm: tuple[str, ...], samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(urljoin(root, samples["checklist"]))
    box(page, calm[0]).check()
    box(page, calm[0]).press("Enter")
    assert page.url == urljoin(root, samples["checklist"])
    page.reload()

    expect(box(page, calm[0])).not_to_be_checked()


def test_paper_has_every_sign_with_an_empty_box_whatever_is_ticked(
    page: Page, checklist: Checklist, calm: tuple[str, ...]
) -> None:
    box(page, calm[0]).check()
    page.emulate_media(media="print")

    assert page.locator(".aw-sign__answers:visible").count() == len(list_signs(checklist))
    assert page.locator(".aw-next__advice > li:visible").count() == len(find_advice(checklist))
    expect(status(page)).to_be_hidden()
    looks = page.locator("[data-sign]").evaluate_all(
        "all => [...new Set(all.map(b => { const s = getComputedStyle(b);"
        " return [s.appearance, s.borderTopWidth !== '0px', s.backgroundColor, getComputedStyle(b, '::before').content]"
        " .join(' ') }))]"
    )
    assert looks == ["none true rgb(255, 255, 255) none"]


def test_a_button_prints_only_what_is_ticked_and_the_next_paper_is_empty_again(
    page: Page, checklist: Checklist, calm: tuple[str, ...], urgent: tuple[str, ...]
) -> None:
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    expect(page.locator("[data-print=ticked]")).to_be_disabled()
    for sign in (calm[0], urgent[0]):
        box(page, sign).check()
    page.locator("[data-print=ticked]").click()
    assert "aw-print-ticked" in page.evaluate("printed")
    page.emulate_media(media="print")

    assert page.locator(".aw-sign:visible").count() == 2
    assert page.locator(".aw-signs:visible").count() == 1
    mark = box(page, calm[0]).evaluate("box => getComputedStyle(box, '::before').content")
    assert mark == '"✓"'
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".aw-sign:visible").count() == len(list_signs(checklist)) > 2
    page.emulate_media(media="screen")
    page.locator("[data-print]").first.click()
    assert "aw-print-ticked" not in page.evaluate("printed")


def test_a_browser_that_never_says_that_it_has_printed_prints_the_next_paper_whole(
    page: Page, calm: tuple[str, ...]
) -> None:
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    page.evaluate("matchMedia('print').addListener((paper) => { window.isPaper = paper.matches })")
    box(page, calm[0]).check()
    page.locator("[data-print=ticked]").click()
    assert "aw-print-ticked" in page.evaluate("printed")
    page.emulate_media(media="print")
    wait_until(page, "window.isPaper")
    page.emulate_media(media="screen")

    expect(page.locator("html")).not_to_have_class(re.compile("aw-print-ticked"))


def test_a_whole_row_is_a_target_for_a_thumb(page: Page) -> None:
    sizes = page.locator(".aw-sign__text").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(r => [r.width, r.height])"
    )

    assert min(width for width, _ in sizes) > 130
    assert min(height for _, height in sizes) >= 44


@pytest.mark.parametrize("language", read_languages().all)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_it_has_no_fault_of_access_with_ticks(
    open_page: OpenPage,
    root: str,
    samples_in: SamplesIn,
    calm: tuple[str, ...],
    urgent: tuple[str, ...],
    shape: Shape,
    language: str,
) -> None:
    page = open_page(shape)
    axe.prepare(page.context)
    page.goto(urljoin(root, samples_in[language]["checklist"]))
    for sign in (calm[0], *urgent[:2]):
        box(page, sign).check()
    expect(status(page)).to_contain_text("3")
    page.evaluate("scrollTo(0, 0)")  # the top of the page covers nothing that axe measures there

    assert axe.find_faults(page) == []
    assert page.evaluate(probe("sideways")) == []
