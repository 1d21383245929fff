"""Plans the list of organisations, and knows which of them have a short name to show."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.language import Phrase
from hooks.awareness.model.organisation import ORGANISATION_KINDS, Organisation
from hooks.awareness.pages.collation import sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.parts import Group
from hooks.awareness.pages.planned import Link


@dataclass(frozen=True)
class OrganisationItem:
    """An organisation in the list, which leads to its page; `short` is left out where the name holds it."""

    id: str
    link: Link
    short: Phrase | None
    functions: tuple[Phrase, ...]


def list_organisations(edition: Edition) -> tuple[Group, ...]:
    """Return the organisations by kind, each kind in the order of a dictionary."""
    alphabet = edition.wording.say("alphabet")
    groups: dict[str, list[OrganisationItem]] = {kind: [] for kind in ORGANISATION_KINDS}
    organisations = edition.catalogue.organisations.values()
    for entry in sorted(organisations, key=lambda e: sort_key(edition.phrase(e.facts.name), alphabet)):
        functions = tuple(edition.choice("functions", function) for function in entry.facts.functions)
        link = edition.link("organisation", entry.id)
        item = OrganisationItem(entry.id, link, find_short_name(edition, entry.facts), functions)
        groups[entry.facts.kind].append(item)
    return tuple(
        Group(f"kind-{kind}", edition.wording.say(f"organisation.kind.{kind}"), tuple(items))
        for kind, items in groups.items()
        if items
    )


def find_short_name(edition: Edition, facts: Organisation) -> Phrase | None:
    """Return the short name of an organisation, unless its name holds it."""
    short = edition.phrase(facts.short) if facts.short else None
    return short if short and short not in edition.phrase(facts.name) else None
