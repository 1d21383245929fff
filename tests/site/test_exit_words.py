"""Beside the exit every page says what leaving cannot do, and where to read more."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import relative_address
from hooks.awareness.pages.edition import Edition
from tests.site.html import Page, read_text


def find_sentence(page: Page) -> Element:
    """Return what a page says beside the exit."""
    return next(page.find(class_="aw-safety"))


@pytest.mark.parametrize("key", ["exit.limit", "exit.shortcut", "exit.safety"])
def test_every_page_says_it_in_its_language(catalogue: Catalogue, framed_pages: Mapping[str, Page], key: str) -> None:
    missing = [
        path
        for path, page in framed_pages.items()
        if catalogue.wordings[page.language].say(key) not in read_text(find_sentence(page))
    ]

    assert missing == []


def test_every_page_leads_to_what_to_know_before_browsing(catalogue: Catalogue, framed_pages: Mapping[str, Page]) -> None:
    for path, page in framed_pages.items():
        safety = Edition(catalogue, page.language).address("page", catalogue.navigation.safety)
        links = [link.get("href") for link in find_sentence(page).iter("a")]

        assert relative_address(safety, page.address) in links or page.address == safety, path


def test_the_page_for_missing_addresses_says_it_in_every_language(
    catalogue: Catalogue, all_pages: Mapping[str, Page]
) -> None:
    sentence = read_text(find_sentence(all_pages["404.html"]))

    assert [code for code, wording in catalogue.wordings.items() if wording.say("exit.limit") not in sentence] == []
