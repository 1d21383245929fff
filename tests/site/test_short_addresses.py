"""Proves that paper with a short address leads to its page, and that nobody comes upon it by chance."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.short import short_code
from hooks.awareness.pages.edition import Edition
from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page, read_text
from tests.site.references import Reference, resolve


def find_target(page: Page) -> str:
    """Return the file to which a page leads by itself."""
    (refresh,) = page.find("meta", **{"http-equiv": "refresh"})
    seconds, _, way = refresh.get("content", "").partition("; url=")
    assert seconds == "0", page.path
    return resolve(Reference(page.path, way, True), ROOT_ADDRESS)[0]


def test_every_page_of_an_entry_has_a_short_address_in_each_language(
    catalogue: Catalogue, shortcuts: Mapping[str, Page]
) -> None:
    wanted = {}
    for language in catalogue.languages.all:
        edition = Edition(catalogue, language)
        for uri, entry in catalogue.list_uris():
            wanted[f"{short_code(uri, language)}/index.html"] = f"{edition.address(entry.kind, entry.id)}index.html"

    assert {path: find_target(page) for path, page in shortcuts.items()} == wanted


def test_a_short_address_names_its_page_as_the_right_one(shortcuts: Mapping[str, Page]) -> None:
    for path, page in shortcuts.items():
        assert page.find_link("canonical") == [urljoin(ROOT_ADDRESS, find_target(page).removesuffix("index.html"))], path


def test_a_short_address_has_a_plain_link_to_its_page_and_one_away(
    catalogue: Catalogue, shortcuts: Mapping[str, Page]
) -> None:
    for path, page in shortcuts.items():
        onward, away = (link.get("href", "") for link in page.find("a"))

        assert resolve(Reference(path, onward, False), ROOT_ADDRESS)[0] == find_target(page)
        assert away == catalogue.site.exit[page.language]


def test_a_short_address_shows_no_more_than_tabs_do(
    catalogue: Catalogue, shortcuts: Mapping[str, Page], pages: Mapping[str, Page]
) -> None:
    for path, page in shortcuts.items():
        name = catalogue.site.name[page.language]
        (title,) = page.find("title")
        (heading,) = page.find("h1")
        link = read_text(next(page.find("a")))

        assert (title.text, heading.text) == (name, name), path
        (target,) = pages[find_target(page)].find("title")
        assert (target.text or "").replace("\N{NO-BREAK SPACE}", " ").startswith(link), path


def test_short_addresses_are_found_by_no_search(
    catalogue: Catalogue, site: Path, shortcuts: Mapping[str, Page], code_pages: Mapping[str, Page]
) -> None:
    aside = {**shortcuts, **code_pages}
    listed = (site / "sitemap.xml").read_text("utf-8")
    indexes = "".join(path.read_text("utf-8") for path in site.glob("assets/search-??-*.js"))

    assert bool(indexes) == bool(catalogue.navigation.search)
    assert {page.find_meta("robots") for page in aside.values()} == {"noindex"}
    assert [path for path, page in aside.items() if f"/{page.address}<" in listed or f'"{page.address}' in indexes] == []


def test_every_page_leads_to_its_short_address_at_its_foot(
    catalogue: Catalogue, pages: Mapping[str, Page], code_pages: Mapping[str, Page]
) -> None:
    led = {}
    for path, page in pages.items():
        (footer,) = [element for element in page.find("footer")] or [None]
        links = [link.get("href", "") for link in footer.iter("a")] if footer is not None else []
        led[path] = [target for link in links if (target := resolve(Reference(path, link, False), ROOT_ADDRESS)[0]) in code_pages]
    codes = {
        f"{Edition(catalogue, language).address(entry.kind, entry.id)}index.html": [f"show/{short_code(uri, language)}/index.html"]
        for language in catalogue.languages.all
        for uri, entry in catalogue.list_uris()
    }

    assert {path: found for path, found in led.items() if found} == codes


def test_a_site_without_a_public_address_says_so_in_place_of_a_dead_code(
    site: Path, catalogue: Catalogue, code_pages: Mapping[str, Page]
) -> None:
    assert not (site / "assets/codes").exists()
    for path, page in code_pages.items():
        (main,) = page.find("main")

        assert catalogue.wordings[page.language].say("code.none") in read_text(main), path
        assert list(page.find("img")) == [], path
