"""Makes a record of everything that is published as data: its facts, its names in every language, how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.opendata.identity import make_uuid
from hooks.awareness.opendata.writing import write_facts, write_value
from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.edition import Edition

Editions = Mapping[str, Edition]
"""By the code of their language; the first is that of the default language."""
Record = dict[str, Any]


def make_records(editions: Editions, kind: str) -> list[Record]:
    """Return the records of all entries of a kind, sorted by id."""
    group = _first(editions).catalogue.find_entries(kind)
    return [_MAKE[kind](editions, group[id]) for id in sorted(group)]


def make_vocabulary(editions: Editions) -> Record:
    """Return the words of the keys that the other records use, by group."""
    return write_facts(_first(editions).catalogue.vocabulary)


def _first(editions: Editions) -> Edition:
    return next(iter(editions.values()))


def _identify(editions: Editions, entry: Entry[Any]) -> Record:
    catalogue = _first(editions).catalogue
    return {"id": entry.id, "uuid": make_uuid(catalogue, entry.kind, entry.id)}


def _link(editions: Editions, entry: Entry[Any]) -> Record:
    return {code: f"{e.site_address}{e.address(entry.kind, entry.id)}" for code, e in editions.items()}


def _words(entry: Entry[Any], name: str) -> Record:
    return {language: str(getattr(words, name)) for language, words in sorted(entry.words.items())}


def _inner_words(entry: Entry[Any], group: str, id: str) -> Record:
    found = {language: getattr(words, group).get(id) for language, words in sorted(entry.words.items())}
    return {language: str(text) for language, text in found.items() if text}


def _record_plainly(editions: Editions, entry: Entry[Any]) -> Record:
    return {**_identify(editions, entry), **write_facts(entry.facts)}


def _record_organisation(editions: Editions, entry: Entry[Any]) -> Record:
    return {**_identify(editions, entry), "page": _link(editions, entry), **write_facts(entry.facts)}


def _record_campaign(editions: Editions, entry: Entry[Campaign]) -> Record:
    facts = write_facts(entry.facts)
    for figure in facts["figures"]:
        figure["counts"] = _inner_words(entry, "figures", figure["id"])
    names = {"name": _words(entry, "title"), "summary": _words(entry, "summary")}
    return {**_identify(editions, entry), **names, "page": _link(editions, entry), **facts}


def _record_helpline(editions: Editions, entry: Entry[Helpline]) -> Record:
    facts = write_facts(entry.facts)
    facts["contacts"] = [_record_contact(entry, contact) for contact in entry.facts.contacts]
    return {
        **_identify(editions, entry),
        "name": _words(entry, "title"),
        "who": _words(entry, "who"),
        "page": _link(editions, entry),
        "confirmed": entry.facts.confirmed,
        "state": {code: _tell_state(edition, entry) for code, edition in editions.items()},
        **facts,
    }


def _tell_state(edition: Edition, entry: Entry[Helpline]) -> str:
    """Return whether a line works, if it does not, and how sure its facts are."""
    card = make_helpline_card(edition, entry)
    return f"{card.rests} {card.state}".strip()


def _record_contact(entry: Entry[Helpline], contact: Contact) -> Record:
    added: Record = {"confirmed": entry.facts.is_sure(contact), "shown": contact.shown, "link": contact.link}
    note = _inner_words(entry, "contact_notes", contact.id)
    known = {key: value for key, value in added.items() if value != ""}
    return {**write_value(contact), **known, **({"note": note} if note else {})}


GROUPS = {
    "campaign": "campaigns",
    "helpline": "helplines",
    "number-change": "number-changes",
    "occasion": "occasions",
    "organisation": "organisations",
    "series": "series",
    "source": "sources",
}
"""Kinds that are published, and the name of the list of each, which is also that of its file."""

_MAKE: Mapping[str, Callable[[Editions, Entry[Any]], Record]] = {
    "campaign": _record_campaign,
    "helpline": _record_helpline,
    "number-change": _record_plainly,
    "occasion": _record_plainly,
    "organisation": _record_organisation,
    "series": _record_plainly,
    "source": _record_plainly,
}
