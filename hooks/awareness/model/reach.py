"""Knows whom somebody can reach at any hour, from a place and in a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hooks.awareness.model.helpline import ON_THE_WEB, Contact, Helpline

ANYWHERE = "anywhere"
WRITTEN = ("sms", "chat", "form", "email")
"""Methods for people who cannot speak aloud."""


def find_gaps(
    helplines: Iterable[Helpline], places: Sequence[str], languages: Sequence[str], *, writing: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return each place and language for which no contact of the lines is known to answer at any hour.

    What is unknown does not count: neither unknown hours, nor languages, nor reach. With `writing`,
    a contact that wants a voice does not count either.
    """
    contacts = [contact for line in helplines if line.status == "active" for contact in line.contacts]
    contacts = [contact for contact in contacts if contact.method in WRITTEN or not writing]
    return tuple(
        (place, language)
        for place in places
        for language in languages
        if not any(answers(contact, place, language) for contact in contacts)
    )


def answers(contact: Contact, place: str, language: str) -> bool:
    """Tell whether a contact is known to answer at any hour, from a place and in a language."""
    knows_languages = isinstance(contact.languages, tuple)
    speaks = knows_languages and language in (contact.languages or ())
    return contact.hours == "always" and speaks and is_reached_from(contact, place)


def is_reached_from(contact: Contact, place: str) -> bool:
    """Tell whether a contact is known to be usable from a place; what is on the web is, from everywhere."""
    if not contact.usable_from:
        return contact.method in ON_THE_WEB
    return place in contact.usable_from or ANYWHERE in contact.usable_from
