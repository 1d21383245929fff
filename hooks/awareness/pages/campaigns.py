"""Plans the pages of campaigns and projects, and the page that tells where one comes from."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.page import PageFacts
from hooks.awareness.pages.cards import CampaignCard, make_campaign_card
from hooks.awareness.pages.draft import Draft
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.views import list_campaign_lessons
from hooks.awareness.pages.map_filters import find_filter
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prints import list_campaign_prints


@dataclass(frozen=True)
class PartView:
    """The organisations that had the same part; `sources` is HTML."""

    role: Phrase
    organisations: tuple[tuple[Link, str], ...]


@dataclass(frozen=True)
class FactsView:
    """Who did what, when, where and for whom; all sources are HTML."""

    card: CampaignCard
    period_source: str
    parts: tuple[PartView, ...]
    audiences: tuple[Phrase, ...]
    places: tuple[tuple[Phrase, str], ...]
    map: Link | None


def plan_campaign(edition: Edition, entry: Entry[Campaign]) -> PlannedPage:
    """Return the page of a campaign or project; its facts stand there, unless it has a page of its own for them."""
    facts = entry.facts
    navigation = edition.catalogue.navigation
    parent = navigation.campaign if facts.kind == "campaign" else navigation.project
    draft = Draft(edition, entry, "campaign.html", parent, helplines=facts.helplines)
    draft.values.update(
        card=make_campaign_card(edition, entry),
        kind=facts.kind,
        lessons=list_campaign_lessons(edition, entry.id),
        prints=list_campaign_prints(edition, entry.id),
        facts=None if edition.catalogue.list_chapters(entry) else _view_facts(draft, entry),
    )
    return draft.finish()


def plan_background(edition: Edition, entry: Entry[PageFacts], campaign: Entry[Campaign]) -> PlannedPage:
    """Return the page that tells where a campaign comes from."""
    draft = Draft(edition, entry, "background.html", None, helplines=campaign.facts.helplines)
    draft.values["facts"] = _view_facts(draft, campaign)
    return draft.finish()


def _view_facts(draft: Draft, entry: Entry[Campaign]) -> FactsView:
    edition, facts = draft.edition, entry.facts
    cite = draft.writer.write_reference
    roles: dict[str, list[tuple[Link, str]]] = {}
    for part in facts.organisations:
        roles.setdefault(part.role, []).append((edition.link("organisation", part.id), cite(part.source)))
    return FactsView(
        card=make_campaign_card(edition, entry),
        period_source=cite(facts.period.source) if facts.period else "",
        parts=tuple(PartView(edition.choice("project_roles", role), tuple(pairs)) for role, pairs in roles.items()),
        audiences=tuple(edition.choice("audiences", id) for id in facts.audiences),
        places=tuple(
            (edition.phrase(edition.catalogue.places[place.id].facts.name), cite(place.source))
            for place in facts.places
        ),
        map=find_filter(edition, entry),
    )
