"""Plans the pages of organisations: what each is, which roles documents name, and what it stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.pages.duties import DutyView, view_duty
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.frame import leave_untranslated, plan_alternates, plan_breadcrumbs, plan_help_lines
from hooks.awareness.pages.organisation_lists import find_short_name
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class OrganisationView:
    """An organisation as its page shows it; `about` and `renamed` are HTML."""

    kind: str
    short: Phrase | None
    about: str
    renamed: str
    functions: tuple[Phrase, ...]
    duties: tuple[tuple[DutyView, str], ...]
    """Each with the numbers of its sources, as HTML."""
    url: str | None
    helplines: tuple[Link, ...]
    campaigns: tuple[Link, ...]
    list: Link


def plan_organisations(edition: Edition) -> Iterator[PlannedPage]:
    """Yield the page of every organisation."""
    for number, entry in enumerate(edition.catalogue.organisations.values(), 1):
        yield _plan_organisation(edition, entry, number)


def _plan_organisation(edition: Edition, entry: Entry[Organisation], number: int) -> PlannedPage:
    catalogue, wording = edition.catalogue, edition.wording
    uri = edition.uri("organisation", entry.id)
    address = edition.locate(uri)
    writer = Writer(edition, address)
    name = edition.phrase(entry.facts.name)
    details = {"name": name, "number": str(number)}
    lines = tuple(id for id, line in catalogue.helplines.items() if line.facts.operator == entry.id)
    page = PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="organisation.html",
        title=name,
        tab_title=wording.say("organisation.tab-title", details),
        description=wording.say("organisation.description", details),
        values={"organisation": view_organisation(writer, entry, lines)},
        breadcrumbs=plan_breadcrumbs(edition, catalogue.navigation.organisations),
        help_lines=plan_help_lines(edition, lines),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
        edit_file=entry.sheet.file,
        group=find_group(edition, entry),
        draft=entry.facts.draft,
    )
    return page if edition.language in entry.facts.about else leave_untranslated(page, entry.facts.about)


def view_organisation(writer: Writer, entry: Entry[Organisation], lines: tuple[str, ...]) -> OrganisationView:
    """Return an organisation in the language of a writer, who counts its sources; `lines` are those it answers."""
    edition, facts = writer.edition, entry.facts
    campaigns = (
        campaign.id
        for campaign in edition.catalogue.campaigns.values()
        if any(part.id == entry.id for part in campaign.facts.organisations)
    )
    return OrganisationView(
        kind=edition.wording.say(f"organisation.kind.{facts.kind}"),
        short=find_short_name(edition, facts),
        about=writer.write_fragment(edition.phrase(facts.about)),
        renamed=writer.write_fragment(edition.phrase(facts.renamed)) if facts.renamed else "",
        functions=tuple(edition.choice("functions", function) for function in facts.functions),
        duties=tuple(
            (view_duty(edition, duty), " ".join(writer.write_reference(source) for source in duty.sources))
            for duty in facts.duties
        ),
        url=facts.url,
        helplines=tuple(edition.link("helpline", id) for id in lines),
        campaigns=tuple(edition.link("campaign", id) for id in campaigns),
        list=edition.link("page", edition.catalogue.navigation.organisations, anchor=f"kind-{facts.kind}"),
    )
