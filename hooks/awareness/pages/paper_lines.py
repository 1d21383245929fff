"""Says a line to call as paper shows it: name, number, and what a caller wants to know, as short as can be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.helpline import Contact, Helpline
from hooks.awareness.pages.cards import describe_ages, describe_reach
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.hours import describe_hours


def plan_line(edition: Edition, entry: Entry[Helpline], contact: Contact, *, abroad: bool = False) -> dict[str, Any]:
    """Return a line with one of its numbers; for readers `abroad`, it says where the number works."""
    words, _ = edition.choose_words(entry)
    emergency = entry.facts.tier == "emergency"
    return {
        "name": edition.wording.say("help-card.danger") if emergency else words.title,
        "number": contact.shown,
        "notes": list(_describe(edition, entry.facts, contact, abroad)),
    }


def _describe(edition: Edition, line: Helpline, contact: Contact, abroad: bool) -> Iterator[str]:
    """Yield what is sure of a number; that hours are not known is said."""
    wording = edition.wording
    if contact.method != "phone":
        yield wording.say(f"helpline.method.{contact.method}")
    if line.ages:
        yield describe_ages(wording, line.ages)
    if contact.cost == "free":
        yield wording.say("helpline.cost.free")
    if contact.anonymous == "yes":
        yield wording.say("paper.anonymous")
    if contact.hours == "unknown":
        yield wording.say("paper.hours-unknown")
    elif contact.hours:
        zone = line.timezone if line.timezone != edition.catalogue.site.timezone else None
        yield from describe_hours(wording, contact.hours, zone)
    if abroad:
        yield describe_reach(wording, contact)
