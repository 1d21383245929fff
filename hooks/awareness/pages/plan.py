"""Plans a whole site: every page in every language, and the files beside them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.pages.addresses import publish_path
from hooks.awareness.pages.campaigns import plan_campaign
from hooks.awareness.pages.checklists import plan_checklist_parts
from hooks.awareness.pages.codes import plan_code_pictures, plan_codes
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import Frame, plan_frame
from hooks.awareness.pages.help_text import plan_help_text
from hooks.awareness.pages.helplines import plan_filters, plan_helpline, plan_vcard
from hooks.awareness.pages.kits import FOLDER, KitFile
from hooks.awareness.pages.lessons.papers import plan_all_papers
from hooks.awareness.pages.lessons.planning import plan_lesson
from hooks.awareness.pages.map_filters import plan_map_filters
from hooks.awareness.pages.organisations import plan_organisations
from hooks.awareness.pages.part_pages import plan_list_parts
from hooks.awareness.pages.plain import plan_plain_page
from hooks.awareness.pages.planned import Plan, PlannedAsset, PlannedPage, Shortcut
from hooks.awareness.pages.prints import plan_prints
from hooks.awareness.pages.sharing import plan_share_pictures, share_pages
from hooks.awareness.pages.shortcuts import plan_shortcuts
from hooks.awareness.pages.steps import plan_steps
from hooks.awareness.pages.timeline_parts import plan_timeline_parts
from hooks.awareness.pages.told_steps import plan_told_steps

_PLANNERS: Mapping[str, Callable[[Edition, Entry[Any]], PlannedPage]] = {
    "page": plan_plain_page,
    "campaign": plan_campaign,
    "helpline": plan_helpline,
}
"""Kinds of entries that have one page."""


def plan_site(
    catalogue: Catalogue,
    root: Path,
    mark: Path,
    today: datetime.date = datetime.date.min,
    site_address: str = Edition.site_address,
    kits: tuple[KitFile, ...] = (),
) -> Plan:
    """Return the plan of a site whose content was read at `root`; `mark` is its sign, an SVG.

    `today` is the day of the build, from which the age of every check is counted; `site_address`
    is where the site will stand; `kits` are files that lie ready to be published.
    """
    pages: list[PlannedPage] = []
    assets: list[PlannedAsset] = []
    shortcuts: list[Shortcut] = []
    sign = mark.read_text("utf-8")

    def read(file: str) -> str:
        return (root / file).read_text("utf-8")

    editions = [Edition(catalogue, language, today, site_address, kits) for language in catalogue.languages.all]
    for edition in editions:
        planned = tuple(share_pages(edition, plan_pages(edition)))
        pages += planned
        shortcuts += plan_shortcuts(edition, planned)
        assets.append(plan_help_text(edition))
        assets += plan_share_pictures(edition, planned, sign, read)
        assets += plan_prints(edition, sign, lambda file: (root / file).read_bytes())
        assets += (plan_vcard(edition, entry) for entry in catalogue.helplines.values() if not entry.facts.rests)
    assets += plan_all_papers(editions, pages)
    assets += (PlannedAsset(f"{FOLDER}/{kit.name}", (root / FOLDER / kit.name).read_bytes) for kit in kits)
    for file in catalogue.files:
        if file.startswith("campaigns/") and "/images/" in file:
            assets.append(PlannedAsset(publish_path(file), (root / file).read_bytes))
    assert len({page.address for page in pages}) == len(pages), "two pages have one address"
    codes = tuple(plan_codes(site_address, pages))
    assets += plan_code_pictures(codes)
    return Plan(tuple(pages), tuple(assets), tuple(shortcuts), codes)


def plan_pages(edition: Edition) -> Iterator[PlannedPage]:
    """Yield all pages of one language."""
    catalogue = edition.catalogue
    for entries in (catalogue.pages, catalogue.campaigns, catalogue.helplines, catalogue.lessons):
        for entry in entries.values():
            yield from plan_entry(edition, entry)
    yield from plan_filters(edition)
    yield from plan_organisations(edition)
    yield from plan_checklist_parts(edition)
    yield from plan_steps(edition)
    yield from plan_told_steps(edition)
    yield from plan_map_filters(edition)
    yield from plan_timeline_parts(edition)
    yield from plan_list_parts(edition)


def plan_entry(edition: Edition, entry: Entry[Any]) -> Iterator[PlannedPage]:
    """Yield the pages that show a plain page, a campaign, a helpline or a lesson."""
    if entry.kind == "lesson":
        yield from plan_lesson(edition, entry)
    else:
        yield _PLANNERS[entry.kind](edition, entry)


def plan_frames(catalogue: Catalogue, today: datetime.date) -> dict[str, Frame]:
    """Return what surrounds the pages, by language."""
    date = PartialDate(today.year, today.month, today.day)
    return {
        language: plan_frame(Edition(catalogue, language, today), catalogue.wordings[language].date(date))
        for language in catalogue.languages.all
    }
