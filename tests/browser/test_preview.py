"""What a proposal changes is pictured on one page that needs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import LIST, PAGE, SHAPES, SITE, TALLEST, clear, describe
from tests.browser.serving import serve
from tests.support.real_site import ROOT
from tools.changed_pages import Change
from tools.project import read_speakers

HELP = Change("help/", "changed", "Help <b>")


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page, and one taller than what is pictured."""
    for name, height in (("help", 100), ("tall", TALLEST * 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f'<!doctype html><div style="height: {height}px">Text</div>', "utf-8")
    return tmp_path


def preview(page: Page, site: Path, *changes: Change) -> Page:
    """Return the file, opened, with every request that it makes noted."""
    with serve(site) as root:
        text = "".join(describe(changes, page, root, read_speakers(ROOT)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(text)
    assert [address for address in asked if not address.startswith("data:")] == []
    return page


def test_a_changed_page_is_seen_on_a_phone_and_on_a_desk(page: Page, site: Path) -> None:
    preview(page, site, Change("tall/", "changed", "Tall"))
    sizes = page.evaluate("[...document.images].map((image) => [image.naturalWidth, image.naturalHeight])")

    assert sizes == [[shape.width, TALLEST] for shape in SHAPES]


def test_titles_are_words_and_nothing_else(page: Page, site: Path) -> None:
    assert preview(page, site, HELP).locator("h2").inner_text() == "Help <b>"


def test_a_page_that_is_gone_is_named_without_a_picture(page: Page, site: Path) -> None:
    preview(page, site, Change("old/", "gone", "Old"))

    assert (page.locator("code").inner_text(), page.locator("img").count()) == ("/old/", 0)


def test_further_pages_are_listed_without_pictures(
    page: Page, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.browser.preview.MOST", 2)
    preview(page, site, *[HELP] * 4)

    assert page.locator("h2").count() == 4
    assert page.locator("img").count() == 2 * len(SHAPES)


def test_no_change_is_said(page: Page, site: Path) -> None:
    preview(page, site)

    for wording in read_speakers(ROOT):
        expect(page.locator(f"p [lang={wording.language}]")).to_have_text(wording.say("reports.preview.none"))


def test_what_else_lies_in_the_folder_stays(tmp_path: Path) -> None:
    for name in (f"{SITE}/index.html", LIST, PAGE, "notes/mine.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    clear(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["notes"]
