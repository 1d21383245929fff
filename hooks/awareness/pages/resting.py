"""Knows what is said of a line that rests: that it does, whom to turn to instead, what a text has for its number."""

from __future__ import annotations

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Link


def tell_rest(edition: Edition, line: Helpline) -> str:
    """Return that a line does not work, as a sentence; nothing of a line that does."""
    return edition.wording.say(f"helpline.{line.status}") if line.rests else ""


def list_instead(edition: Edition, entry: Entry[Helpline]) -> tuple[Link, ...]:
    """Return whom to turn to while a line rests: its successor, else those named for when it does not answer.

    Lines that rest themselves are left out.
    """
    line = entry.facts
    if not line.rests:
        return ()
    successors = (line.replaced_by,) if line.replaced_by else ()
    others = () if line.calling.no_answer == "unknown" else line.calling.no_answer
    found = find_working(edition, successors) or find_working(edition, others)
    return tuple(edition.link("helpline", id) for id in found)


def find_working(edition: Edition, ids: tuple[str, ...]) -> list[str]:
    """Return those of some lines that work."""
    return [id for id in ids if not edition.catalogue.helplines[id].facts.rests]


def find_number(edition: Edition, method: str, id: str) -> Contact | None:
    """Return the number that a text names by `[[phone: id]]` or `[[sms: id]]`; None while nobody would answer it."""
    line = edition.catalogue.helplines[id].facts
    contact = line.first_contact(method)
    assert contact is not None and contact.number is not None, "the rules have checked it"
    return None if line.rests else contact


def mention_rest(edition: Edition, id: str, name: str) -> str:
    """Return what a sentence has in place of the number of a line that rests, whatever stands around it."""
    return edition.wording.say(f"helpline.resting.{edition.catalogue.helplines[id].facts.status}", {"name": name})
