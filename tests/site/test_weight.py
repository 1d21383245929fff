"""A page is light enough for an old telephone on a weak network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page
from tests.site.references import Reference, find_css_references, resolve
from tests.site.weights import find_limit, weigh_file

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
    return Weight(*(sum(weigh_file(site / file) for file in group) for group in (code, fonts, files - code)))


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


def test_what_answers_a_question_comes_with_what_is_asked(
    catalogue: Catalogue, site: Path, all_pages: Mapping[str, Page]
) -> None:
    scripts = {path for page in all_pages.values() for path in _list_loaded(page) if path.endswith(".js")}
    answering = {path.relative_to(site).as_posix() for path in site.rglob("*.js") if "awSearch=" in path.read_text("utf-8")}

    asking = {page.language for page in all_pages.values() if catalogue.navigation.search}

    assert {path.rpartition("-")[0] for path in answering} == {f"assets/search-{language}" for language in asking}
    assert answering & scripts == set()


def test_the_fonts_of_a_page_are_small(weights: Mapping[str, Weight]) -> None:
    assert {path: weight.fonts for path, weight in weights.items() if weight.fonts > FONTS} == {}
    assert max(weight.fonts for weight in weights.values()) > 0


def test_the_first_view_is_small_as_a_whole(weights: Mapping[str, Weight]) -> None:
    whole = {path: weight.code + weight.fonts + weight.pictures for path, weight in weights.items()}

    assert {path: size for path, size in whole.items() if size > WHOLE} == {}
