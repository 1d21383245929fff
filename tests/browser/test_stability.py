"""Nothing jumps away under a thumb while a page loads, and words wait neither for type nor for scripts."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.clock_moments import ABROAD, SOME, SPOKEN, set_to, turn_to
from tests.browser.conftest import OpenPage, SamplesIn
from tests.browser.headless_shell import launch_headless_shell
from tests.browser.held_serving import serve_held
from tests.browser.samples import MISSING
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.shifting import begin_watch, prepare_watch, read_shifts
from tests.browser.typefaces import let_type_come, replace_type
from tests.browser.waiting import NEXT_FRAMES, wait_until
from tests.support.real_site import ROOT, read_languages

WHOLE = "document.readyState !== 'loading'"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
SHAPES = (PHONE_LIGHT, DESKTOP_LIGHT)
COMPONENTS = ("directory", "everything", "glossary", "parts-of-list", "sources", "timeline", "words")
"""Of those that fill a page, whose room is most at risk; every sample is scrolled through below."""
SCROLL = """async () => {
  const step = innerHeight / 2;
  for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
    scrollTo(0, top);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  const shown = [...document.images].filter((image) => image.getClientRects().length);
  const arrive = (image) => new Promise((done) => Object.assign(image, { onload: done, onerror: done }));
  await Promise.all(shown.map((image) => image.complete || arrive(image)));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  return shown.filter((image) => !image.naturalWidth).map((image) => image.src);
}"""
"""Goes down a page by half screens, waits for its pictures, and returns those that did not come."""


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The engine alone, which draws as many frames as it can: these tests wait for frames, not for time."""
    browser = launch_headless_shell(playwright.chromium, "--disable-frame-rate-limit", "--disable-gpu-vsync")
    yield browser
    browser.close()


@contextmanager
def open_slowly(page: Page, site: Path, address: str) -> Iterator[None]:
    """Open a page of which type and scripts arrive only after the block, in which its words are seen."""
    let_go = threading.Event()
    with serve_held(site, let_go) as root:
        page.goto(urljoin(root, address), wait_until="commit")
        wait_until(page, f"{PAINTED} && {WHOLE}")
        yield
        let_go.set()
        page.wait_for_load_state("load")
        let_type_come(page)
        wait_until(page, SPOKEN)
        page.evaluate(NEXT_FRAMES)


def test_the_components_at_risk_are_called_so() -> None:
    """A site need not have one of each, so a name that is wrong would pass for one that it does not have."""
    assert [name for name in COMPONENTS if not (ROOT / f"overrides/components/{name}.html").is_file()] == []


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("language", read_languages().all)
def test_nothing_moves_when_type_and_scripts_arrive_late(
    open_page: OpenPage, site: Path, samples_in: SamplesIn, shape: Shape, language: str
) -> None:
    moved = {}
    templates = (file.stem for file in (ROOT / "overrides").glob("*.html"))
    addresses = {samples_in[language][name] for name in ("help", *templates, *COMPONENTS) if name in samples_in[language]}
    for address in sorted(addresses - {MISSING}):
        page = open_page(shape, timezone_id=ABROAD)
        prepare_watch(page)
        set_to(page, SOME[0])
        with open_slowly(page, site, address):
            assert page.evaluate("document.body.innerText.length") > 100
            begin_watch(page)
        for moment in SOME:
            turn_to(page, moment)
            page.evaluate(NEXT_FRAMES)
        moved[address] = read_shifts(page)
        page.close()

    assert len(moved) > 20
    assert {address: shifts for address, shifts in moved.items() if shifts} == {}


def test_type_that_took_the_place_of_other_type_would_move_something(open_page: OpenPage, site: Path, samples: Mapping[str, str]) -> None:
    page = open_page(PHONE_LIGHT, bypass_csp=True)
    prepare_watch(page)
    replace_type(page)
    with open_slowly(page, site, samples["help"]):
        begin_watch(page)

    assert read_shifts(page) != []


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_nothing_moves_while_a_reader_scrolls_down(
    open_page: OpenPage, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    page = open_page(shape, timezone_id=ABROAD)
    prepare_watch(page)
    set_to(page, SOME[0])
    moved, missing = {}, {}
    for address in sorted(set(samples.values())):
        page.goto(urljoin(root, address))
        begin_watch(page)
        missing[address] = page.evaluate(SCROLL)
        moved[address] = read_shifts(page)

    assert {address: shifts for address, shifts in moved.items() if shifts} == {}
    assert {address: pictures for address, pictures in missing.items() if pictures} == {}
