"""The kit, unpacked onto a stick and opened from there, with no network at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.kits import name_kit
from tests.browser.conftest import SamplesIn
from tests.browser.probes import probe
from tests.browser.samples import MISSING
from tests.browser.searching import load_index
from tests.browser.shapes import DESKTOP_LIGHT
from tests.support.kits import unpack

SCRIPT = re.compile(r"<script[^>]* src=[\"']?[^\"' >]*?([^\"' >/]+)[\"' >]")
FAILED = "chrome-error://chromewebdata/"
GIVEN_UP = "net::ERR_ABORTED"
"""What an icon of a tab was still loading when the walk went on; a file that is not there fails in another way."""


@pytest.fixture(scope="module")
def unpacked_kit(kits: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which somebody has unpacked the whole site."""
    return unpack(kits / name_kit(catalogue.site.name, catalogue.languages), tmp_path_factory.mktemp("stick"))


def open_offline(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP_LIGHT.viewport, reduced_motion="reduce", offline=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A browser without a network."""
    yield from open_offline(browser)


@pytest.fixture
def headless_page(headless_shell: Browser) -> Iterator[Page]:
    """The same for a walk over many pages."""
    yield from open_offline(headless_shell)


def open_file(page: Page, path: Path) -> None:
    page.goto(path.as_uri())


def test_a_double_click_opens_the_site(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "START.html")
    page.wait_for_url((unpacked_kit / "files/index.html").as_uri())

    expect(page.locator("h1")).to_be_visible()


def test_the_start_leaves_no_place_of_its_own_in_the_history(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "START.html")
    page.wait_for_url((unpacked_kit / "files/index.html").as_uri())

    assert page.evaluate("history.length") == 2  # an empty tab, and the home page


def test_inside_a_zip_that_is_not_unpacked_the_start_says_what_to_do(
    page: Page, unpacked_kit: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    alone = tmp_path / "START.html"
    alone.write_bytes((unpacked_kit / "START.html").read_bytes())
    open_file(page, alone)

    assert page.url == alone.as_uri()
    for wording in catalogue.wordings.values():
        expect(page.get_by_text(wording.say("kit.unpack"))).to_be_visible()


def find_missing_icons(page: Page) -> list[str]:
    """Return the icons of tabs that are not on the stick: the headless shell does not ask for them."""
    icons = [urlsplit(icon) for icon in page.evaluate(probe("icons"))]
    return [icon.geturl() for icon in icons if icon.scheme != "data" and not Path(url2pathname(icon.path)).is_file()]


def list_scripts(pages: Iterable[Path]) -> set[str]:
    """Return the names of all scripts that pages load."""
    return set(chain.from_iterable(SCRIPT.findall(page.read_text("utf-8")) for page in pages))


@pytest.fixture(scope="module")
def sampled(unpacked_kit: Path, samples_in: SamplesIn) -> Sequence[Path]:
    """A page on the stick for every template and component, in every language, and one that shows a code."""
    addresses = {at for samples in samples_in.values() for at in samples.values()}
    folders = [*sorted(addresses - {MISSING}), f"show/{min(path.name for path in (unpacked_kit / 'files/show').iterdir())}"]
    return [unpacked_kit / "files" / folder / "index.html" for folder in folders]


def test_every_kind_of_page_opens_without_asking_for_anything_that_is_not_there(
    headless_page: Page, sampled: Sequence[Path]
) -> None:
    # What is written on a page is looked up on all pages, without a browser (tests/build/test_kit.py).
    page, faults = headless_page, list[str]()
    page.on("requestfailed", lambda request: None if request.failure == GIVEN_UP else faults.append(request.url))
    page.on("request", lambda request: faults.append(request.url) if request.url.startswith("http") else None)
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    for path in sampled:
        open_file(page, path)
        faults += find_missing_icons(page)
        assert page.locator("h1").count() == 1, path

    assert faults == []


def test_pages_that_are_opened_load_every_script_of_the_kit(unpacked_kit: Path, sampled: Sequence[Path]) -> None:
    scripts = list_scripts(sampled)

    assert scripts == list_scripts((unpacked_kit / "files").rglob("*.html")) != set()


def test_an_icon_that_is_not_there_is_found(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "files/index.html")
    assert find_missing_icons(page) == []
    page.evaluate("document.querySelector('link[rel=icon]').href = 'no-such-icon.svg'")

    assert [Path(icon).name for icon in find_missing_icons(page)] == ["no-such-icon.svg"]


def test_a_reader_walks_through_the_kit_by_links_alone(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "files/index.html")
    page.locator(".aw-nav a").first.click()
    page.wait_for_url(re.compile(r"/files/help/index\.html$"))
    page.locator(".aw-bar__language").first.click()
    page.wait_for_url(re.compile(r"/files/en/help/index\.html$"))

    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_search_answers(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "files/index.html")
    page.locator(".aw-search-link").click()
    page.wait_for_url(re.compile(r"/search/index\.html$"))
    load_index(page)
    page.locator("#search-box").fill("sutartis")
    result = page.locator("[data-search-title]").first
    expect(result).to_be_visible()
    result.click()
    page.wait_for_url(re.compile(r"(?<!/search)/index\.html"))

    assert Path(page.url.removeprefix("file://").split("#")[0]).is_file()


def test_the_projector_is_turned_by_keys(page: Page, unpacked_kit: Path, catalogue: Catalogue) -> None:
    open_file(page, unpacked_kit / f"files/lessons/{next(iter(catalogue.lessons))}/index.html")
    page.locator("a[href$='projector/index.html']").first.click()
    page.wait_for_url(re.compile(r"/projector/index\.html"))
    screens = page.locator("[data-screen]")
    page.keyboard.press("ArrowRight")

    expect(screens.nth(1)).to_be_visible()
    expect(screens.nth(0)).to_be_hidden()


def test_the_checker_answers_what_is_ticked(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "files/check-offer/job/index.html")
    boxes = page.locator("main input[type=checkbox]")
    before = page.locator("main").inner_text()
    boxes.first.check()

    assert page.locator("main").inner_text() != before


def test_step_by_step_leads_on(page: Page, unpacked_kit: Path) -> None:
    open_file(page, unpacked_kit / "files/steps/index.html")
    page.locator(".aw-question a").first.click()
    page.wait_for_url(re.compile(r"/steps/[a-z-]+/index\.html$"))

    expect(page.locator("h1")).to_be_visible()


def test_discreet_mode_lasts_from_page_to_page(page: Page, unpacked_kit: Path, catalogue: Catalogue) -> None:
    open_file(page, unpacked_kit / "files/index.html")
    page.locator("[data-discreet]").click()
    page.locator(".aw-nav a").first.click()
    page.wait_for_url(re.compile(r"/help/index\.html$"))

    assert page.title() == catalogue.wordings[catalogue.languages.default].say("discreet.title")
    assert page.evaluate("history.length") == 2


@pytest.mark.parametrize("keys", [False, True], ids=["by-press", "by-keys"])
def test_without_a_network_the_exit_leaves_all_the_same(
    page: Page, unpacked_kit: Path, catalogue: Catalogue, keys: bool
) -> None:
    exit = catalogue.site.exit[catalogue.languages.default]
    open_file(page, unpacked_kit / "files/help/index.html")
    with page.expect_event("requestfailed", lambda request: request.url == exit):
        if keys:
            for _ in range(3):
                page.keyboard.press("Shift")
        else:
            page.locator(".aw-bar__exit").click()
    page.wait_for_url(FAILED)
    page.go_back()

    assert "files" not in page.url


def test_the_exit_without_scripts_leaves_too(browser: Browser, unpacked_kit: Path) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    open_file(page, unpacked_kit / "files/help/index.html")
    page.locator(".aw-bar__exit").click()
    page.wait_for_url(FAILED)
    context.close()


def test_the_kit_of_a_lesson_opens_with_that_lesson(
    page: Page, kits: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    lesson = next(iter(catalogue.lessons))
    top = unpack(kits / name_kit(catalogue.site.name, catalogue.languages, lesson), tmp_path)
    open_file(page, top / "START.html")
    page.wait_for_url((top / f"files/lessons/{lesson}/index.html").as_uri())
    title = catalogue.lessons[lesson].words[catalogue.languages.default].title

    expect(page.locator("h1")).to_have_text(title)
