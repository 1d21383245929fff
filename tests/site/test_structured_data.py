"""Proves that what machines read is true: only sure numbers, and where each page is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from tests.site.addresses import ROOT_ADDRESS, find_page
from tests.site.html import Page
from tests.support.real_site import read_languages

LANGUAGES = read_languages()


def read_data(page: Page) -> list[dict[str, Any]]:
    """Return the schema.org objects of a page."""
    return [json.loads(script.text or "") for script in page.find("script", type="application/ld+json")]


def find_values(value: Any, key: str) -> Iterator[Any]:
    """Yield every value of a key, however deep it lies."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name == key:
                yield item
            yield from find_values(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from find_values(item, key)


def test_every_object_names_its_vocabulary_and_its_page(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        for data in read_data(page):
            assert data["@context"] == "https://schema.org", path
            assert data["url"] == ROOT_ADDRESS + page.address, path


def test_machines_learn_only_numbers_that_are_sure(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    sure = {
        contact.number.dialled
        for entry in catalogue.helplines.values()
        for contact in entry.facts.contacts
        if entry.facts.status == "active" and contact.method == "phone" and contact.number and entry.facts.is_sure(contact)
    }
    told = {number for page in pages.values() for number in find_values(read_data(page), "telephone")}

    assert told == sure


def test_machines_learn_each_line_on_its_own_page(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    telling = {page.address for page in pages.values() if any(find_values(read_data(page), "contactPoint"))}
    sure = {
        id
        for id, entry in catalogue.helplines.items()
        if entry.facts.status == "active"
        and any(contact.method == "phone" and entry.facts.is_sure(contact) for contact in entry.facts.contacts)
    }

    assert telling == {page_address(f"helplines/{id}", language, LANGUAGES) for id in sure for language in LANGUAGES.all}


def test_the_home_page_says_which_site_it_is(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    homes = [find_page(pages, catalogue.navigation.home, language) for language in LANGUAGES.all]
    names = {page.language: read_data(page)[0]["name"] for page in homes}

    assert names == dict(catalogue.site.name)
