"""Plans a whole site: every page in every language, and the files beside them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry, resolve_file
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.pages.addresses import publish_path
from hooks.awareness.pages.campaigns import plan_campaign
from hooks.awareness.pages.datasets import plan_datasets
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import Frame, plan_frame
from hooks.awareness.pages.helplines import plan_filters, plan_helpline, plan_vcard
from hooks.awareness.pages.lessons import plan_lesson
from hooks.awareness.pages.map_filters import plan_map_filters
from hooks.awareness.pages.plain import plan_plain_page
from hooks.awareness.pages.planned import Plan, PlannedAsset, PlannedPage
from hooks.awareness.pages.steps import plan_steps
from hooks.awareness.printables.sharing import SharePicture, draw_share_picture, share_key, share_path


def plan_site(
    catalogue: Catalogue,
    root: Path,
    mark: Path,
    today: datetime.date = datetime.date.min,
    site_address: str = Edition.site_address,
) -> Plan:
    """Return the plan of a site whose content was read at `root`; `mark` is its sign, an SVG.

    `today` is the day of the build, from which the age of every check is counted; `site_address`
    is where the site will stand.
    """
    pages: list[PlannedPage] = []
    assets: list[PlannedAsset] = []
    for language in catalogue.languages.all:
        edition = Edition(catalogue, language, today, site_address)
        pages += plan_pages(edition)
        assets += plan_share_pictures(edition, root, mark)
        assets += (plan_vcard(edition, entry) for entry in catalogue.helplines.values())
    assets += plan_datasets(catalogue)
    for file in catalogue.files:
        if file.startswith("campaigns/") and "/images/" in file:
            assets.append(PlannedAsset(publish_path(file), (root / file).read_bytes))
    return Plan(tuple(pages), tuple(assets))


def plan_pages(edition: Edition) -> Iterator[PlannedPage]:
    """Yield all pages of one language."""
    catalogue = edition.catalogue
    groups: tuple[tuple[Mapping[str, Entry[Any]], Callable[[Edition, Entry[Any]], PlannedPage]], ...] = (
        (catalogue.pages, plan_plain_page),
        (catalogue.campaigns, plan_campaign),
        (catalogue.helplines, plan_helpline),
    )
    for entries, plan_page in groups:
        for entry in entries.values():
            yield plan_page(edition, entry)
    for lesson in catalogue.lessons.values():
        yield from plan_lesson(edition, lesson)
    yield from plan_filters(edition)
    yield from plan_steps(edition)
    yield from plan_map_filters(edition)


def plan_frames(catalogue: Catalogue, today: datetime.date) -> dict[str, Frame]:
    """Return what surrounds the pages, by language."""
    date = PartialDate(today.year, today.month, today.day)
    return {
        language: plan_frame(Edition(catalogue, language, today), catalogue.wordings[language].date(date))
        for language in catalogue.languages.all
    }


def plan_share_pictures(edition: Edition, root: Path, mark: Path) -> Iterator[PlannedAsset]:
    """Yield the picture of every campaign, and one with the sign of the site for all other pages."""
    wording = edition.wording
    blank = SharePicture(
        title=wording.say("share.title"),
        site=str(edition.phrase(edition.catalogue.site.name)),
        language=edition.language,
        direction=wording.direction,
        accent="teal",
        emblem=mark.read_text("utf-8"),
    )
    yield _plan_share_picture(blank, share_path("", "", edition.language))
    for id, entry in edition.catalogue.campaigns.items():
        emblem = root / resolve_file(entry.sheet.file, entry.facts.emblem.file)
        picture = replace(
            blank, title=str(edition.title(entry)), accent=entry.facts.accent, emblem=emblem.read_text("utf-8")
        )
        yield _plan_share_picture(picture, share_path("campaign", id, edition.language))


def _plan_share_picture(picture: SharePicture, path: str) -> PlannedAsset:
    return PlannedAsset(path, partial(draw_share_picture, picture), share_key(picture))
