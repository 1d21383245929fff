"""Proves that every page offers the same people to talk to, danger first."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.pages.addresses import page_address
from tests.site.html import Page, read_text
from tests.site.references import Reference, is_internal, resolve
from tests.support.real_site import read_languages, read_settings

ROOT_ADDRESS = str(read_settings()["site_url"])
TIERS = ("emergency", "specialist", "support", "public", "abroad")


def find_always_shown(catalogue: Catalogue) -> list[Helpline]:
    """Return the lines that every page has, in their order."""
    lines = [entry.facts for entry in catalogue.helplines.values() if entry.facts.always_shown]
    return sorted(lines, key=lambda line: (TIERS.index(line.tier), line.order))


def find_card(page: Page) -> Element:
    (card,) = page.find("aside", class_="aw-help")
    return card


def find_lines(card: Element, *groups: str) -> list[str]:
    """Return the addresses that groups of a card offer, top to bottom."""
    return [
        link.get("href", "") for group in card.iter("div") if group.get("class") in groups for link in group.iter("a")
    ]


def test_every_page_has_exactly_the_lines_that_are_always_shown(
    catalogue: Catalogue, framed_pages: Mapping[str, Page]
) -> None:
    wanted = [
        contact.link
        for line in find_always_shown(catalogue)
        for contact in line.contacts
        if contact.method in ("phone", "sms", "chat")
    ]
    found = {path: find_lines(find_card(page), "aw-help__danger", "aw-help__talk") for path, page in framed_pages.items()}

    assert {path: lines for path, lines in found.items() if lines != wanted} == {}


def test_the_first_line_is_for_danger(framed_pages: Mapping[str, Page]) -> None:
    first = {find_lines(find_card(page), "aw-help__danger", "aw-help__talk")[0] for page in framed_pages.values()}

    assert first == {"tel:112"}


def test_the_lines_for_a_topic_are_those_of_the_content(catalogue: Catalogue, framed_pages: Mapping[str, Page]) -> None:
    wanted: dict[str, list[str]] = {}
    for folder, group in (("", catalogue.pages), ("campaigns/", catalogue.campaigns)):
        for id, entry in group.items():
            lines = [catalogue.helplines[line].facts for line in entry.facts.helplines]
            links = [c.link for line in lines if not line.always_shown for c in line.contacts if c.method == "phone"]
            wanted["" if id == "index" else f"{folder}{id}/"] = links
    for id, lesson in catalogue.lessons.items():
        lines = [catalogue.helplines[line].facts for line in lesson.facts.helplines]
        links = [c.link for line in lines if not line.always_shown for c in line.contacts if c.method == "phone"]
        wanted |= {f"lessons/{id}/": links, f"lessons/{id}/handout/": links}
    for path, page in framed_pages.items():
        uri = page.address if page.language == read_languages().default else page.address.partition("/")[2]

        assert find_lines(find_card(page), "aw-help__fitting") == wanted.get(uri, []), path


@pytest.mark.parametrize("word", ["help-card.title", "help-card.talk"])
def test_the_card_says_its_words_in_the_language_of_the_page(
    catalogue: Catalogue, framed_pages: Mapping[str, Page], word: str
) -> None:
    missing = [
        path
        for path, page in framed_pages.items()
        if catalogue.wordings[page.language].say(word) not in read_text(find_card(page))
    ]

    assert missing == []


@pytest.mark.parametrize("uri", ["help", "helplines"])
def test_the_card_leads_on_in_the_language_of_the_page(framed_pages: Mapping[str, Page], uri: str) -> None:
    for path, page in framed_pages.items():
        links = [Reference(path, link.get("href", ""), False) for link in find_card(page).iter("a")]
        targets = {resolve(link, ROOT_ADDRESS)[0] for link in links if is_internal(link.url, ROOT_ADDRESS)}

        assert page_address(f"{uri}/index", page.language, read_languages()) + "index.html" in targets, path
