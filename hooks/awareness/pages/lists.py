"""Plans the list of organisations; knows what a group of a long list is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.pages.collation import sort_key
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class OrganisationView:
    """An organisation in the list; `about` and `renamed` are HTML, `short` is left out where the name holds it."""

    id: str
    name: Phrase
    short: Phrase | None
    about: str
    functions: tuple[Phrase, ...]
    renamed: str
    url: str | None
    helplines: tuple[Link, ...]
    campaigns: tuple[Link, ...]


@dataclass(frozen=True)
class Group:
    """Part of a long list under a heading."""

    id: str
    title: str
    items: tuple[Any, ...]


def list_organisations(writer: Writer) -> tuple[Group, ...]:
    """Return the organisations by kind, each kind in the order of a dictionary."""
    edition = writer.edition
    alphabet = edition.wording.say("alphabet")
    groups: dict[str, list[OrganisationView]] = {
        kind: [] for kind in ("public", "ngo", "international", "municipal", "foreign")
    }
    organisations = edition.catalogue.organisations.values()
    for entry in sorted(organisations, key=lambda e: sort_key(edition.phrase(e.facts.name), alphabet)):
        groups[entry.facts.kind].append(_view_organisation(writer, entry))
    return tuple(
        Group(f"kind-{kind}", edition.wording.say(f"organisation.kind.{kind}"), tuple(views))
        for kind, views in groups.items()
        if views
    )


def _view_organisation(writer: Writer, entry: Entry[Any]) -> OrganisationView:
    edition = writer.edition
    facts = entry.facts
    helplines = (e for e in edition.catalogue.helplines.values() if e.facts.operator == entry.id)
    campaigns = (
        e
        for e in edition.catalogue.campaigns.values()
        if any(part.id == entry.id for part in e.facts.organisations)
    )
    name, short = edition.phrase(facts.name), edition.phrase(facts.short) if facts.short else None
    return OrganisationView(
        id=entry.id,
        name=name,
        short=short if short and short not in name else None,
        about=writer.write_fragment(edition.phrase(facts.about)),
        functions=tuple(edition.choice("functions", function) for function in facts.functions),
        renamed=writer.write_fragment(edition.phrase(facts.renamed)) if facts.renamed else "",
        url=facts.url,
        helplines=tuple(edition.link("helpline", e.id) for e in helplines),
        campaigns=tuple(edition.link("campaign", e.id) for e in campaigns),
    )
