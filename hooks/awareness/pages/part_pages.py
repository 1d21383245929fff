"""Plans the long lists that can have parts: what the page of each shows, and the pages of its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from hooks.awareness.language import Phrase
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import list_everything, list_groups, part_everything
from hooks.awareness.pages.frame import link_page, plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.ordering import OTHER
from hooks.awareness.pages.parts import Group, Part
from hooks.awareness.pages.planned import Component, Link, PlannedPage
from hooks.awareness.pages.prints import find_whole_paper
from hooks.awareness.pages.prose import PLACEHOLDER, Writer
from hooks.awareness.pages.source_lists import SourceView, list_all_sources, list_part_sources, view_sources
from hooks.awareness.pages.term_lists import list_part_terms, list_terms, list_words

_TEXT = PLACEHOLDER.format(number=0)
"""The whole text of a part: the place of its only component."""


@dataclass(frozen=True)
class PartLink:
    """A link to a part of a list."""

    link: Link
    count: str
    """How many entries stand there."""


@dataclass(frozen=True)
class LongList:
    """A list that has parts."""

    kind: str
    """Of its entries; `everything` for links."""
    page: str
    parts: tuple[Part, ...]
    view: Callable[[Writer, Part], Component]
    """Return what a part shows."""


def draw_glossary(writer: Writer) -> Component:
    """Return all terms, or all words with the ways to what they mean."""
    edition = writer.edition
    if parts := edition.parts("term"):
        values = {"parts": _link_parts(edition, "term", parts), "groups": list_words(edition)}
        return Component("words", {**values, "paper": find_whole_paper(edition, "glossary")})
    return _show_terms(edition, list_terms(writer))


def draw_sources(writer: Writer) -> Component:
    """Return all sources, or the ways to the parts of their list."""
    edition = writer.edition
    if parts := edition.parts("source"):
        return Component("parts-of-list", {"parts": _link_parts(edition, "source", parts)})
    return Component("sources", {"groups": list_all_sources(edition)})


def draw_everything(writer: Writer) -> Component:
    """Return links to everything, or the ways to the parts of their list."""
    edition = writer.edition
    if parts := part_everything(edition):
        return Component("parts-of-list", {"parts": _link_parts(edition, "everything", parts)})
    return Component("everything", {"groups": list_everything(edition)})


def plan_list_parts(edition: Edition) -> Iterator[PlannedPage]:
    """Yield a page for every part of every list that is too long for one page."""
    for long_list in _find_lists(edition):
        for number, part in enumerate(long_list.parts, 1):
            yield _plan_part(edition, long_list, part, number)


def _find_lists(edition: Edition) -> Iterator[LongList]:
    navigation = edition.catalogue.navigation
    if parts := edition.parts("term"):
        yield LongList("term", navigation.glossary, parts, _view_terms)
    if parts := edition.parts("source"):
        yield LongList("source", navigation.sources, parts, partial(_view_sources, view_sources(edition)))
    if parts := part_everything(edition):
        yield LongList("everything", str(navigation.everything), parts, _view_links)


def _view_terms(writer: Writer, part: Part) -> Component:
    return _show_terms(writer.edition, list_part_terms(writer, part.items))


def _show_terms(edition: Edition, groups: tuple[Group, ...]) -> Component:
    return Component("glossary", {"groups": groups, "paper": find_whole_paper(edition, "glossary")})


def _view_sources(views: Mapping[str, SourceView], writer: Writer, part: Part) -> Component:
    return Component("sources", {"groups": list_part_sources(part.items, views), "by_publisher": True})


def _view_links(writer: Writer, part: Part) -> Component:
    return Component("everything", {"groups": (Group("", "", part.items),)})


def _plan_part(edition: Edition, long_list: LongList, part: Part, number: int) -> PlannedPage:
    wording = edition.wording
    uri = f"{long_list.page}/{part.path}"
    address = edition.locate(uri)
    writer = Writer(edition, address)
    component = long_list.view(writer, part)
    name = link_page(edition, long_list.page).text
    title = _name_part(edition, long_list.kind, part)
    count = wording.count(f"parts.count.{long_list.kind}", len(part.items))
    details = {
        "title": str(title),
        "list": str(name),
        "number": wording.number(number),
        "of": wording.number(len(long_list.parts)),
        "count": count,
    }
    entry = part.items[0]
    return PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="part.html",
        title=title,
        tab_title=wording.say("parts.tab-title", details),
        description=wording.say("parts.description", details),
        markdown=_TEXT,
        components=(component,),
        values={
            "list": name,
            "count": count,
            "parts": _link_parts(edition, long_list.kind, long_list.parts, part),
        },
        breadcrumbs=plan_breadcrumbs(edition, long_list.page),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
        edit_file=None if isinstance(entry, Link) else entry.sheet.file,
    )


def _link_parts(
    edition: Edition, kind: str, parts: tuple[Part, ...], current: Part | None = None
) -> tuple[PartLink, ...]:
    page = str(edition.catalogue.navigation.everything) if kind == "everything" else edition.list_uri(kind)
    links = []
    for part in parts:
        address = edition.locate(f"{page}/{part.path}")
        link = Link(_name_part(edition, kind, part), address, current is not None and part.path == current.path)
        links.append(PartLink(link, edition.wording.number(len(part.items))))
    return tuple(links)


def _name_part(edition: Edition, kind: str, part: Part) -> Phrase:
    """Return the name of the group of a part, with letters where the group has more parts."""
    name = _NAMES[kind](edition, part.group)
    if not part.letters:
        return name
    details = {"title": str(name), "letters": "–".join(part.letters)}
    return Phrase(edition.wording.say("parts.letters", details), name.language)


def _name_theme(edition: Edition, theme: str) -> Phrase:
    if theme == OTHER:
        return Phrase(edition.wording.say("term.no-theme"), edition.language)
    return edition.choice("themes", theme)


_NAMES: Mapping[str, Callable[[Edition, str], Phrase]] = {
    "everything": lambda edition, group: Phrase(dict(list_groups(edition))[group], edition.language),
    "source": lambda edition, kind: Phrase(edition.wording.say(f"source.kind.{kind}"), edition.language),
    "term": _name_theme,
}
