"""A page that is older than the same page in another language says so, calmly, and leads there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.serving import serve
from tests.browser.shapes import SHAPES
from tests.browser.walk import Stop, Walker
from tests.support.real_site import build_site
from tests.support.tiny_site import write_page, write_tiny_site
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site
from tools.in_step import confirm_pairs, pair_texts

OLDER, NEWER = "en/lists/", "lists/"


@pytest.fixture(scope="module")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a tiny site in which one language was changed after both agreed."""
    folder = tmp_path_factory.mktemp("older")
    write_tiny_site(folder)
    for language in ("lt", "en"):
        text = "[[glossary]]\n\n## Part { #part }\n\nWords.\n\n[[organisations]]\n\n[[sources]]\n\n[[campaigns: campaign]]\n\n[[steps]]\n\n[[lessons: lesson]]"
        write_page(folder, "docs/lists", language, text)
    catalogue = read_tiny_site(folder).catalogue
    assert catalogue is not None
    for entry in catalogue.entries:
        list(confirm_pairs(folder, entry, pair_texts(entry)))
    change(folder, "docs/lists.lt.md", {"Words.": "Kiti žodžiai."})
    result = build_site(folder, folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that axe can look at."""
    with browser.new_context(reduced_motion="reduce") as context:
        axe.prepare(context)
        yield context.new_page()


def test_nothing_is_wrong_with_a_page_that_says_it_is_older(page: Page, tiny_root: str) -> None:
    visited = Walker(page, tiny_root).visit(Stop(OLDER, SHAPES))

    expect(page.locator(".aw-newer")).to_be_visible()
    assert (visited.status, visited.axe, visited.sideways, visited.console, visited.stored) == (200, (), (), (), ())


def test_it_leads_to_the_part_in_question_and_to_the_newer_page(page: Page, tiny_root: str) -> None:
    page.goto(tiny_root + OLDER)
    page.locator(".aw-newer a", has_text="Part").click()
    expect(page.locator("h2#part")).to_be_in_viewport()
    page.locator(".aw-newer a[hreflang=lt]").click()

    expect(page).to_have_url(tiny_root + NEWER)


@pytest.mark.parametrize("address", [NEWER, "en/help/"])
def test_a_page_that_is_not_older_says_nothing(page: Page, tiny_root: str, address: str) -> None:
    page.goto(tiny_root + address)

    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".aw-newer")).to_have_count(0)
