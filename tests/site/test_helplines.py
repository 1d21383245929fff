"""Proves that helplines are shown whole, in every language, and that no page shows another number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.telephone import find_numbers
from tests.site.addresses import find_page, find_path, follow
from tests.site.helplines import name_state
from tests.site.html import Page, a_page, read_text, split_blocks
from tests.support.real_site import read_languages, read_real_site

LANGUAGES = read_languages().required
HELPLINES = sorted(getattr(read_real_site().catalogue, "helplines", ()))
DIALLED = ("tel:", "sms:")


def find_contacts(catalogue: Catalogue) -> Iterator[tuple[str, Contact]]:
    for id, entry in catalogue.helplines.items():
        for contact in entry.facts.contacts:
            yield id, contact


def open_lines(catalogue: Catalogue) -> dict[str, Entry[Helpline]]:
    """Return the lines that have not closed: the others have a page that leads on, and stand in no list."""
    return {id: entry for id, entry in catalogue.helplines.items() if entry.facts.status != "closed"}


def is_linked(line: Helpline, contact: Contact) -> bool:
    """Tell whether a contact can be pressed: no place to visit can, and of a line that rests only its website."""
    return bool(contact.link) and (not line.rests or contact.method == "website")


def find_dialled(page: Page) -> Iterator[Element]:
    """Yield the links of a page that call or write to a number."""
    for link in page.find("a"):
        if link.get("href", "").startswith(DIALLED):
            yield link


def squeeze(text: str) -> str:
    """Return a number without what only helps to read it."""
    return re.sub(r"[\s\N{NO-BREAK SPACE}]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("helpline", HELPLINES)
def test_a_helpline_has_a_page_with_all_its_contacts(
    catalogue: Catalogue, pages: Mapping[str, Page], helpline: str, language: str
) -> None:
    page = find_page(pages, f"helplines/{helpline}/index", language)
    main = next(page.find("main"))
    links = {link.get("href"): read_text(link) for link in main.iter("a")}
    facts = catalogue.helplines[helpline].facts

    assert {contact.link for contact in facts.contacts if is_linked(facts, contact)} <= links.keys()
    for contact in facts.dialled:
        assert squeeze(contact.shown) in squeeze(links.get(contact.link, read_text(main)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_directory_has_every_helpline_with_all_its_contacts(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    """In full or named, with the page of all that are named beside them."""
    page = find_page(pages, "helplines/index", language)
    linked = {follow(page, link) for link in next(page.find("main")).iter("a")}
    tiers = {entry.facts.tier for entry in open_lines(catalogue).values()}
    in_full = {tier for tier in tiers if any(card for card in page.find("li", class_=f"aw-helpline--{tier}"))}
    lists = [find_page(pages, f"helplines/tier/{tier}/index", language) for tier in sorted(tiers - in_full)]
    shown = {contact for place in (page, *lists) for contact in find_card_contacts(place)}
    pressed = {
        (id, contact.link)
        for id, contact in find_contacts(catalogue)
        if contact.link and not catalogue.helplines[id].facts.rests
    }

    assert {find_path(f"helplines/{id}", language) for id in open_lines(catalogue)} <= linked
    assert {place.path for place in lists} <= linked
    assert pressed <= shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_directory_tells_all_of_every_line_here_that_is_called_in_need(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    shown = {id for id, _ in find_card_contacts(find_page(pages, "helplines/index", language))}

    assert {
        id for id, entry in open_lines(catalogue).items() if entry.facts.tier in ("emergency", "specialist", "support")
    } <= shown


def find_card_contacts(page: Page) -> Iterator[tuple[str, str]]:
    """Yield every contact on the cards of a page, behind the id of its line."""
    for card in page.find("li", class_="aw-helpline"):
        links = list(card.iter("a"))
        id = follow(page, links[0]).split("/")[-2]
        yield from ((id, contact.get("href", "")) for contact in links)


def test_no_page_dials_a_number_that_no_helpline_has(catalogue: Catalogue, all_pages: Mapping[str, Page]) -> None:
    known = {contact.link for _, contact in find_contacts(catalogue)}
    strange = {(path, link.get("href")) for path, page in all_pages.items() for link in find_dialled(page)}

    assert {(path, link) for path, link in strange if link not in known} == set()


def test_no_page_shows_a_number_that_no_helpline_has(catalogue: Catalogue, all_pages: Mapping[str, Page]) -> None:
    numbers = [contact for _, contact in find_contacts(catalogue) if contact.number]
    known = {squeeze(contact.shown) for contact in numbers}
    known |= {contact.number.dialled for contact in numbers if contact.number}  # in HTML to be copied
    strange = {
        (path, number)
        for path, page in all_pages.items()
        for number in find_shown_numbers(page, catalogue)
        if squeeze(number) not in known
    }

    assert strange == set()


def find_shown_numbers(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """Yield every number in the words of a page, also in those that only a screen reader says.

    The raised numbers of sources are none, and no number runs from one block into the next.
    """
    for text in (*split_blocks(page.tree), *find_hidden_words(page)):
        if sum(character.isdigit() for character in text) >= 3:
            yield from (number for _, number in find_numbers(text, catalogue.site))


def find_hidden_words(page: Page) -> Iterator[str]:
    for element in page.tree.iter():
        for name in ("alt", "title", "aria-label", "content"):
            text = element.get(name, "")
            if not text.startswith(("http", "width=")):
                yield text


def test_a_number_is_dialled_as_it_is_shown(catalogue: Catalogue, all_pages: Mapping[str, Page]) -> None:
    shown = {contact.link: squeeze(contact.shown) for _, contact in find_contacts(catalogue) if contact.number}
    for path, page in all_pages.items():
        for link in find_dialled(page):
            assert shown[link.get("href", "")] in squeeze(read_text(link)), path


def find_unwarned(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """Yield links to numbers that nobody has confirmed, where nothing around them says so."""
    sure = {contact.link for id, contact in find_contacts(catalogue) if catalogue.helplines[id].facts.is_sure(contact)}
    own = page.address.rpartition("helplines/")[2].strip("/")
    notices = {notice for notice in page.find(class_="aw-notice")}
    notices |= {notice for notice in page.find(class_="aw-help__note") if is_within(page, notice, "aw-help__fitting")}
    for link in find_dialled(page):
        if link.get("href") in sure:
            continue
        around = [element for element in page.climb(link) if is_frame(element, own in catalogue.helplines)]
        if not around or not any(inner in notices for inner in around[0].iter()):
            yield link.get("href", "")


def is_within(page: Page, element: Element, class_: str) -> bool:
    return any(class_ in around.get("class", "").split() for around in page.climb(element))


def is_frame(element: Element, own_page: bool) -> bool:
    """Tell whether an element is a card that carries its own notice, or the page of a helpline."""
    words = element.get("class", "").split()
    return "aw-helpline" in words or "aw-help__fitting" in words or (own_page and element.tag == "main")


def test_a_number_that_nobody_has_confirmed_carries_its_notice(
    catalogue: Catalogue, all_pages: Mapping[str, Page]
) -> None:
    unwarned = {path: set(find_unwarned(page, catalogue)) for path, page in all_pages.items()}

    assert {path: links for path, links in unwarned.items() if links} == {}


def doubt(catalogue: Catalogue) -> tuple[Catalogue, Contact]:
    """Return content in which nobody has confirmed one of the numbers, whatever is true of it, and its contact."""
    id, contact = next((id, contact) for id, contact in find_contacts(catalogue) if contact.number)
    entry = catalogue.helplines[id]
    contact = contact.model_copy(update={"grade": "C"})
    verified = entry.facts.verified.model_copy(update={"how": "public-copies"})
    doubtful = replace(entry, facts=entry.facts.model_copy(update={"contacts": (contact,), "verified": verified}))
    return replace(catalogue, helplines={id: doubtful}), contact


def test_a_number_without_a_notice_is_found(catalogue: Catalogue) -> None:
    doubtful, contact = doubt(catalogue)
    link = f'<p><a href="{contact.link}">{contact.shown}</a></p>'

    assert list(find_unwarned(a_page(f"<main>{link}</main>"), doubtful)) == [contact.link]
    assert list(find_unwarned(a_page(f'<main class="aw-helpline">{link}<p class="aw-notice"></p></main>'), doubtful)) == []


def test_a_number_in_the_words_of_a_page_is_found(catalogue: Catalogue) -> None:
    short = max(catalogue.site.telephone.short_numbers, key=len)
    first, last = short[:3], short[3:] or "000"
    page = a_page(f'<p>Call <b>+370</b> 612 34567.</p><p>{first}</p><p>{last}</p><img alt="{first} {short[3:]}" src="a.png">')
    alone = [short] if len(short) == 3 else []

    assert [squeeze(number) for number in find_shown_numbers(page, catalogue)] == ["+37061234567", *alone, short]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_of_a_helpline_says_when_it_was_looked_up(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    wording = catalogue.wordings[language]
    for id, entry in catalogue.helplines.items():
        page = find_page(pages, f"helplines/{id}/index", language)
        state = name_state(entry.facts)
        words = wording.say(f"helpline.state.{state}", {"date": wording.date(entry.facts.verified.on)})

        assert " ".join(words.split()) in read_text(next(page.find("main"))), id
