"""Finds the card of helplines on a page, and what it offers."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.helpline import Helpline
from tests.site.html import Page

TIERS = ("emergency", "specialist", "support", "public", "abroad")


def find_always_shown(catalogue: Catalogue) -> list[Helpline]:
    """Return the lines that every page has, in their order."""
    lines = [entry.facts for entry in catalogue.helplines.values() if entry.facts.always_shown and not entry.facts.rests]
    return sorted(lines, key=lambda line: (TIERS.index(line.tier), line.order))


def list_groups_that_read(catalogue: Catalogue) -> list[str]:
    """Return the groups of the card that hold a line to which one can write."""
    lines = [line for line in find_always_shown(catalogue) if line.first_contact("sms") or line.first_contact("chat")]
    return sorted({"aw-help__danger" if line.tier == "emergency" else "aw-help__talk" for line in lines})


def find_card(page: Page) -> Element:
    (card,) = page.find("aside", class_="aw-help")
    return card


def find_lines(card: Element, *groups: str) -> list[str]:
    """Return the addresses that groups of a card offer, top to bottom."""
    return [
        link.get("href", "") for group in card.iter("div") if group.get("class") in groups for link in group.iter("a")
    ]
