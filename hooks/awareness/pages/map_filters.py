"""Plans the filters of the map: a page for every campaign that was somewhere, so that no script is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.pages.cards import describe_period
from hooks.awareness.pages.directory import Facet
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.maps import draw_map, find_maps, list_off_map
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.works import list_placeless, sort_campaigns


def view_map(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    """Return a map for the text of a page: of the campaigns that are named, or else of all.

    The page of all maps only leads to that of a single campaign, which has a page of its own.
    """
    edition = writer.edition
    id, *named = arguments
    home = entry.id == edition.catalogue.navigation.map
    if home and len(named) == 1 and (link := find_filter(edition, edition.catalogue.campaigns[named[0]])):
        return {"id": id, "elsewhere": Link(edition.phrase(edition.catalogue.outlines[id].facts.title), link.address)}
    chosen = [campaign for campaign in sort_campaigns(edition.catalogue) if not named or campaign.id in named]
    return {
        "map": draw_map(writer, id, chosen),
        "facets": list_map_facets(edition) if home and not named else (),
        **name_tables("places"),
    }


def view_off_map(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    """Return what no map shows: places, and campaigns without any."""
    edition = writer.edition
    return {"rows": list_off_map(writer, sort_campaigns(edition.catalogue)), "placeless": list_placeless(edition)}


def filter_uri(edition: Edition, campaign: str) -> str:
    """Return the address of the map of one campaign, without language."""
    return f"{edition.uri('page', str(edition.catalogue.navigation.map))}/{campaign}/index"


def find_filter(edition: Edition, entry: Entry[Campaign]) -> Link | None:
    """Return a link to the map of a campaign, if the site has one."""
    if edition.catalogue.navigation.map is None or not entry.facts.places:
        return None
    return Link(edition.title(entry), edition.locate(filter_uri(edition, entry.id)))


def list_map_facets(edition: Edition, current: str = "") -> tuple[Facet, ...]:
    """Return a link for every campaign or project that was somewhere, projects apart from campaigns."""
    grouped: dict[str, list[Link]] = {}
    for entry in sort_campaigns(edition.catalogue):
        if link := find_filter(edition, entry):
            grouped.setdefault(entry.facts.kind, []).append(Link(link.text, link.address, entry.id == current))
    return tuple(Facet(edition.wording.say(f"map.facet.{kind}"), tuple(links)) for kind, links in grouped.items())


def plan_map_filters(edition: Edition) -> Iterator[PlannedPage]:
    """Yield the map of every campaign that was somewhere."""
    if edition.catalogue.navigation.map is None:
        return
    entries = [entry for entry in sort_campaigns(edition.catalogue) if entry.facts.places]
    for number, entry in enumerate(entries, 1):
        yield _plan_filter(edition, str(edition.catalogue.navigation.map), entry, number)


def _plan_filter(edition: Edition, page: str, entry: Entry[Campaign], number: int) -> PlannedPage:
    catalogue, wording = edition.catalogue, edition.wording
    uri = filter_uri(edition, entry.id)
    address = edition.locate(uri)
    writer = Writer(edition, address)
    title: Phrase = edition.title(entry)
    details = {"title": title, "number": str(number)}
    values = {
        "facet": wording.say(f"map.facet.{entry.facts.kind}"),
        "maps": tuple(draw_map(writer, id, [entry]) for id in find_maps(catalogue, entry.facts)),
        "rows": list_off_map(writer, [entry]),
        "period": describe_period(wording, entry.facts.period),
        "campaign": edition.link("campaign", entry.id),
        "all": edition.link("page", page),
        "facets": list_map_facets(edition, entry.id),
    }
    return PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="map.html",
        title=Phrase(wording.say("map.title", details), title.language),
        tab_title=wording.say("map.tab-title", details),
        description=wording.say("map.description", details),
        values=values,
        breadcrumbs=plan_breadcrumbs(edition, page),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
    )
