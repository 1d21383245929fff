"""Every page stands in every language, and each names the others in the same way."""

from __future__ import annotations

import gzip
from xml.etree import ElementTree

import pytest

from tests.build.built import Built
from tests.build.untranslated import PLANNED, UNTRANSLATED
from tests.site.html import Page

ROOT_URL = "https://tiny.example/sub/"
UNLISTED = ("lessons/lamp/projector/", "lessons/lamp/handout/")
"""Other shapes of a page: nobody should find them instead of it."""
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def languages_of(address: str) -> tuple[str, ...]:
    return ("pl", "ar") if address in UNTRANSLATED else ("pl", "uk", "ar")


def prefix(language: str) -> str:
    return "" if language == "pl" else f"{language}/"


def expected_alternates(address: str) -> dict[str, str]:
    found = {language: f"{ROOT_URL}{prefix(language)}{address}" for language in languages_of(address)}
    return {**found, "x-default": f"{ROOT_URL}{address}"}


def named_alternates(page: Page) -> dict[str, str]:
    links = (link for link in page.find("link", rel="alternate") if link.get("hreflang"))
    return {link.get("hreflang"): link.get("href") for link in links}


def test_the_default_language_stands_at_the_root_and_the_others_below_their_codes(three_languages: Built) -> None:
    addresses = {page.address for page in three_languages.pages}

    assert three_languages.result.returncode == 0, three_languages.result.stderr
    assert addresses == {f"{folder}{address}" for folder in ("", "uk/", "ar/") for address in PLANNED}


@pytest.mark.parametrize(("language", "direction"), [("pl", "ltr"), ("uk", "ltr"), ("ar", "rtl")])
def test_every_page_says_its_language_and_its_direction(three_languages: Built, language: str, direction: str) -> None:
    pages = [three_languages.page(prefix(language) + address) for address in PLANNED]

    assert {(page.tree.get("lang"), page.tree.get("dir")) for page in pages} == {(language, direction)}


@pytest.mark.parametrize("address", PLANNED)
def test_a_page_names_itself_in_every_language_that_has_its_text(three_languages: Built, address: str) -> None:
    for language in ("pl", "uk", "ar"):
        page = three_languages.page(prefix(language) + address)

        assert named_alternates(page) == expected_alternates(address)


def test_a_page_calls_itself_by_the_address_that_others_call_it(three_languages: Built) -> None:
    for address in PLANNED:
        for language in languages_of(address):
            page = three_languages.page(prefix(language) + address)
            canonical = page.find_one("link", rel="canonical").get("href")

            assert canonical == named_alternates(page)[language]


@pytest.mark.parametrize("address", PLANNED)
def test_the_language_switch_leads_to_the_same_page(three_languages: Built, address: str) -> None:
    for language in ("pl", "uk", "ar"):
        page = three_languages.page(prefix(language) + address)
        others = [link for link in page.find("a") if "aw-bar__language" in link.get("class", "").split()]
        found = {link.get("hreflang"): page.resolve(link.get("href")) for link in others}

        assert found == {
            other: f"{prefix(other)}{address}index.html" for other in ("pl", "uk", "ar") if other != language
        }


def test_the_language_switch_names_each_language_in_that_language(three_languages: Built) -> None:
    links = three_languages.page("").find("a", hreflang="ar")

    assert {(link.get("lang"), "".join(link.itertext())) for link in links} == {("ar", "العربية")}


def test_the_sitemap_lists_every_page_that_may_be_found_with_its_alternates(three_languages: Built) -> None:
    tree = ElementTree.fromstring(three_languages.files["sitemap.xml"])
    found = {
        url.findtext("s:loc", "", SITEMAP): {
            link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", SITEMAP)
        }
        for url in tree.iterfind("s:url", SITEMAP)
    }

    assert found == {
        f"{ROOT_URL}{prefix(language)}{address}": expected_alternates(address)
        for address in PLANNED
        if address not in UNLISTED
        for language in languages_of(address)
    }


def test_the_packed_sitemap_is_the_same(three_languages: Built) -> None:
    files = three_languages.files

    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
