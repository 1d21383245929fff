"""Plans the components that stand between the paragraphs of a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.helpline import TIERS
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.markup import Block
from hooks.awareness.model.page import PageFacts
from hooks.awareness.pages.all_figures import view_figures
from hooks.awareness.pages.calendar import CALENDAR_FILE, FEED_FILE, list_coming, list_days, list_held
from hooks.awareness.pages.cards import make_campaign_card, make_helpline_card
from hooks.awareness.pages.checklists import view_checklist
from hooks.awareness.pages.directory import list_facets, name_tier, plan_names
from hooks.awareness.pages.duties import view_duties, view_path
from hooks.awareness.pages.figures import plan_figures
from hooks.awareness.pages.helpline_lists import list_helplines
from hooks.awareness.pages.lessons.views import list_lesson_cards, list_signposts
from hooks.awareness.pages.map_filters import view_map, view_off_map
from hooks.awareness.pages.open_files import list_changes, list_rows
from hooks.awareness.pages.organisation_lists import list_organisations
from hooks.awareness.pages.part_pages import draw_everything, draw_glossary, draw_sources
from hooks.awareness.pages.planned import Component
from hooks.awareness.pages.prints import find_whole_paper, list_place_prints
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.sayings import plan_sayings
from hooks.awareness.pages.series import view_series
from hooks.awareness.pages.site_card import make_site_card
from hooks.awareness.pages.steps import show_all_steps
from hooks.awareness.pages.timeline_parts import view_timeline
from hooks.awareness.pages.told_steps import link_told


def draw_block(writer: Writer, entry: Entry[Any], block: Block) -> Component:
    """Return the component that a block of an entry's text asks for."""
    if block.name in _LONG_LISTS:
        return _LONG_LISTS[block.name](writer)
    return Component(block.name, _DRAW[block.name](writer, entry, block.arguments))


def _draw_helplines(writer: Writer, entry: Entry[Any], ids: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    return {"cards": tuple(make_helpline_card(edition, edition.catalogue.helplines[id]) for id in ids)}


def _draw_calendar(writer: Writer, entry: Entry[Any], parts: tuple[str, ...]) -> Mapping[str, Any]:
    language = writer.edition.language
    files = {"calendar": CALENDAR_FILE.format(language=language), "feed": FEED_FILE.format(language=language)}
    return {
        "days": list_days(writer) if "days" in parts else (),
        "coming": list_coming(writer) if "days" in parts else (),
        "held": list_held(writer) if "held" in parts else (),
        "files": files if "files" in parts else {},
        "site": writer.edition.site_address,
    }


def _draw_campaigns(writer: Writer, entry: Entry[Any], kinds: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    chosen = [e for e in edition.catalogue.campaigns.values() if e.facts.kind in kinds]
    chosen.sort(key=lambda e: (e.facts.order, e.id))
    return {"cards": tuple(make_campaign_card(edition, e) for e in chosen)}


def _draw_checklist(writer: Writer, entry: Entry[Any], ids: tuple[str, ...]) -> Mapping[str, Any]:
    checklists = writer.edition.catalogue.checklists
    return {"checklists": tuple(view_checklist(writer, entry.id, checklists[id]) for id in ids)}


def _draw_directory(writer: Writer, entry: Entry[Any], tiers: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    groups: dict[str, list[Any]] = {}
    for line in list_helplines(edition):
        if line.facts.tier in (tiers or TIERS):
            groups.setdefault(line.facts.tier, []).append(make_helpline_card(edition, line))
    named = tuple((tier, name_tier(edition, tier), tuple(cards)) for tier, cards in groups.items())
    return {"facets": list_facets(edition), "groups": named}


def _draw_helpline_names(writer: Writer, entry: Entry[Any], tiers: tuple[str, ...]) -> Mapping[str, Any]:
    return {"parts": plan_names(writer.edition, tiers)}


def _draw_figures(writer: Writer, entry: Entry[Campaign], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    return {"figures": plan_figures(writer, entry)}


def _draw_organisations(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    return {"groups": list_organisations(writer.edition)}


def _draw_receipt(writer: Writer, entry: Entry[PageFacts], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    receipt = entry.facts.receipt
    assert receipt is not None, "the rules have checked it"
    wording = writer.edition.wording
    counts = ("pages", "requests_elsewhere", "cookies", "stored_items", "errors", "policy_breaches", "most_requests")
    rows = tuple((wording.say(f"receipt.{name}"), wording.number(getattr(receipt, name))) for name in counts)
    details = {"date": wording.date(receipt.on), "browser": receipt.browser}
    return {"rows": rows, "made": wording.say("receipt.made", details)}


def _draw_sayings(writer: Writer, entry: Entry[Any], ids: tuple[str, ...]) -> Mapping[str, Any]:
    return {"sayings": plan_sayings(writer.edition, ids)}


def _draw_kits(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    lessons = ((edition.name("lesson", id), edition.kit(id)) for id in edition.catalogue.lessons)
    return {"whole": edition.kit(), "lessons": tuple((name, kit) for name, kit in lessons if kit)}


def _draw_lessons(writer: Writer, entry: Entry[Any], kinds: tuple[str, ...]) -> Mapping[str, Any]:
    return {"cards": list_lesson_cards(writer.edition, kinds)}


def _draw_prints(writer: Writer, entry: Entry[Any], places: tuple[str, ...]) -> Mapping[str, Any]:
    return {"cards": list_place_prints(writer.edition, places)}


def _draw_open_data(writer: Writer, entry: Entry[Any], parts: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    return {
        "parts": parts,
        "rows": list_rows(edition),
        "changes": list_changes(edition),
        "site": edition.site_address,
    }


def _draw_site_card(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    return {"card": make_site_card(writer.edition)}


def _draw_signposts(writer: Writer, entry: Entry[Lesson], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    return {"signposts": list_signposts(writer.edition, entry.facts.helplines)}


def _draw_steps(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    edition = writer.edition
    return {
        **show_all_steps(edition),
        "told": link_told(edition),
        "paper": find_whole_paper(edition, "steps"),
    }


_DRAW: Mapping[str, Callable[[Writer, Entry[Any], tuple[str, ...]], Mapping[str, Any]]] = {
    "all-figures": view_figures,
    "calendar": _draw_calendar,
    "helpline-names": _draw_helpline_names,
    "helplines": _draw_helplines,
    "campaigns": _draw_campaigns,
    "checklist": _draw_checklist,
    "directory": _draw_directory,
    "duties": view_duties,
    "figures": _draw_figures,
    "series": view_series,
    "organisations": _draw_organisations,
    "kits": _draw_kits,
    "lessons": _draw_lessons,
    "opendata": _draw_open_data,
    "prints": _draw_prints,
    "path": view_path,
    "map": view_map,
    "off-map": view_off_map,
    "receipt": _draw_receipt,
    "sayings": _draw_sayings,
    "signposts": _draw_signposts,
    "site-card": _draw_site_card,
    "steps": _draw_steps,
    "timeline": view_timeline,
}

_LONG_LISTS: Mapping[str, Callable[[Writer], Component]] = {
    "everything": draw_everything,
    "glossary": draw_glossary,
    "sources": draw_sources,
}
"""Blocks that show the ways to the parts of a list where it is too long for one page."""
