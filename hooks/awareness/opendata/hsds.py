"""Writes the helplines as services of the Human Services Data Specification 3.0 (https://docs.openreferral.org/).

The specification has one language to a file and no grades: there is a file for each language, and
what is not confirmed is said in `alert` of the service and `description` of every telephone. A line that
rests says so there too, and has no schedules.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.hours import WEEK
from hooks.awareness.opendata.identity import make_uuid
from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_helplines
from hooks.awareness.pages.plain_text import write_plainly

Service = dict[str, Any]

_STATUS = {"active": "active", "paused": "temporarily closed"}
_PHONE_TYPE = {"phone": "voice", "sms": "text"}
_BYDAY = {day: day[:2].upper() for day in WEEK}


def make_services(edition: Edition) -> list[Service]:
    """Return every helpline that has not closed, as a service with its organisation."""
    return [_make_service(edition, entry) for entry in list_helplines(edition)]


def _make_service(edition: Edition, entry: Entry[Helpline]) -> Service:
    facts = entry.facts
    card = make_helpline_card(edition, entry)
    id = make_uuid(edition.catalogue, "helpline", entry.id)
    others = [words.title for code, words in entry.words.items() if words.title != card.name]
    service: Service = {
        "id": id,
        "name": str(card.name),
        "description": str(card.who),
        "url": f"{edition.site_address}{edition.address('helpline', entry.id)}",
        "status": _STATUS[facts.status],
        "assured_date": str(facts.verified.on),
        "organization": _make_organisation(edition, facts.operator),
        "phones": [_make_phone(edition, entry, contact) for contact in facts.dialled],
        "schedules": [] if facts.rests else [s for c in facts.contacts for s in _list_schedules(edition, entry, c)],
        "service_areas": [_make_area(edition, entry)],
        "languages": [_make_language(edition, code, entry.id, "all") for code in facts.languages],
    }
    if others:
        service["alternate_name"] = " / ".join(others)
    if alerts := tuple(filter(None, (card.rests, "" if facts.confirmed else card.state))):
        service["alert"] = " ".join(alerts)
    if facts.ages is not None:
        service["minimum_age"] = facts.ages.from_
        if facts.ages.to is not None:
            service["maximum_age"] = facts.ages.to
    return {key: value for key, value in service.items() if value != []}


def _make_organisation(edition: Edition, id: str) -> Service:
    facts = edition.catalogue.organisations[id].facts
    organisation = {
        "id": make_uuid(edition.catalogue, "organisation", id),
        "name": str(edition.phrase(facts.name)),
        "description": write_plainly(edition, str(edition.phrase(facts.about))),
    }
    return {**organisation, "website": facts.url} if facts.url else organisation


def _make_phone(edition: Edition, entry: Entry[Helpline], contact: Contact) -> Service:
    assert contact.number is not None, "dialled contacts have a number"
    phone: Service = {
        "id": make_uuid(edition.catalogue, "helpline", entry.id, contact.id),
        "number": contact.number.dialled,
        "type": _PHONE_TYPE[contact.method],
    }
    badge = edition.wording.say(f"helpline.{'confirmed' if entry.facts.is_sure(contact) else 'unconfirmed'}-badge")
    phone["description"] = f"{edition.wording.say(f'helpline.method.{contact.method}')}. {badge} ({contact.grade})"
    if isinstance(contact.languages, tuple):
        phone["languages"] = [_make_language(edition, code, entry.id, contact.id) for code in contact.languages]
    return phone


def _make_language(edition: Edition, code: str, *place: str) -> Service:
    return {
        "id": make_uuid(edition.catalogue, "language", *place, code),
        "code": code,
        "name": edition.wording.language_name(code),
    }


def _make_area(edition: Edition, entry: Entry[Helpline]) -> Service:
    country = entry.facts.country
    special = {"EU": "helpline.from.EU"}
    name = edition.wording.say(special[country]) if country in special else edition.wording.country_name(country)
    return {"id": make_uuid(edition.catalogue, "area", entry.id, country), "name": name}


def _list_schedules(edition: Edition, entry: Entry[Helpline], contact: Contact) -> Iterator[Service]:
    """Yield when a contact answers, on the clock of the place named in `notes`; nothing where that is unknown."""
    if contact.hours is None or contact.hours == "unknown":
        return
    spans: list[tuple[tuple[str, ...], str, str]] = [(WEEK, "00:00", "24:00")]
    if not isinstance(contact.hours, str):
        spans = [(span.days, span.open, span.close) for span in contact.hours]
    for number, (days, opens, closes) in enumerate(spans):
        yield {
            "id": make_uuid(edition.catalogue, "schedule", entry.id, contact.id, str(number)),
            "freq": "WEEKLY",
            "byday": ",".join(_BYDAY[day] for day in days),
            "opens_at": opens,
            "closes_at": closes,
            "description": edition.wording.say(f"helpline.method.{contact.method}"),
            "notes": entry.facts.timezone or edition.catalogue.site.timezone,
        }
