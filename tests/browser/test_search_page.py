"""The page of the search tells what it found, leads there by press and key, and serves without scripts too."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.held_requests import HeldRequests
from tests.browser.probes import probe
from tests.browser.searching import BOX, NO_PAGE_SAYS_THIS, ask, find_address, load_index
from tests.browser.shapes import DESKTOP_DARK, DESKTOP_LIGHT, PHONE_DARK, PHONE_LIGHT, Shape


@pytest.fixture
def page(open_page: OpenPage, root: str, catalogue: Catalogue) -> Page:
    """The search page in the default language, its index loaded."""
    page = open_page(DESKTOP_LIGHT)
    page.goto(urljoin(root, find_address(catalogue)))
    load_index(page)
    return page


def test_a_cry_for_help_comes_first_even_if_nothing_is_found(page: Page) -> None:
    page.locator(BOX).fill("savizudybe")

    cry = page.locator("[data-search-cry]")
    expect(cry.locator("a[href='tel:112']")).to_be_visible()
    expect(page.locator("[data-search-none]")).to_be_visible()
    first = page.locator("#search-answer a:visible").first
    assert first.evaluate("link => link.hash") == "#talk"


def test_no_results_never_stand_alone(page: Page) -> None:
    page.locator(BOX).fill(NO_PAGE_SAYS_THIS)

    none = page.locator("[data-search-none]")
    expect(none).to_be_visible()
    expect(none.locator("a")).to_have_count(2)
    expect(page.locator("[data-search-count]")).to_be_hidden()


def test_the_number_of_results_is_announced(page: Page, catalogue: Catalogue) -> None:
    page.locator(BOX).fill("skola")
    shown = page.locator("[data-search-results] > li").count()

    assert shown > 1
    said = catalogue.wordings[catalogue.languages.default].count("search.found", shown)
    expect(page.locator("[data-search-status]")).to_have_text(said)
    expect(page.locator("[data-search-count]")).to_have_text(said)


def test_while_the_index_is_on_its_way_the_page_says_so(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    index = HeldRequests(page, f"**/assets/search-{catalogue.languages.default}-*.js")
    page.goto(urljoin(root, find_address(catalogue)))
    page.locator(BOX).fill("skola")

    said = catalogue.wordings[catalogue.languages.default].say("search.loading")
    expect(page.locator("[data-search-status]")).to_have_text(said)
    expect(page.locator("[data-search-count]")).to_have_text(said)
    index.let_go()
    expect(page.locator(".aw-result").first).to_be_visible()


WITHOUT_WHAT_IS_NEW = "delete String.prototype.matchAll; delete Array.prototype.flatMap; delete Intl.PluralRules;"
"""A browser of 2018: these came with Chrome 69 and 73, and with Safari 13."""


@pytest.mark.parametrize("typed", ["skola", "fotografavo", "pagalba"])
def test_an_old_browser_finds_as_much_and_counts_in_right_words(
    page: Page, open_page: OpenPage, root: str, catalogue: Catalogue, typed: str
) -> None:
    old = open_page(PHONE_LIGHT)
    old.add_init_script(WITHOUT_WHAT_IS_NEW)
    old.goto(page.url)
    load_index(old)
    page.locator(BOX).fill(typed)
    old.locator(BOX).fill(typed)
    titles = page.locator(".aw-result__title").all_inner_texts()

    assert old.locator(".aw-result__title").all_inner_texts() == titles
    said = catalogue.wordings[catalogue.languages.default].count("search.found", len(titles))
    expect(old.locator("[data-search-count]")).to_have_text(said)
    old.locator(BOX).press("ArrowDown")
    assert old.evaluate("document.activeElement.matches('[data-search-cry] a, [data-search-results] a')")


def test_a_search_that_fails_shows_whom_to_call_all_the_same(page: Page, catalogue: Catalogue) -> None:
    page.locator(BOX).fill("qqqq")
    expect(page.locator("[data-search-none]")).to_be_visible()
    page.evaluate("() => { awSearch.ask = () => { throw new Error('no answer'); }; }")
    page.locator(BOX).fill("savizudybe")

    expect(page.locator("[data-search-cry] a[href='tel:112']")).to_be_visible()
    expect(page.locator("[data-search-none]")).to_be_hidden()
    said = catalogue.wordings[catalogue.languages.default].say("search.failed")
    expect(page.locator("[data-search-status]")).to_have_text(said)


def test_an_index_that_cannot_be_read_is_not_waited_for(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    index = f"/assets/search-{catalogue.languages.default}-"
    page.route(f"**{index}*.js", lambda route: route.fulfill(body="?", content_type="text/javascript"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if index in request.url else None)
    page.goto(urljoin(root, find_address(catalogue)))
    page.locator(BOX).fill("skola")

    said = catalogue.wordings[catalogue.languages.default].say("search.failed")
    expect(page.locator("[data-search-status]")).to_have_text(said)
    page.locator(BOX).fill("skolos")
    assert page.locator("[data-search-status]").inner_text() == said
    assert len(asked) == 1


def test_found_words_are_marked_and_the_passage_leads_to_its_place(page: Page) -> None:
    page.locator(BOX).fill("istrinti istorija")
    result = page.locator(".aw-result").first
    heading = result.locator("[data-search-heading]")
    expect(heading.locator("mark")).to_have_text("Istorija")
    place = str(heading.get_attribute("href")).partition("#")[2]
    heading.click()

    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()


def test_filters_are_links_that_leave_the_address_alone(page: Page) -> None:
    address = page.url
    page.locator(BOX).fill("vaikai")
    everything = page.locator(".aw-result").count()
    chip = page.locator("[data-search-group='campaign']")
    chip.click()
    groups = set(page.locator(".aw-result__group").all_inner_texts())

    assert page.locator(".aw-result").count() < everything
    assert groups == {chip.get_attribute("data-name")}
    expect(chip).to_have_attribute("aria-current", "true")
    assert page.url == address


def test_a_filter_opens_another_tab_like_any_link(page: Page) -> None:
    page.locator(BOX).fill("vaikai")
    results = page.locator(".aw-result").count()
    with page.context.expect_page() as opened:
        page.locator("[data-search-group='campaign']").click(modifiers=["ControlOrMeta"])

    assert "#group-campaign" in opened.value.url
    assert page.locator(".aw-result").count() == results


def test_the_arrows_lead_into_the_results_and_escape_leads_back_and_clears(page: Page) -> None:
    box, titles = page.locator(BOX), page.locator(".aw-result__title a")
    box.fill("vaiku linija")
    box.press("ArrowDown")
    expect(titles.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(titles.first).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(titles.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")

    expect(box).to_have_value("")
    expect(titles).to_have_count(0)


def test_without_scripts_the_page_leads_to_everything_and_has_no_box(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(root)
    page.locator(".aw-search-link").click()
    assert page.url == urljoin(root, find_address(catalogue))
    expect(page.locator(BOX)).to_be_hidden()
    ways = page.locator("#everything + ul a")
    lists = dict.fromkeys(urljoin(page.url, str(way.get_attribute("href"))).partition("#")[0] for way in ways.all())
    linked = 0
    for address in lists:
        page.goto(address)
        linked += page.locator(".aw-everything a").count()
    pages = len(catalogue.pages) - 3  # the home page, the search and this one

    groups = (catalogue.campaigns, catalogue.helplines, catalogue.lessons, catalogue.organisations, catalogue.terms)
    assert linked == pages + sum(map(len, groups))


@pytest.mark.parametrize(("scripts", "shown"), [(True, "lead"), (False, "off")])
def test_whoever_has_no_box_is_not_asked_to_type(
    open_page: OpenPage, root: str, catalogue: Catalogue, scripts: bool, shown: str
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    page.goto(urljoin(root, find_address(catalogue)))

    for sentence in ("lead", "off", "failed"):
        expect(page.locator(f".aw-search__{sentence}")).to_be_visible(visible=sentence == shown)


@pytest.mark.parametrize("shape", [PHONE_LIGHT, PHONE_DARK, DESKTOP_DARK], ids=lambda shape: shape.name)
def test_answers_are_accessible_and_fit_the_screen(
    open_page: OpenPage, root: str, catalogue: Catalogue, shape: Shape
) -> None:
    page = open_page(shape)
    axe.prepare(page.context)
    page.goto(urljoin(root, find_address(catalogue)))
    faults = []
    for typed in ("man 15 ir mane fotografavo", NO_PAGE_SAYS_THIS):
        ask(page, [typed], root)
        faults += [*axe.find_faults(page), *page.evaluate(probe("sideways")), *page.evaluate(probe("targets"))]

    assert faults == []
