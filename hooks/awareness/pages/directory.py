"""Plans the filters of the helpline directory: pages of their own, so that no script is needed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.helpline import TIERS, Helpline
from hooks.awareness.model.reach import ANYWHERE
from hooks.awareness.model.vocabulary import EVERYONE
from hooks.awareness.pages.cards import HelplineCard, make_helpline_card
from hooks.awareness.pages.collation import SortKey, sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_helplines
from hooks.awareness.pages.planned import Link

_TIER = "tier"
"""The filter whose choices are the parts of the directory itself: its finder does not offer them once more."""


@dataclass(frozen=True)
class Choice:
    """One value of a filter, with the lines that fit it."""

    facet: str
    value: str
    text: Phrase
    lines: tuple[Entry[Helpline], ...]
    """Those to tell all about."""
    far: tuple[Entry[Helpline], ...] = ()
    """Those of other countries, which need only be named: they would hide what is near."""
    places: tuple[str, ...] = ()
    """Where the reader is, if not at home: contacts that cannot be used from there are left out."""

    @property
    def uri(self) -> str:
        """Address of its page, without language."""
        return f"helplines/{self.facet}/{self.value.lower()}/index"


@dataclass(frozen=True)
class NamedLines:
    """A part of the directory of which only the names are shown."""

    cards: tuple[HelplineCard, ...]
    page: Link | None
    """Where all is told of them; none where that is the page of the only line."""


@dataclass(frozen=True)
class Facet:
    """One filter as the directory shows it."""

    title: str
    links: tuple[Link, ...]


def find_choices(edition: Edition) -> Iterator[Choice]:
    """Yield every choice of every filter that at least one line fits."""
    lines = list_helplines(edition)
    vocabulary = edition.catalogue.vocabulary
    site = edition.catalogue.site
    home = site.country
    for id in vocabulary.situations:
        fitting = [e for e in lines if id in e.facts.situations]
        places = (ANYWHERE,) if id == site.telephone.abroad else ()
        yield _choose("situation", id, edition.choice("situations", id), fitting, {home}, places)
    for id in vocabulary.people:
        fitting = [e for e in lines if id in e.facts.people or EVERYONE in e.facts.people]
        if id != EVERYONE:
            fitting.sort(key=lambda entry: _find_rank(entry.facts, id, home))
            yield _choose("people", id, edition.choice("people", id), fitting, {home})
    for code in sorted({code for entry in lines for code in entry.facts.languages}):
        name = Phrase(edition.wording.language_name(code), edition.language)
        yield _choose("language", code, name, [e for e in lines if code in e.facts.languages], {home})
    countries = {entry.facts.country for entry in lines} - {home}
    for code in sorted(countries, key=edition.wording.country_name):
        name = Phrase(edition.wording.country_name(code), edition.language)
        fitting = [e for e in lines if _reaches(e.facts, code)]
        fitting.sort(key=lambda entry: entry.facts.country != code)
        yield _choose("country", code, name, fitting, {home, code}, (code,))
    for tier in TIERS:
        fitting = [e for e in lines if e.facts.tier == tier]
        if len(fitting) > 1:  # a line that is alone has its page
            yield Choice(_TIER, tier, name_tier(edition, tier), tuple(fitting))


def name_tier(edition: Edition, tier: str) -> Phrase:
    """Return the heading of a part of the directory."""
    return Phrase(edition.wording.say(f"helpline.tier.{tier}"), edition.language)


def plan_names(edition: Edition, tiers: Collection[str]) -> tuple[NamedLines, ...]:
    """Return parts of the directory that are only named, each with the way to all that is known of them."""
    pages = {choice.value: choice.uri for choice in find_choices(edition) if choice.facet == _TIER}
    named = []
    for tier in TIERS:
        lines = [entry for entry in list_helplines(edition) if entry.facts.tier == tier and tier in tiers]
        page = None
        if uri := pages.get(tier):
            words = edition.wording.say("directory.in-full", {"tier": name_tier(edition, tier)})
            page = Link(Phrase(words, edition.language), edition.locate(uri))
        if lines:
            named.append(NamedLines(make_names(edition, lines), page))
    return tuple(named)


def make_names(edition: Edition, lines: Iterable[Entry[Helpline]]) -> tuple[HelplineCard, ...]:
    """Return the cards of lines that are only named: those here in their order, the others by country."""
    alphabet = edition.wording.say("alphabet")

    def by_country(card: HelplineCard) -> SortKey:
        return sort_key(card.country, alphabet)

    return tuple(sorted((make_helpline_card(edition, entry) for entry in lines), key=by_country))


def _choose(
    facet: str,
    value: str,
    text: Phrase,
    lines: list[Entry[Any]],
    near: Collection[str],
    places: tuple[str, ...] = (),
) -> Choice:
    """Return a choice; where most lines by far are elsewhere, it is for somebody who is there, and tells all of all."""
    close = tuple(entry for entry in lines if entry.facts.country in near)
    far = tuple(entry for entry in lines if entry.facts.country not in near)
    if len(far) >= 2 * len(close):
        close, far = tuple(lines), ()
    return Choice(facet, value, text, close, far, places)


def _find_rank(helpline: Helpline, people: str, home: str) -> int:
    """Return how far up a line stands for somebody: behind danger first the lines here that are for nobody else.

    What rests comes last.
    """
    if helpline.rests:
        return 3
    if helpline.tier == "emergency":
        return 0
    return 1 if helpline.people == (people,) and helpline.country == home else 2


def _reaches(helpline: Helpline, country: str) -> bool:
    """Tell whether somebody in another country can use a line, by where it is or who may dial."""
    if helpline.country == country:
        return True
    return any(ANYWHERE in contact.usable_from for contact in helpline.contacts)


def list_facets(edition: Edition, current: Choice | None = None) -> tuple[Facet, ...]:
    """Return the filters with links to the pages of their choices.

    On the page of a choice only the others of its kind are offered: the way to all stands beside them.
    """
    grouped: dict[str, list[Link]] = {}
    for choice in find_choices(edition):
        offered = choice.facet != _TIER if current is None else choice.facet == current.facet
        if choice.lines and offered:
            chosen = current is not None and choice.uri == current.uri
            grouped.setdefault(choice.facet, []).append(Link(choice.text, edition.locate(choice.uri), chosen))
    return tuple(
        Facet(edition.wording.say(f"directory.facet.{facet}"), tuple(links)) for facet, links in grouped.items()
    )
