"""Lists everything that can be found on the site, by group and alphabet."""

from __future__ import annotations

from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.pages.collation import SortKey, sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import find_section
from hooks.awareness.pages.parts import Group, Part, cut_list
from hooks.awareness.pages.planned import Link

HELP, OTHER = "help", "page"
_PARTS = {"helpline": HELP, "step": HELP}
"""Kinds that stand under the name of a wider group."""
_WITHOUT_WORDS = ("organisation", "term")
"""Kinds whose entries can be found though all their words stand in their facts."""
_PREFIX = "group-"
"""What the address of a group on its page begins with."""
_MOST = 250
"""Links that a page may have."""


def list_groups(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the groups in the order in which readers meet them, each with its name."""
    return tuple(edition.wording.find("search.group").items())


def find_group(edition: Edition, entry: Entry[Any]) -> str:
    """Return the group of an entry; a kind that the words of the interface do not name is among the pages."""
    navigation = edition.catalogue.navigation
    whole = edition.catalogue.find_whole(entry.id) if entry.kind == "page" else None
    if whole is not None and whole.kind != "page":
        return find_group(edition, whole)
    if entry.kind == "page":
        section = find_section(edition, entry.id)
        return HELP if section is not None and navigation.help in section.pages else OTHER
    kind = _PARTS.get(entry.kind, entry.kind)
    return kind if kind in dict(list_groups(edition)) else OTHER


def list_everything(edition: Edition) -> tuple[Group, ...]:
    """Return links to all pages, terms and organisations, each group in the order of the alphabet."""
    alphabet = edition.wording.say("alphabet")

    def word_by_word(link: Link) -> list[SortKey]:
        return [sort_key(word, alphabet) for word in link.text.split()]

    navigation = edition.catalogue.navigation
    left_out = (navigation.home, navigation.search, navigation.everything)
    links: dict[str, list[Link]] = {}
    for entry in edition.catalogue.entries:
        if (entry.words or entry.kind in _WITHOUT_WORDS) and entry.id not in left_out:
            links.setdefault(find_group(edition, entry), []).append(_link(edition, entry))
    return tuple(
        Group(f"{_PREFIX}{group}", name, tuple(sorted(links[group], key=word_by_word)))
        for group, name in list_groups(edition)
        if group in links
    )


def part_everything(edition: Edition) -> tuple[Part, ...]:
    """Return the pages on which all that stands; none if one page is enough, or if there is no page for it."""
    if edition.catalogue.navigation.everything is None:
        return ()
    groups = {group.id.removeprefix(_PREFIX): group.items for group in list_everything(edition)}
    return cut_list(groups, _MOST, lambda link: str(link.text), edition.wording.say("alphabet"))


def link_groups(edition: Edition) -> tuple[tuple[str, Link], ...]:
    """Return the groups of which there is anything, each with a link to where it is listed."""
    navigation = edition.catalogue.navigation
    page = str(navigation.everything or navigation.search)
    parted = bool(part_everything(edition))
    links = []
    for group in list_everything(edition):
        key, name = group.id.removeprefix(_PREFIX), Phrase(group.title, edition.language)
        below = Link(name, edition.locate(f"{page}/{key}"))
        links.append((key, below if parted else edition.link("page", page, name, group.id)))
    return tuple(links)


def _link(edition: Edition, entry: Entry[Any]) -> Link:
    words = entry.words.get(edition.language)
    name = edition.name(entry.kind, entry.id)
    short = Phrase(words.neutral_title, edition.language) if words and entry.kind == "page" else name
    return edition.link(entry.kind, entry.id, short)
