"""Plans the pages of campaigns and projects."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.pages.cards import make_campaign_card
from hooks.awareness.pages.draft import Draft
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lesson_views import list_campaign_lessons
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prints import list_campaign_prints


@dataclass(frozen=True)
class PartView:
    """The organisations that had the same part; `sources` is HTML."""

    role: Phrase
    organisations: tuple[tuple[Link, str], ...]


def plan_campaign(edition: Edition, entry: Entry[Campaign]) -> PlannedPage:
    """Return the page of a campaign or project."""
    facts = entry.facts
    navigation = edition.catalogue.navigation
    parent = navigation.campaign if facts.kind == "campaign" else navigation.project
    draft = Draft(edition, entry, "campaign.html", parent, helplines=facts.helplines)
    roles: dict[str, list[tuple[Link, str]]] = {}
    for part in facts.organisations:
        pair = (edition.link("organisation", part.id), draft.writer.write_reference(part.source))
        roles.setdefault(part.role, []).append(pair)
    draft.values.update(
        card=make_campaign_card(edition, entry),
        kind=facts.kind,
        lessons=list_campaign_lessons(edition, entry.id),
        prints=list_campaign_prints(edition, entry.id),
        period_source=draft.writer.write_reference(facts.period.source) if facts.period else "",
        parts=tuple(PartView(edition.choice("project_roles", role), tuple(pairs)) for role, pairs in roles.items()),
        audiences=tuple(edition.choice("audiences", id) for id in facts.audiences),
        places=tuple(edition.choice("places", id) for id in facts.places),
    )
    return draft.finish()
