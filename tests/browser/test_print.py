"""A page on paper has what a reader of paper needs, and nothing that only works on a screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import PartialDate
from tests.browser.conftest import OpenPage
from tests.browser.probing import probe_pages
from tests.browser.shapes import Shape
from tests.support.real_site import EPOCH, read_languages

PAPER = Shape("the printed part of A4, at 96 pixels an inch", 657, 979, "light")

HEIGHT = "elements => elements.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page as it goes to paper."""
    page = open_page(PAPER)
    page.emulate_media(media="print")
    return page


def test_the_numbers_to_call_are_on_paper_with_their_date(
    page: Page, root: str, samples: Mapping[str, str], catalogue: Catalogue
) -> None:
    page.goto(urljoin(root, samples["help"]))
    built = datetime.fromtimestamp(int(EPOCH), UTC)
    date = catalogue.wordings[read_languages().default].date(PartialDate(built.year, built.month, built.day))

    expect(page.locator(".aw-help__danger .aw-help__number").first).to_be_visible()
    expect(page.locator(".aw-help__danger .aw-help__number").first).to_have_text("112")
    expect(page.locator(".aw-help__date")).to_be_visible()
    expect(page.locator(".aw-help__date")).to_contain_text(date)


@pytest.mark.parametrize("part", [".aw-bar", ".aw-nav", ".aw-menu-link", ".aw-skip--exit", ".aw-safety", ".aw-discretion", ".aw-footer__nav"])
def test_what_only_works_on_a_screen_stays_off_paper(
    page: Page, root: str, samples: Mapping[str, str], part: str
) -> None:
    page.goto(urljoin(root, samples["help"]))

    expect(page.locator(part)).to_have_count(1)
    expect(page.locator(part)).to_be_hidden()


def test_no_text_is_cut_off_at_the_edge_of_the_paper(page: Page, root: str, samples: Mapping[str, str]) -> None:
    assert probe_pages(page, root, samples.values(), "sideways", "clipped") == []


def test_a_sheet_of_paper_is_well_filled(page: Page, root: str, samples: Mapping[str, str]) -> None:
    wasteful = []
    for name in ("home", "help", "campaign", "helpline", "series"):
        page.goto(urljoin(root, samples[name]))
        words = len(page.locator("body").inner_text().split())
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
        if not 1 <= sheets <= 2 + words / 180:
            wasteful.append(f"{name}: {words} words on {sheets} sheets")

    assert wasteful == []


def test_a_long_list_to_look_things_up_in_is_dense_on_paper(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(urljoin(root, samples["organisations"]))
    groups = page.locator(".aw-group")
    words = len(" ".join(groups.all_inner_texts()).split())
    sheets = groups.evaluate_all(HEIGHT) / PAPER.height

    assert words > 200
    assert words / sheets >= 450, f"{words} words on {sheets:.1f} sheets"


def test_the_addresses_of_sources_are_written_out(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(urljoin(root, samples["help"]))
    link = page.locator(".aw-citations a[href^=http]").first
    written = link.evaluate("link => getComputedStyle(link, '::after').content")

    assert str(link.get_attribute("href")) in written
