"""A page is light enough for an old telephone on a weak network."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.site.html import Page
from tests.site.references import Reference, find_css_references, resolve
from tests.support.real_site import read_settings

ROOT_ADDRESS = str(read_settings()["site_url"])
LIMIT = 14_600
"""Bytes, packed, of HTML, CSS and JavaScript: what a server sends before it waits for the first answer
(ten packets, RFC 6928)."""
NEAR = LIMIT * 0.98
"""A template with such a page may be an exception: an editor who adds a sentence should break nothing."""
HEAVIER = {
    "handout": (15_600, "a lesson on two sides of a sheet"),
    "lesson": (28_000, "the whole lesson, so that it can be read without a network"),
    "campaign": (22_200, "a campaign with its sources, lessons and prints"),
    "checklist": (26_900, "every sign, with what each leads to: it works without a script"),
    "map": (22_900, "one campaign, with the outlines of the states that took part"),
    "filter": (15_900, "a list of all lines near by that fit, each with all that a caller asks first"),
    "search": (19_400, "everything from A to Z, for whoever has no script"),
    "helpline": (15_000, "all that is known of a line, contact by contact"),
    "page": (21_700, "texts as long as their authors make them, with a source for every claim"),
}
"""Templates whose pages may weigh more, how much, and why. Take out or lower what is no longer needed."""
LONG_LISTS = {
    "sources": (40_000, "every source of the site, with the pages that cite it: one list, in which a browser finds any word"),
    "who-does-what": (32_200, "every organisation, and who has which role"),
    "map": (25_300, "the outlines of Lithuania and of fourteen states"),
    "glossary": (26_000, "every term"),
    "steps/all": (27_000, "every way through the steps"),
}
"""The same for pages that show all there is of something."""
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
    for name, (limit, _) in LONG_LISTS.items():
        if page.address.removesuffix("/").endswith(name):
            return limit
    return HEAVIER.get(name_template(page), (LIMIT, ""))[0]


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


def test_most_pages_need_no_exception(weights: Mapping[str, Weight], all_pages: Mapping[str, Page]) -> None:
    framed = [path for path, page in all_pages.items() if name_template(page)]
    light = [path for path in framed if weights[path].code <= LIMIT]

    assert len(light) / len(framed) > 0.75


def test_an_exception_is_still_needed(weights: Mapping[str, Weight], all_pages: Mapping[str, Page]) -> None:
    needed = {name_template(all_pages[path]) for path, weight in weights.items() if weight.code > NEAR}
    lists = {name for name in LONG_LISTS for path, weight in weights.items() if path.endswith(f"{name}/index.html") and weight.code > LIMIT}

    assert set(HEAVIER) - needed == set()
    assert lists == set(LONG_LISTS)


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
