"""Plans what surrounds every page: ways to it and from it, the same page in other languages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.navigation import Section
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.calendar import FEED_FILE
from hooks.awareness.pages.cards import HelplineCard, make_helpline_card
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_first_lines
from hooks.awareness.pages.planned import Link, PlannedPage

_MOST_LINKS = 80
"""At the foot of a page: on a site with more pages each section has one, and its pages name each other.
Else every page would grow with every other."""


@dataclass(frozen=True)
class SectionLinks:
    """One section as the foot of a page lists it."""

    title: Phrase
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Frame:
    """What is the same on all pages of a language."""

    site_name: Phrase
    home: Link
    help: Link
    safety: Link
    directory: Link
    header: tuple[Link, ...]
    sections: tuple[SectionLinks, ...]
    emergency: tuple[HelplineCard, ...]
    """Lines for danger now, on every page."""
    support: tuple[HelplineCard, ...]
    """Lines to talk to, on every page."""
    exit: str
    """Where the exit link leads."""
    search: Link | None
    feed: Link
    """What is new, for programs."""
    date: str
    """The day of the build in words, for print."""


def plan_frame(edition: Edition, date: str) -> Frame:
    """Return the surroundings of all pages in a language; `date` is that of the build."""
    navigation = edition.catalogue.navigation
    site = edition.catalogue.site
    always = [make_helpline_card(edition, entry) for entry in list_first_lines(edition)]
    return Frame(
        site_name=edition.phrase(site.name),
        home=_link_home(edition),
        help=link_page(edition, navigation.help),
        safety=link_page(edition, navigation.safety),
        directory=link_page(edition, navigation.directory),
        header=tuple(link_page(edition, page) for page in navigation.header),
        sections=tuple(_link_sections(edition, navigation.sections)),
        emergency=tuple(card for card in always if card.tier == "emergency"),
        support=tuple(card for card in always if card.tier != "emergency"),
        exit=site.exit.get(edition.language, site.exit[edition.catalogue.languages.default]),
        search=link_page(edition, navigation.search) if navigation.search else None,
        feed=_link_feed(edition),
        date=date,
    )


def _link_home(edition: Edition) -> Link:
    return Link(edition.phrase(edition.catalogue.site.name), edition.locate("index"))


def _link_feed(edition: Edition) -> Link:
    name = edition.wording.say("feed.name", {"site": str(edition.phrase(edition.catalogue.site.name))})
    return Link(Phrase(name, edition.language), FEED_FILE.format(language=edition.language))


def link_page(edition: Edition, page: str, text: Phrase | None = None) -> Link:
    """Return a link to a plain page by its neutral title, which is also the shorter one."""
    words, language = edition.choose_words(edition.catalogue.pages[page])
    return edition.link("page", page, text or Phrase(words.neutral_title, language))


def _link_sections(edition: Edition, sections: tuple[Section, ...]) -> Iterator[SectionLinks]:
    count = sum(len(section.pages) for section in sections)
    for section in sections:
        pages = section.pages if count <= _MOST_LINKS else section.pages[:1]
        yield SectionLinks(edition.phrase(section.title), tuple(link_page(edition, page) for page in pages))


def find_section(edition: Edition, page: str) -> Section | None:
    """Return the section that a page stands in, or that of what it is a chapter of; the home page stands in none."""
    sections = edition.catalogue.navigation.sections
    whole = edition.catalogue.find_whole(page)
    listed = page if whole is None else _find_listed(edition, whole)
    return next((section for section in sections if listed in section.pages), None)


def _find_listed(edition: Edition, entry: Entry[Any]) -> str:
    """Return the plain page that an entry is, or that lists it."""
    return entry.id if entry.kind == "page" else str(getattr(edition.catalogue.navigation, entry.facts.kind))


def plan_chapters(edition: Edition, entry: Entry[Any]) -> tuple[Link, ...]:
    """Return the page that an entry is a chapter of and all its chapters, if there are any, the page itself marked."""
    catalogue = edition.catalogue
    whole = (catalogue.find_whole(entry.id) if entry.kind == "page" else None) or entry
    chapters = catalogue.list_chapters(whole)
    if not chapters:
        return ()
    words, language = edition.choose_words(whole)
    first = edition.link(whole.kind, whole.id, Phrase(words.neutral_title, language))
    links = (first, *(link_page(edition, page) for page in chapters))
    return tuple(
        replace(link, current=True) if id == entry.id else link
        for id, link in zip((whole.id, *chapters), links, strict=True)
    )


def plan_section_links(edition: Edition, page: str) -> tuple[Link, ...]:
    """Return the pages of the section of a page, the page itself marked."""
    section = find_section(edition, page)
    if section is None:
        return ()
    if section.pages not in edition.section_links:
        edition.section_links[section.pages] = tuple(link_page(edition, id) for id in section.pages)
    links = zip(section.pages, edition.section_links[section.pages], strict=True)
    return tuple(replace(link, current=True) if id == page else link for id, link in links)


def plan_breadcrumbs(edition: Edition, page: str | None) -> tuple[Link, ...]:
    """Return the way from the home page to a page's parent, `page` included if given."""
    navigation = edition.catalogue.navigation
    way = [_link_home(edition)]
    if page is not None:
        section = find_section(edition, page)
        whole = edition.catalogue.find_whole(page)
        listed = page if whole is None else _find_listed(edition, whole)
        if section is not None and section.pages[0] != listed and section.pages[0] != navigation.home:
            way.append(link_page(edition, section.pages[0], edition.phrase(section.title)))
        way += [link_page(edition, listed)] if whole else []
        way += [edition.link(whole.kind, whole.id)] if whole and whole.kind != "page" else []
        way.append(link_page(edition, page))
    return tuple(way)


def plan_alternates(edition: Edition, uri: str) -> tuple[Link, ...]:
    """Return the same page in every language, each named in its own language."""
    languages = edition.catalogue.languages
    links = []
    for language in languages.all:
        name = edition.catalogue.wordings[language].language_name(language)
        phrase = Phrase(name[:1].upper() + name[1:], language)
        address = page_address(uri, language, languages)
        links.append(Link(phrase, address, current=language == edition.language))
    return tuple(links)


def leave_untranslated(page: PlannedPage, languages: Container[str]) -> PlannedPage:
    """Return what stands in place of a page whose facts have words in some languages, but not in its own."""
    return replace(
        page,
        template="untranslated.html",
        values={"available": tuple(link for link in page.alternates if link.text.language in languages)},
        help_lines=(),
        sources=(),
        edit_file=None,
        untranslated=True,
    )


def plan_help_lines(edition: Edition, ids: Iterable[str]) -> tuple[HelplineCard, ...]:
    """Return the cards that a topic adds to the help card; lines on every page are there already."""
    helplines = edition.catalogue.helplines
    return tuple(
        make_helpline_card(edition, helplines[id])
        for id in ids
        if not helplines[id].facts.always_shown and not helplines[id].facts.rests
    )
