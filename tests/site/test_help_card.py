"""Proves that every page offers the same people to talk to, danger first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.planned import NUMBERED_LINES
from hooks.awareness.traversal import find_shown_checklists
from tests.site.addresses import ROOT_ADDRESS, find_path
from tests.site.help_card import find_always_shown, find_card, find_lines, list_groups_that_read
from tests.site.html import Page, read_text
from tests.site.offers import read_catalogue
from tests.site.references import Reference, is_internal, resolve
from tests.support.real_site import read_languages

LANGUAGES = read_languages().all


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


def test_a_chat_does_not_learn_from_where_a_reader_came(framed_pages: Mapping[str, Page]) -> None:
    links = {
        (link.get("href"), link.get("rel"))
        for page in framed_pages.values()
        for link in find_card(page).iter("a")
        if link.get("href", "").startswith("http") and not is_internal(link.get("href", ""), ROOT_ADDRESS)
    }

    assert {address for address, rel in links if rel != "noreferrer"} == set()


def test_the_first_line_is_for_danger(framed_pages: Mapping[str, Page]) -> None:
    first = {find_lines(find_card(page), "aw-help__danger", "aw-help__talk")[0] for page in framed_pages.values()}

    assert first == {"tel:112"}


def choose_fitting(catalogue: Catalogue, ids: Iterable[str], language: str) -> list[str]:
    """Return what the card of a page about a topic offers: some numbers, and the other lines by their pages."""
    fitting = {id: catalogue.helplines[id].facts for id in ids}
    lines = {id: line for id, line in fitting.items() if not line.always_shown and not line.rests}
    called = [id for id, line in lines.items() if line.first_contact("phone")][:NUMBERED_LINES]
    numbers = [c.link for id in called for c in lines[id].contacts if c.method == "phone"]
    return numbers + [page_address(f"helplines/{id}/index", language, read_languages()) for id in lines if id not in called]


def list_fitting(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the address, without language, of each page about a topic, and the lines that fit the topic."""
    for id, page in catalogue.pages.items():
        whole = catalogue.find_whole(id)
        yield id, page.facts.helplines or (whole.facts.helplines if whole else ())
    for id, campaign in catalogue.campaigns.items():
        yield f"campaigns/{id}", campaign.facts.helplines
    for id, lesson in catalogue.lessons.items():
        yield f"lessons/{id}", lesson.facts.helplines
        yield f"lessons/{id}/handout", lesson.facts.helplines
    for start, checklist in find_shown_checklists(catalogue):
        for group in catalogue.checklists[checklist].facts.groups:
            yield f"{start.id}/{group.id}", start.facts.helplines
    for id in catalogue.organisations:
        lines = catalogue.helplines.items()
        yield f"organisations/{id}", [key for key, line in lines if (line.facts.operator, line.facts.status) == (id, "active")]


def test_the_lines_for_a_topic_are_those_of_the_content(catalogue: Catalogue, framed_pages: Mapping[str, Page]) -> None:
    fitting = {find_path(uri, language): lines for uri, lines in list_fitting(catalogue) for language in LANGUAGES}
    for path, page in framed_pages.items():
        found = [
            resolve(Reference(path, link, False), ROOT_ADDRESS)[0].removesuffix("index.html")
            if is_internal(link, ROOT_ADDRESS)
            else link
            for link in find_lines(find_card(page), "aw-help__fitting")
        ]

        assert found == choose_fitting(catalogue, fitting.get(path, ()), page.language), path
    assert set(fitting) <= set(framed_pages)


def test_no_group_of_the_card_is_a_heading_alone(framed_pages: Mapping[str, Page]) -> None:
    groups = [group for page in framed_pages.values() for group in find_card(page).iter("div")]

    assert [group.get("class") for group in groups if not list(group.iter("a"))] == []


@pytest.mark.parametrize("group", list_groups_that_read(read_catalogue()))
def test_who_cannot_speak_is_led_to_somebody_who_reads(
    catalogue: Catalogue, framed_pages: Mapping[str, Page], group: str
) -> None:
    for path, page in framed_pages.items():
        words = catalogue.wordings[page.language].say("help-card.write")
        written = [link.get("href", "") for link in find_card(page).iter("a") if words in read_text(link)]

        assert set(written) & set(find_lines(find_card(page), group)), path


def test_the_card_is_no_wall(framed_pages: Mapping[str, Page]) -> None:
    # Read aloud it takes less than a minute: about 150 words, and half as many again for a topic.
    lengths = {path: len(read_text(find_card(page)).split()) for path, page in framed_pages.items()}

    assert {path: length for path, length in lengths.items() if length > 225} == {}


def test_that_holidays_are_not_known_is_said_once(catalogue: Catalogue, framed_pages: Mapping[str, Page]) -> None:
    for path, page in framed_pages.items():
        said = read_text(find_card(page)).count(catalogue.wordings[page.language].say("hours.holidays"))

        assert said == 1, path


def test_the_card_carries_the_day_on_which_it_was_made(framed_pages: Mapping[str, Page]) -> None:
    for path, page in framed_pages.items():
        (date,) = (part for part in find_card(page).iter("p") if part.get("class") == "aw-help__date")

        assert re.search(r"\b20\d\d\b", read_text(date)), path


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


@pytest.mark.parametrize("uri", [read_catalogue().navigation.help, read_catalogue().navigation.directory])
def test_the_card_leads_on_in_the_language_of_the_page(framed_pages: Mapping[str, Page], uri: str) -> None:
    for path, page in framed_pages.items():
        links = [Reference(path, link.get("href", ""), False) for link in find_card(page).iter("a")]
        targets = {resolve(link, ROOT_ADDRESS)[0] for link in links if is_internal(link.url, ROOT_ADDRESS)}

        assert find_path(uri, page.language) in targets, path
