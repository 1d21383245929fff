"""A page is light enough for an old telephone on a weak network."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page
from tests.site.references import Reference, find_css_references, resolve

LIMIT = 14_600
"""Bytes, packed, of HTML, CSS and JavaScript: what a server sends before it waits for the first answer
(ten packets, RFC 6928)."""
ROOM_TO_WRITE = 300
"""Bytes by which a text may outgrow the limit before the tests are red: who adds a sentence should break nothing.
A page that grows past this wants to be told in chapters (CONTRIBUTING). Today none is over the limit itself."""
WRITTEN = ("background", "campaign", "checklist", "helpline", "lesson", "lesson-step", "organisation", "page", "step")
"""Templates whose pages are as long as their authors make them."""
FONTS, WHOLE = 40_000, 150_000


@dataclass(frozen=True)
class Weight:
    """What a browser fetches to show a page, packed as a host packs it."""

    code: int
    """HTML, CSS and JavaScript."""
    fonts: int
    pictures: int
    """With the icon of the tab, without those that are put off until a reader comes to them."""


def _list_loaded(page: Page) -> Iterator[str]:
    """Yield the files that a browser fetches by itself while it shows a page; lazy pictures come later."""
    sources = [link.get("href", "") for link in page.find("link", rel="icon")]
    sources += [script.get("src", "") for script in page.find("script")]
    sources += [image.get("src", "") for image in page.find("img") if image.get("loading") != "lazy"]
    for source in filter(None, sources):
        if not source.startswith("data:"):
            yield resolve(Reference(page.path, source, True), ROOT_ADDRESS)[0]


def weigh(site: Path, page: Page) -> Weight:
    """Return what the first view of a page weighs."""
    files = set(_list_loaded(page))
    code = {page.path} | {file for file in files if file.endswith(".js")}
    styles = (reference for style in page.find("style") for reference in find_css_references(page.path, style.text or ""))
    named = (resolve(reference, ROOT_ADDRESS)[0] for reference in styles)
    fonts = {file for file in named if file.endswith(".woff2")}
    return Weight(*(sum(_pack(site / file) for file in group) for group in (code, fonts, files - code)))


@cache
def _pack(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix in (".woff2", ".png") else len(gzip.compress(content, 9, mtime=0))


def name_template(page: Page) -> str:
    """Return the name of the template of a page."""
    return next((name[9:] for name in page.body.get("class", "").split() if name.startswith("aw-page--")), "")


def find_limit(page: Page) -> int:
    """Return what a page may weigh."""
    return LIMIT + (ROOM_TO_WRITE if name_template(page) in WRITTEN else 0)


@pytest.fixture(scope="module")
def weights(site: Path, all_pages: Mapping[str, Page]) -> Mapping[str, Weight]:
    """The weight of every page."""
    return {path: weigh(site, page) for path, page in all_pages.items()}


def test_html_and_css_and_scripts_arrive_at_once(weights: Mapping[str, Weight], all_pages: Mapping[str, Page]) -> None:
    heavy = {
        path: f"{weight.code} of {find_limit(all_pages[path])} bytes"
        for path, weight in weights.items()
        if weight.code > find_limit(all_pages[path])
    }

    assert heavy == {}


def test_only_texts_have_room_beyond_the_limit(all_pages: Mapping[str, Page]) -> None:
    templates = {name_template(page) for page in all_pages.values()}

    assert set(WRITTEN) < templates
    assert {"filter", "handout", "map", "part", "search"} < templates - set(WRITTEN)


def test_what_answers_a_question_comes_with_what_is_asked(site: Path, all_pages: Mapping[str, Page]) -> None:
    scripts = {path for page in all_pages.values() for path in _list_loaded(page) if path.endswith(".js")}
    answering = {path.relative_to(site).as_posix() for path in site.rglob("*.js") if "awSearch=" in path.read_text("utf-8")}

    assert {path.rpartition("-")[0] for path in answering} == {f"assets/search-{page.language}" for page in all_pages.values()}
    assert answering & scripts == set()


def test_the_fonts_of_a_page_are_small(weights: Mapping[str, Weight]) -> None:
    assert {path: weight.fonts for path, weight in weights.items() if weight.fonts > FONTS} == {}
    assert max(weight.fonts for weight in weights.values()) > 0


def test_the_first_view_is_small_as_a_whole(weights: Mapping[str, Weight]) -> None:
    whole = {path: weight.code + weight.fonts + weight.pictures for path, weight in weights.items()}

    assert {path: size for path, size in whole.items() if size > WHOLE} == {}
