"""Writes whom to call as plain text: for text browsers, slow lines, and whoever wants to keep it."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.model.fields import PartialDate
from hooks.awareness.pages.cards import ContactLine, HelplineCard, make_helpline_card
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_first_lines
from hooks.awareness.pages.planned import PlannedAsset

NAME = "help.txt"
_ENCODING = "utf-8-sig"
"""With a mark at its beginning: opened from a folder, nothing else would tell a browser how to read the letters."""


def make_first_cards(edition: Edition) -> list[HelplineCard]:
    """Return the cards of the lines that stand on every page, in their order."""
    return [make_helpline_card(edition, entry) for entry in list_first_lines(edition)]


def help_text_path(edition: Edition) -> str:
    """Return where the text lies, from the root of the site."""
    return f"{edition.locate('index')}{NAME}"


def plan_help_text(edition: Edition) -> PlannedAsset:
    """Return the text of one language."""
    text = "\n".join(_write(edition)).replace("\N{NO-BREAK SPACE}", " ") + "\n"
    return PlannedAsset(help_text_path(edition), lambda: text.encode(_ENCODING))


def _write(edition: Edition) -> Iterator[str]:
    wording, cards = edition.wording, make_first_cards(edition)
    day = PartialDate(edition.day.year, edition.day.month, edition.day.day)
    yield f"{edition.phrase(edition.catalogue.site.name)}. {wording.say('help-card.title')}"
    for card in cards:
        yield from ("", str(card.name))
        for contact in card.contacts:
            yield from _write_contact(edition, contact)
        if card.aged or not card.confirmed:
            yield f"  {card.state}"
    yield ""
    if any(card.keeps_hours for card in cards):
        yield wording.say("hours.holidays")
    yield wording.say("print.made", {"date": wording.date(day)})
    if is_public(edition.site_address):
        yield f"{edition.site_address}{edition.address('page', edition.catalogue.navigation.help)}"


def _write_contact(edition: Edition, contact: ContactLine) -> Iterator[str]:
    say = edition.wording.say
    address = contact.shown if contact.method in ("phone", "sms", "email", "visit") else contact.href
    yield f"  {contact.label}: {address}"
    yield from (f"    {line}" for line in contact.hours)
    if contact.languages:
        yield f"    {say('helpline.languages-label')}: {contact.languages}"
    if contact.cost:
        yield f"    {say('helpline.cost-label')}: {contact.cost}"
    if contact.note:
        yield f"    {contact.note}"
