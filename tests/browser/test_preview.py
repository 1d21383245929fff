"""What a proposal changes is pictured on one page that needs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.preview import MOST, SHAPES, TALLEST, describe
from tests.browser.serving import serve
from tools.changed_pages import Change

HELP = Change("help/", "changed", "Help <b>")


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page taller than what is pictured."""
    (tmp_path / "help").mkdir()
    (tmp_path / "help/index.html").write_text(f'<!doctype html><div style="height: {TALLEST * 2}px">Text</div>', "utf-8")
    return tmp_path


def preview(page: Page, site: Path, *changes: Change) -> Page:
    """Return the file, opened, with every request that it makes noted."""
    with serve(site) as root:
        text = "".join(describe(changes, page, root))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(text)
    assert [address for address in asked if not address.startswith("data:")] == []
    return page


def test_a_changed_page_is_seen_on_a_phone_and_on_a_desk(page: Page, site: Path) -> None:
    preview(page, site, HELP)
    sizes = page.evaluate("[...document.images].map((image) => [image.naturalWidth, image.naturalHeight])")

    assert sizes == [[shape.width, TALLEST] for shape in SHAPES]


def test_titles_are_words_and_nothing_else(page: Page, site: Path) -> None:
    assert preview(page, site, HELP).locator("h2").inner_text() == "Help <b>"


def test_a_page_that_is_gone_is_named_without_a_picture(page: Page, site: Path) -> None:
    preview(page, site, Change("old/", "gone", "Old"))

    assert (page.locator("code").inner_text(), page.locator("img").count()) == ("/old/", 0)


def test_further_pages_are_listed_without_pictures(page: Page, site: Path) -> None:
    preview(page, site, *[HELP] * (MOST + 1))

    assert page.locator("h2").count() == MOST + 1
    assert page.locator("img").count() == MOST * len(SHAPES)


def test_no_change_is_said(page: Page, site: Path) -> None:
    assert "No page has changed" in preview(page, site).locator("body").inner_text()
