"""A checklist answers what is ticked, gives no verdict, tells nobody, and forgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.samples import pick_samples
from tests.browser.shapes import PHONE_LIGHT, SHAPES, Shape
from tests.support.real_site import read_languages

LANGUAGE = read_languages().default


@pytest.fixture(scope="module")
def checklist(catalogue: Catalogue) -> Checklist:
    """What stands on the page."""
    (entry,) = catalogue.checklists.values()
    return entry.facts


@pytest.fixture(scope="module")
def calm(checklist: Checklist) -> tuple[str, ...]:
    """Signs that are not urgent."""
    return tuple(sign.id for group in checklist.groups for sign in group.signs if not sign.urgent)


@pytest.fixture(scope="module")
def urgent(checklist: Checklist) -> tuple[str, ...]:
    """Signs after which danger comes first."""
    return tuple(sign.id for group in checklist.groups for sign in group.signs if sign.urgent)


@pytest.fixture
def page(open_page: OpenPage, root: str, samples: Mapping[str, str]) -> Page:
    """The page as a reader with a phone opens it."""
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, samples["checklist"]))
    return page


def box(page: Page, sign: str) -> Locator:
    return page.locator(f"[data-sign={sign}]")


def answers(page: Page, sign: str) -> Locator:
    return page.locator(f".aw-sign[data-signs={sign}] .aw-sign__answers")


def status(page: Page) -> Locator:
    return page.locator(".aw-checklist [role=status]")


def list_questions(checklist: Checklist, sign: str) -> list[str]:
    (found,) = [s for group in checklist.groups for s in group.signs if s.id == sign]
    return [checklist.questions[key][LANGUAGE] for key in found.questions]


def list_ticked(page: Page) -> list[str]:
    return page.locator("[data-sign]").evaluate_all("all => all.filter(b => b.checked).map(b => b.dataset.sign)")


def list_shown(page: Page, what: str) -> list[str]:
    """Return the words of what is shown of a part, top to bottom."""
    return [text for text in page.locator(f".aw-next {what}:visible").all_inner_texts()]


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

            assert len(list_shown(page, ".aw-next__advice > li")) == len({*checklist.always.advice, *sign.advice})
            assert set(list_shown(page, ".aw-helpline .aw-card__title")) == titles, sign.id
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


def test_where_to_check_and_whom_to_ask_stands_there_whatever_is_ticked(page: Page, checklist: Checklist) -> None:
    assert len(list_shown(page, ".aw-next__advice > li")) == len(checklist.always.advice)
    assert len(list_shown(page, ".aw-next__places > li")) >= 2
    assert page.locator(".aw-next .aw-helpline:visible").count() >= 1


def test_whatever_is_ticked_it_says_that_it_gives_no_verdict(page: Page, catalogue: Catalogue, checklist: Checklist) -> None:
    limit = catalogue.wordings[LANGUAGE].say("checklist.limit")
    nothing = page.locator(".aw-next__limit").inner_text()
    for group in checklist.groups:
        for sign in group.signs:
            box(page, sign.id).check()

        expect(page.locator(".aw-next__limit")).to_be_visible()
    assert nothing == page.locator(".aw-next__limit").inner_text() == limit


def test_the_number_of_ticks_is_said_politely_and_once(page: Page, calm: tuple[str, ...]) -> None:
    page.evaluate("""() => {
      window.said = [];
      const status = document.querySelector(".aw-checklist [role=status]");
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
    }""")
    for sign in calm[:3]:
        box(page, sign).check()
    expect(status(page)).to_contain_text("3")

    assert page.evaluate("said.length") == 1
    longer = status(page).inner_text()
    box(page, calm[3]).check()
    expect(status(page)).to_contain_text("4")
    assert page.evaluate("said.length") == 2
    assert len(status(page).inner_text()) < len(longer) / 2


def test_ticking_does_not_move_the_focus(page: Page, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).focus()
    page.keyboard.press("Space")
    expect(status(page)).to_contain_text("1")

    expect(box(page, urgent[0])).to_be_focused()


@contextmanager
def counting(page: Page) -> Iterator[list[str]]:
    """Count what a page asks for while the block runs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield asked


def test_ticking_asks_for_nothing_stores_nothing_and_leaves_the_address(
    page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]
) -> None:
    address, entries = page.url, page.evaluate("history.length")
    with counting(page) as asked:
        for sign in (calm[0], *urgent[:2]):
            box(page, sign).check()
        box(page, calm[0]).press("Enter")
        expect(status(page)).to_contain_text("3")

    # The browser fetches the icon of the tab when it finds the time.
    assert [address for address in asked if not address.endswith("/favicon.svg")] == []
    assert (page.url, page.evaluate("history.length")) == (address, entries)
    assert page.evaluate(probe("stored")) == []
    assert page.evaluate("history.state") is None


def test_a_reload_forgets(page: Page, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).check()
    page.reload()

    assert list_ticked(page) == []
    assert page.locator(".aw-sign__answers:visible, .aw-next__urgent:visible").count() == 0


def test_coming_back_finds_nothing_ticked(page: Page, root: str, urgent: tuple[str, ...]) -> None:
    box(page, urgent[0]).check()
    page.goto(root)
    page.go_back()
    page.wait_for_selector(".aw-sign")

    assert list_ticked(page) == []
    assert page.locator(".aw-sign__answers:visible, .aw-next__urgent:visible").count() == 0


def test_a_page_that_the_browser_kept_is_emptied_when_it_is_left_and_when_it_is_shown(
    page: Page, urgent: tuple[str, ...]
) -> None:
    for event in ("pagehide", "pageshow"):
        box(page, urgent[0]).check()
        expect(answers(page, urgent[0])).to_be_visible()
        page.evaluate(f"dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))")

        assert list_ticked(page) == []
        assert page.locator(".aw-sign__answers:visible").count() == 0
        expect(status(page)).to_have_text("")


def test_a_button_takes_all_ticks_off(page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]) -> None:
    clear = page.locator("[data-clear]")
    expect(clear).to_be_disabled()
    for sign in (calm[0], urgent[0]):
        box(page, sign).check()
    clear.click()

    assert list_ticked(page) == []
    assert page.locator(".aw-next__urgent:visible").count() == 0
    expect(page.locator("[data-sign]").first).to_be_focused()
    expect(clear).to_be_disabled()


def test_it_works_in_discreet_mode(page: Page, root: str, urgent: tuple[str, ...]) -> None:
    page.locator("[data-discreet]").click()
    entries = page.evaluate("history.length")
    page.locator(".aw-checklist__parts a").last.click()
    box(page, urgent[0]).check()

    expect(answers(page, urgent[0])).to_be_visible()
    assert page.evaluate("history.length") == entries
    assert page.title() != ""


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
    signs = [sign for group in checklist.groups for sign in group.signs]

    assert page.locator(".aw-sign__answers:visible").count() == len(signs)
    assert page.locator(".aw-next__advice > li:visible").count() == len(checklist.advice)
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
    signs = [sign for group in checklist.groups for sign in group.signs]

    assert page.locator(".aw-sign__answers:visible").count() == len(signs)
    assert page.locator(".aw-next__advice > li:visible").count() == len(checklist.advice)
    expect(status(page)).to_be_hidden()
    looks = page.locator("[data-sign]").evaluate_all(
        "all => [...new Set(all.map(b => { const s = getComputedStyle(b);"
        " return [s.appearance, s.borderTopWidth !== '0px', s.backgroundColor, getComputedStyle(b, '::before').content]"
        " .join(' ') }))]"
    )
    assert looks == ["none true rgb(255, 255, 255) none"]


def test_a_button_prints_only_what_is_ticked_and_the_next_paper_is_empty_again(
    page: Page, calm: tuple[str, ...], urgent: tuple[str, ...]
) -> None:
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    expect(page.locator("[data-print=ticked]")).to_be_disabled()
    for sign in (calm[0], urgent[0]):
        box(page, sign).check()
    page.locator("[data-print=ticked]").click()
    assert "aw-print-ticked" in page.evaluate("printed")
    page.emulate_media(media="print")

    assert page.locator(".aw-sign:visible").count() == 2
    assert page.locator(".aw-signs:visible").count() == 2
    mark = box(page, calm[0]).evaluate("box => getComputedStyle(box, '::before').content")
    assert mark == '"✓"'
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".aw-sign:visible").count() > 30
    page.emulate_media(media="screen")
    page.locator("[data-print]").first.click()
    assert "aw-print-ticked" not in page.evaluate("printed")


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
    catalogue: Catalogue,
    calm: tuple[str, ...],
    urgent: tuple[str, ...],
    shape: Shape,
    language: str,
) -> None:
    page = open_page(shape)
    axe.prepare(page.context)
    page.goto(urljoin(root, pick_samples(catalogue, language)["checklist"]))
    for sign in (calm[0], *urgent[:2]):
        box(page, sign).check()
    expect(status(page)).to_contain_text("3")
    page.evaluate("scrollTo(0, 0)")  # the top of the page covers nothing that axe measures there

    assert axe.find_faults(page) == []
    assert page.evaluate(probe("sideways")) == []
