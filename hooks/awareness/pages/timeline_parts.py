"""Plans the timeline: all of it in short on one page, and everything that is known on a page for each decade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import Phrase
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.timeline import (
    Happening,
    YearView,
    draw_timeline,
    group_years,
    list_happenings,
    list_lines,
    name_event,
    view_event,
)
from hooks.awareness.traversal import find_blocks

DECADE = 10


@dataclass(frozen=True)
class DecadeView:
    """The years of a decade in short, with a link to the page that tells more."""

    id: str
    link: Link
    years: tuple[YearView, ...]


def view_timeline(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the timeline for the text of a page: in full if it has no parts, else in short."""
    edition = writer.edition
    lines = list_lines(edition)
    parts = list_parts(edition.catalogue)
    if not parts:
        years = group_years((line[1].from_.year, view_event(writer, *line)) for line in lines)
        return {"years": years, **draw_timeline(edition, lines)}
    page = str(find_page(edition.catalogue))
    decades = tuple(
        DecadeView(f"year-{first}s", _link_part(edition, page, first, parts), _list_titles(edition, page, lines, first))
        for first in parts
    )
    return {"decades": decades, **draw_timeline(edition, lines)}


def find_page(catalogue: Catalogue) -> str | None:
    """Return the page on which the timeline stands, below which its parts stand."""
    return next((page.id for page, block in find_blocks(catalogue) if block.name == "timeline"), None)


def list_parts(catalogue: Catalogue) -> tuple[int, ...]:
    """Return the first years of the decades in which something began; a single decade needs no parts."""
    decades = sorted({_decade(item) for item in list_happenings(catalogue)})
    return tuple(decades) if len(decades) > 1 else ()


def plan_timeline_parts(edition: Edition) -> Iterator[PlannedPage]:
    """Yield a page for every decade."""
    page, parts = find_page(edition.catalogue), list_parts(edition.catalogue)
    if page is not None:
        for first in parts:
            yield _plan_part(edition, page, first, parts)


def _decade(item: Happening) -> int:
    return item.from_.year - item.from_.year % DECADE


def _part_uri(edition: Edition, page: str, first: int) -> str:
    return f"{edition.uri('page', page)}/{first}/index"


def _link_part(edition: Edition, page: str, first: int, parts: tuple[int, ...]) -> Link:
    last = first + DECADE - 1
    if first == parts[-1]:
        last = max(item.from_.year for item in list_happenings(edition.catalogue))
    years = str(first) if first == last else f"{first}–{last}"
    return Link(Phrase(years, edition.language), edition.locate(_part_uri(edition, page, first)))


def _list_titles(
    edition: Edition, page: str, lines: list[tuple[int, Happening, str]], first: int
) -> tuple[YearView, ...]:
    address = edition.locate(_part_uri(edition, page, first))
    views = []
    for number, item, letter in lines:
        if _decade(item) == first:
            view = name_event(edition, number, item, letter)
            views.append((item.from_.year, replace(view, link=Link(view.title, f"{address}#event-{item.id}"))))
    return group_years(views)


def _plan_part(edition: Edition, page: str, first: int, parts: tuple[int, ...]) -> PlannedPage:
    wording = edition.wording
    uri = _part_uri(edition, page, first)
    address = edition.locate(uri)
    writer = Writer(edition, address)
    own = [line for line in list_lines(edition) if _decade(line[1]) == first]
    details = {"years": str(_link_part(edition, page, first, parts).text)}
    title = wording.say("timeline.part.title", details)
    values = {
        "years": group_years((line[1].from_.year, view_event(writer, *line)) for line in own),
        "all": edition.link("page", page),
        "others": tuple(_link_part(edition, page, other, parts) for other in parts if other != first),
    }
    return PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="years.html",
        title=Phrase(title, edition.language),
        tab_title=title,
        description=wording.say("timeline.part.description", details),
        values=values,
        breadcrumbs=plan_breadcrumbs(edition, page),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
    )
