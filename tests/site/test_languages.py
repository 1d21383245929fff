"""Proves that each page exists in every language, and that the languages know each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from babel import Locale, UnknownLocaleError

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import ROOT_ADDRESS, follow
from tests.site.html import Page, find_texts, read_text
from tests.site.quotes import find_unmarked_quotes
from tests.support.real_site import read_languages

LANGUAGES = read_languages()


_TWO_STOPS = re.compile(r"\w+\.\.(?!\.)")


def find_alternates(page: Page) -> dict[str, str]:
    links = (link for link in page.find("link", rel="alternate") if link.get("hreflang"))
    return {link.get("hreflang", ""): link.get("href", "") for link in links}


def is_known(code: str) -> bool:
    """Tell whether there is a language of a code."""
    try:
        return bool(Locale.parse(code, sep="-").english_name)
    except (UnknownLocaleError, ValueError):
        return False


def name_uri(page: Page) -> str:
    """Return the address of a page without its language."""
    prefix = "" if page.language == LANGUAGES.default else f"{page.language}/"
    return page.address.removeprefix(prefix)


def test_every_page_exists_in_every_language(pages: Mapping[str, Page]) -> None:
    uris = {
        language: {name_uri(page) for page in pages.values() if page.language == language} for language in LANGUAGES.all
    }

    assert uris[LANGUAGES.default]
    assert all(found == uris[LANGUAGES.default] for found in uris.values())


def test_a_page_stands_in_the_folder_of_its_language(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        folder = path.partition("/")[0]
        assert page.language == (folder if folder in LANGUAGES.all else LANGUAGES.default), path


def test_a_page_names_itself_as_the_right_address(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        assert page.find_link("canonical") == [ROOT_ADDRESS + page.address], path
        assert page.find_meta("og:url") == ROOT_ADDRESS + page.address, path


def test_a_page_names_itself_in_every_language_and_the_default_for_others(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        alternates = find_alternates(page)

        assert set(alternates) == {*LANGUAGES.all, "x-default"}, path
        assert alternates[page.language] == ROOT_ADDRESS + page.address, path
        assert alternates["x-default"] == alternates[LANGUAGES.default], path


def test_pages_in_two_languages_name_each_other(pages: Mapping[str, Page]) -> None:
    by_address = {ROOT_ADDRESS + page.address: page for page in pages.values()}
    for path, page in pages.items():
        for address in find_alternates(page).values():
            assert find_alternates(by_address[address]) == find_alternates(page), path


def test_the_language_switch_leads_to_the_same_page(pages: Mapping[str, Page], framed_pages: Mapping[str, Page]) -> None:
    for path, page in framed_pages.items():
        switches = [link for link in page.find("a") if link.get("hreflang")]
        targets = {(link.get("hreflang"), follow(page, link)) for link in switches}

        assert {pages[target].language for _, target in targets} == set(LANGUAGES.all), path
        assert all(name_uri(pages[target]) == name_uri(page) for _, target in targets), path
        assert all(pages[target].language == language for language, target in targets), path
        assert all(link.get("lang") == link.get("hreflang") for link in switches), path


def test_only_known_languages_are_marked(all_pages: Mapping[str, Page]) -> None:
    marked = {element.get("lang") for page in all_pages.values() for element in page.tree.iter() if element.get("lang")}

    assert marked >= set(LANGUAGES.all)
    assert [code for code in marked if code and not is_known(code)] == []


def test_a_passage_with_the_quotation_marks_of_a_language_is_marked_as_it(all_pages: Mapping[str, Page]) -> None:
    found = {path: list(find_unmarked_quotes(page)) for path, page in all_pages.items()}

    assert {path: texts for path, texts in found.items() if texts} == {}


def find_holders(page: Page, words: str) -> Iterator[Element]:
    """Yield the elements whose own text holds some words."""
    for element, text in find_texts(page.body):
        if words in text:
            yield element


def test_the_title_of_a_campaign_is_marked_in_its_language_everywhere(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    titles = [entry.facts.original_title for entry in catalogue.campaigns.values()]
    for path, page in pages.items():
        for title in titles:
            for holder in find_holders(page, title.text):
                assert page.language_of(holder) == title.language, (path, title.text)


def test_no_sentence_ends_with_two_full_stops(all_pages: Mapping[str, Page]) -> None:
    """A date in words may end with one: that of another sentence must not follow it."""
    found = {path: _TWO_STOPS.findall(read_text(page.body)) for path, page in all_pages.items()}

    assert {path: doubled for path, doubled in found.items() if doubled} == {}
