"""Makes the card that other sites may show: whom to call, for people who have never seen this site.

It holds only lines that every page of this site shows, which are sure (`model/helpline.py`), and the
day of the oldest of their checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from hooks.awareness.language import Phrase
from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import link_page
from hooks.awareness.pages.helpline_lists import list_first_lines

CARD_FILE = "data/card-{language}.json"
CARD_SCRIPT = "assets/card.js"


@dataclass(frozen=True)
class CardLine:
    """One number, and who answers it."""

    number: str
    link: str
    name: Phrase


@dataclass(frozen=True)
class SiteCard:
    """Everything that the card says, in one language."""

    language: str
    direction: str
    title: str
    lines: tuple[CardLine, ...]
    checked: str
    """ISO date of the oldest check among the lines."""
    holds: int
    """For how many days after that its numbers may be shown as new."""
    state: str
    """When the numbers were checked, as a sentence."""
    more: str
    address: str
    """Where the words of `more` lead."""
    help: str
    """The same, as a path from the root of this site."""
    source: str
    """Where its text stands as JSON."""
    script: str
    """Where the script lies that renews it."""


def make_site_card(edition: Edition) -> SiteCard | None:
    """Return the card in the language of an edition; none if no line is sure enough for every page."""
    catalogue = edition.catalogue
    wording = edition.wording
    entries = list_first_lines(edition)
    if not entries:
        return None
    lines: list[CardLine] = []
    for entry in entries:
        card = make_helpline_card(edition, entry)
        lines += [CardLine(phone.shown, phone.href, card.name) for phone in card.telephones[:1]]
    oldest = min((entry.facts.verified.on for entry in entries), key=attrgetter("first_day"))
    help = link_page(edition, catalogue.navigation.help)
    return SiteCard(
        language=edition.language,
        direction=wording.direction,
        title=wording.say("site-card.title"),
        lines=tuple(lines),
        checked=oldest.first_day.isoformat(),
        holds=min(getattr(catalogue.site.freshness, entry.facts.tier) for entry in entries),
        state=wording.say("site-card.state", {"date": wording.date(oldest)}),
        more=wording.say("site-card.more", {"site": str(edition.phrase(catalogue.site.name))}),
        address=f"{edition.site_address}{help.address}",
        help=help.address,
        source=f"{edition.site_address}{CARD_FILE.format(language=edition.language)}",
        script=f"{edition.site_address}{CARD_SCRIPT}",
    )
