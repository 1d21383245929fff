"""Knows whom somebody can reach at any hour, from a place and in a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hooks.awareness.model.contact import ON_THE_WEB, Contact
from hooks.awareness.model.helpline import Helpline

ANYWHERE, UNION, UNKNOWN = "anywhere", "EU", "unknown"
"""What stands for more than one country; and what is not known to leave one out."""
WRITTEN = ("sms", "chat", "form", "email")
"""Methods for people who cannot speak aloud."""


def find_gaps(
    helplines: Iterable[Helpline],
    places: Sequence[str],
    languages: Sequence[str],
    *,
    writing: bool = False,
    resting: bool = False,
) -> tuple[tuple[str, str], ...]:
    """Return each place and language for which no contact of the lines is known to answer at any hour.

    What is unknown does not count: neither unknown hours, nor languages, nor reach. With `writing`,
    a contact that wants a voice does not count either. Lines that rest count only with `resting`.
    """
    contacts = [contact for line in helplines if resting or not line.rests for contact in line.contacts]
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


def may_be_used_from(contact: Contact, places: Sequence[str], home: str) -> bool:
    """Tell whether somebody in one of these places may be able to use a contact, for all that is known.

    Without places readers are at home, in the country of the site, and nothing is kept from them. `EU` and
    `anywhere` are places elsewhere; which countries are in the Union is not known here.
    """
    known = set(contact.usable_from)
    if not places or not known or known & {ANYWHERE, UNION, UNKNOWN, *places}:
        return True
    return known != {home} and bool({ANYWHERE, UNION} & set(places))


def keep_usable(line: Helpline, places: Sequence[str], home: str) -> Helpline:
    """Return a line without the contacts that nobody in these places can use."""
    near = tuple(contact for contact in line.contacts if may_be_used_from(contact, places, home))
    return line.model_copy(update={"contacts": near})
