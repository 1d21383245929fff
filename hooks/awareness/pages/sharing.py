"""Plans what a messenger shows of a shared page: title, sentence, picture; they tell no more than a tab does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import PlannedAsset, PlannedPage
from hooks.awareness.printables.sharing import SharePicture, draw_share_picture, share_key, share_path

_DRAWN = ".svg"
Read = Callable[[str], str]
"""Returns the text of a content file, by its path from the root of the project."""


def share_pages(edition: Edition, pages: Iterable[PlannedPage]) -> Iterator[PlannedPage]:
    """Yield all pages of a language with what others see of them before they open them.

    A preview stands in a chat, on a locked screen, for whoever holds the telephone.
    """
    for page in pages:
        yield replace(
            page,
            share_title=page.tab_title if _tells(edition, page.title) else page.title,
            share_description=_say_neutrally(edition) if _tells(edition, page.description) else page.description,
            share_picture=share_path(edition.language, page.code if page.show else ""),
        )


def plan_share_pictures(
    edition: Edition, pages: Iterable[PlannedPage], mark: str, read: Read
) -> Iterator[PlannedAsset]:
    """Yield the picture of every page that has a short address, and one for all others.

    `mark` is the sign of the site, an SVG: it stands where a page has no drawing of its own.
    """
    blank = SharePicture(
        title=_say_neutrally(edition),
        site=str(edition.phrase(edition.catalogue.site.name)),
        language=edition.language,
        direction=edition.wording.direction,
        accent="teal",
        emblem=mark,
    )
    yield _plan_picture(blank, share_path(edition.language))
    entries = dict(edition.catalogue.list_uris())
    for page in pages:
        if page.show:
            drawing = _find_drawing(edition, entries[page.uri], read)
            yield _plan_picture(replace(blank, title=str(page.share_title), **drawing), page.share_picture)


def _find_drawing(edition: Edition, entry: Entry[Any], read: Read) -> Mapping[str, str]:
    """Return the drawing of a page that has one; of a campaign, its lessons and its background emblem and accent."""
    campaigns = edition.catalogue.campaigns
    campaign = campaigns.get(getattr(entry.facts, "campaign", None) or "") if entry.kind == "lesson" else None
    whole = edition.catalogue.find_whole(entry.id) if entry.kind == "page" else None
    holder = campaign or whole or entry
    if holder.kind == "campaign":
        return {
            "emblem": read(resolve_file(holder.sheet.file, holder.facts.emblem.file)),
            "accent": holder.facts.accent,
        }
    picture = getattr(entry.facts, "picture", None)
    if picture is not None and picture.file.endswith(_DRAWN):
        return {"emblem": read(resolve_file(entry.sheet.file, picture.file))}
    return {}


def _plan_picture(picture: SharePicture, path: str) -> PlannedAsset:
    return PlannedAsset(path, partial(draw_share_picture, picture), share_key(picture))


def _say_neutrally(edition: Edition) -> str:
    return edition.wording.say("share.title")


def _tells(edition: Edition, text: str) -> bool:
    patterns = edition.catalogue.site.telling_words.get(edition.language, ())
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
