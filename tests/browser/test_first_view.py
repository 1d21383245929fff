"""One round trip to the first word: however long a page is, the first screen of a phone is in its first packets.

One trip later come, on the longest pages, the drawing of a map, which is below, and the card with numbers where it
stands beside the text, on a desktop.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_LIGHT
from tests.browser.waiting import NEXT_FRAMES
from tests.site.html import parse_page
from tests.site.weights import LIMIT, find_limit, name_template, pack, weigh_file
from tests.support.real_site import read_languages

pytestmark = pytest.mark.headless_shell

NOON = "2026-11-23T12:00:00+02:00"
HEADERS = 600
"""Bytes, at most, that a server sends before the page."""
FETCHED = "[...document.scripts].map((script) => script.src).filter(Boolean)"
"""Addresses of scripts: those of the page are fetched while it is read, the clock in the first frame that shows hours."""


@pytest.fixture(scope="module")
def heaviest(site: Path) -> Mapping[str, Path]:
    """By template, the longest of the pages that do not come in the first packets as a whole, with their headers."""
    packed = sorted((weigh_file(file), file) for file in site.rglob("*.html"))
    files = [file for size, file in packed if size > LIMIT - HEADERS]
    return {name_template(parse_page("", file.read_text("utf-8"))): file for file in files}


def read_first_packets(file: Path) -> str:
    """Return what a browser can read of a page when the first packets have come."""
    unpacked = zlib.decompressobj(wbits=31).decompress(pack(file.read_bytes())[: LIMIT - HEADERS])
    return unpacked.decode("utf-8", "ignore")


def answer(page: Page, address: str, text: str) -> None:
    page.route(address, lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))


def keep_to_page(route: Route) -> None:
    """Let nothing come but the page: of what it loads, one look might have more than the other."""
    if route.request.resource_type == "document":
        route.continue_()
    else:
        route.abort()


def look(page: Page, address: str) -> Image.Image:
    page.goto(address)
    page.screenshot()  # draws what was put off until somebody looks
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def test_the_first_screen_of_the_longest_page_of_every_template_is_in_the_first_packets(
    open_page: OpenPage, root: str, site: Path, heaviest: Mapping[str, Path]
) -> None:
    page, differing = open_page(PHONE_LIGHT), {}
    page.route("**/*", keep_to_page)
    page.clock.set_fixed_time(NOON)
    for name, file in heaviest.items():
        address = urljoin(root, f"{file.parent.relative_to(site).as_posix()}/")
        whole = look(page, address)
        answer(page, address, read_first_packets(file))
        if ImageChops.difference(whole, look(page, address)).getbbox():
            differing[name] = address
        page.unroute(address)

    assert heaviest, "where every page is in the first packets as a whole, this has nothing to prove"
    assert differing == {}


def test_a_page_that_is_cut_off_in_its_head_looks_otherwise(open_page: OpenPage, root: str, site: Path) -> None:
    page = open_page(PHONE_LIGHT)
    page.route("**/*", keep_to_page)
    page.clock.set_fixed_time(NOON)
    whole = look(page, root)
    answer(page, root, (site / "index.html").read_text("utf-8")[:20_000])

    assert ImageChops.difference(whole, look(page, root)).getbbox()


def test_what_a_phone_fetches_for_the_first_screen_fits_as_a_whole(
    open_page: OpenPage, root: str, site: Path, samples: Mapping[str, str], catalogue: Catalogue
) -> None:
    edition = Edition(catalogue, read_languages().default)
    closed_at_times = (line for line, entry in catalogue.helplines.items() if make_helpline_card(edition, entry).keeps_hours)
    lines = {edition.address("helpline", line) for line in closed_at_times}
    page, heavy = open_page(PHONE_LIGHT), {}
    fetched: set[str] = set()
    for address in sorted({*samples.values(), *lines} - {samples["404"]}):
        page.goto(urljoin(root, address))
        page.evaluate(NEXT_FRAMES)
        scripts = page.evaluate(FETCHED)
        fetched.update(scripts)
        file = site / address / "index.html"
        code = sum(weigh_file(path) for path in (file, *(site / url.removeprefix(root) for url in scripts)))
        if code > find_limit(parse_page(f"{address}index.html", file.read_text("utf-8"))):
            heavy[address] = code

    assert any("/opening-" in url for url in fetched), "where a number is, its clock is near"
    assert heavy == {}
