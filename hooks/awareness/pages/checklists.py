"""Plans checklists: a page for every group of signs, with what is shown for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.checklist import Checklist, Guides, Sign, SignGroup
from hooks.awareness.model.page import PageFacts
from hooks.awareness.pages.cards import HelplineCard, make_helpline_card
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.frame import leave_untranslated, plan_alternates, plan_breadcrumbs, plan_help_lines
from hooks.awareness.pages.helpline_lists import list_danger_lines
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prints import find_whole_paper
from hooks.awareness.pages.prose import Writer
from hooks.awareness.traversal import find_shown_checklists

ALWAYS = ""
"""In place of the ids of signs: shown whatever is ticked."""


@dataclass(frozen=True)
class SignView:
    """A sign with its questions; `text`, `sources` and `questions` are HTML."""

    id: str
    text: str
    sources: tuple[str, ...]
    urgent: bool
    questions: tuple[str, ...]


@dataclass(frozen=True)
class PartView:
    """A group of signs with all that they lead to.

    What is told per sign comes with the ids of its signs in their order, joined by spaces. `note`, `urgent_text` and
    the texts of `advice` are HTML.
    """

    id: str
    """That of the checklist."""
    title: Phrase
    note: str
    urgent_title: Phrase | None
    urgent_text: str
    urgent_signs: str
    cards: tuple[HelplineCard, ...]
    """Lines for danger first, then those for urgent signs, then the others."""
    card_signs: Mapping[str, str]
    """By id of the line."""
    people_signs: str
    advice: tuple[tuple[str, str], ...]
    advice_signs: str
    places: tuple[tuple[Link, str], ...]
    places_signs: str


@dataclass(frozen=True)
class ChecklistView:
    """A checklist where it begins: its parts, and what holds whatever a reader has noticed; `advice` is HTML."""

    parts: tuple[Link, ...]
    advice: tuple[str, ...]
    cards: tuple[HelplineCard, ...]
    places: tuple[Link, ...]
    paper: str
    """Path of all of it on paper; empty where nothing to print shows it."""


def view_checklist(writer: Writer, page: str, entry: Entry[Checklist]) -> ChecklistView:
    """Return a checklist for the page on which it begins."""
    edition, facts = writer.edition, entry.facts
    ask = facts.always.ask
    return ChecklistView(
        parts=tuple(link_parts(edition, page, facts)),
        advice=tuple(_write(writer, facts.advice[key]) for key in facts.always.advice),
        cards=tuple(make_helpline_card(edition, edition.catalogue.helplines[id]) for id in ask.helplines),
        places=tuple(edition.link(kind, id) for kind, id in _list_places(ask)),
        paper=find_whole_paper(edition, "checklist", entry.id),
    )


def link_parts(edition: Edition, page: str, facts: Checklist) -> Iterator[Link]:
    """Yield a link to every part of a checklist."""
    for group in facts.groups:
        yield Link(edition.phrase(group.title), edition.locate(_part_uri(edition, page, group)))


def _part_uri(edition: Edition, page: str, group: SignGroup) -> str:
    return f"{edition.uri('page', page)}/{group.id}"


def plan_checklist_parts(edition: Edition) -> Iterator[PlannedPage]:
    """Yield the page of every part of every checklist, below the page that shows the checklist."""
    shown = ((page, edition.catalogue.checklists[id]) for page, id in find_shown_checklists(edition.catalogue))
    parts = ((page, entry, group) for page, entry in shown for group in entry.facts.groups)
    for number, (page, entry, group) in enumerate(parts, 1):
        yield _plan_part(edition, page, entry, group, number)


def _plan_part(
    edition: Edition, page: Entry[PageFacts], entry: Entry[Checklist], group: SignGroup, number: int
) -> PlannedPage:
    wording = edition.wording
    uri = _part_uri(edition, page.id, group)
    address = edition.locate(uri)
    writer = Writer(edition, address)
    title = edition.phrase(group.title)
    details = {"title": title, "number": str(number)}
    part = entry.facts.model_copy(update={"groups": (group,)})
    values = {
        "signs": tuple(_view_sign(writer, part, sign) for sign in group.signs),
        "part": view_part(writer, entry.id, part),
        "list": edition.link("page", page.id),
        "paper": find_whole_paper(edition, "checklist", entry.id),
    }
    planned = PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="checklist.html",
        title=title,
        tab_title=wording.say("checklist.tab-title", details),
        description=wording.say("checklist.description", details),
        values=values,
        breadcrumbs=plan_breadcrumbs(edition, page.id),
        help_lines=plan_help_lines(edition, page.facts.helplines),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
        edit_file=entry.sheet.file,
        group=find_group(edition, page),
    )
    return planned if edition.language in group.title else leave_untranslated(planned, group.title)


def view_part(writer: Writer, id: str, facts: Checklist) -> PartView:
    """Return what a checklist of one group shows beside its signs, for a writer, who counts its sources."""
    edition = writer.edition
    (group,) = facts.groups
    helplines = edition.catalogue.helplines
    order = [sign.id for sign in group.signs]
    lines = _join(_find_lines(writer, facts), order)
    advice = _join(_find_advice(facts), order)
    places = _join(_find_places(facts), order)
    return PartView(
        id=id,
        title=edition.phrase(facts.title),
        note=_write(writer, group.note) if group.note else "",
        urgent_title=edition.phrase(facts.urgent.title) if facts.urgent else None,
        urgent_text=_write(writer, facts.urgent.text) if facts.urgent else "",
        urgent_signs=" ".join(_find_urgent(facts)),
        cards=tuple(make_helpline_card(edition, helplines[id]) for id in lines),
        card_signs={id: signs for id, signs in lines.items() if signs != ALWAYS},
        people_signs=_cover(lines, order),
        advice=tuple((_write(writer, facts.advice[key]), signs) for key, signs in advice.items()),
        advice_signs=_cover(advice, order),
        places=tuple((edition.link(kind, id), signs) for (kind, id), signs in places.items()),
        places_signs=_cover(places, order),
    )


def _view_sign(writer: Writer, facts: Checklist, sign: Sign) -> SignView:
    return SignView(
        id=sign.id,
        text=_write(writer, sign.text),
        sources=tuple(writer.write_reference(key) for key in sign.sources),
        urgent=sign.urgent,
        questions=tuple(_write(writer, facts.questions[key]) for key in sign.questions),
    )


def _write(writer: Writer, texts: Mapping[str, str]) -> str:
    """Return a text as HTML, marked if it stands there in another language."""
    phrase = writer.edition.phrase(texts)
    html = writer.write_fragment(phrase)
    same = phrase.language == writer.edition.language
    return html if same else f'<span lang="{phrase.language}">{html}</span>'


def _join(found: Iterable[tuple[Any, str]], order: Sequence[str]) -> dict[Any, str]:
    """Return what was found with the ids of all signs that lead to it; one order of ids, so that they pack well."""
    signs: dict[Any, list[str]] = {}
    for key, sign in found:
        signs.setdefault(key, []).append(sign)
    return {key: ALWAYS if ALWAYS in ids else _list_ids(ids, order) for key, ids in signs.items()}


def _list_ids(ids: Iterable[str], order: Sequence[str]) -> str:
    return " ".join(sorted(set(ids), key=order.index))


def _cover(joined: Mapping[Any, str], order: Sequence[str]) -> str:
    """Return the ids of all signs for which there is anything at all."""
    if ALWAYS in joined.values():
        return ALWAYS
    return _list_ids((id for signs in joined.values() for id in signs.split()), order)


def _find_urgent(facts: Checklist) -> Iterator[str]:
    return (sign.id for group in facts.groups for sign in group.signs if sign.urgent)


def _find_guides(facts: Checklist) -> Iterator[tuple[Guides, str]]:
    """Yield whom and where to ask; of what always holds the lines alone: the rest stands where the list begins."""
    yield Guides(helplines=facts.always.ask.helplines), ALWAYS
    for group in facts.groups:
        for sign in group.signs:
            yield sign.ask, sign.id
            yield group.ask, sign.id


def _find_lines(writer: Writer, facts: Checklist) -> Iterator[tuple[str, str]]:
    """Yield the lines to show: those for danger and for urgent signs first, whatever names them."""
    danger = [line.id for line in list_danger_lines(writer.edition)]
    for id in chain(danger, facts.urgent.helplines if facts.urgent else ()):
        yield from ((id, sign) for sign in _find_urgent(facts))
    for guides, sign in _find_guides(facts):
        yield from ((id, sign) for id in guides.helplines)


def _find_advice(facts: Checklist) -> Iterator[tuple[str, str]]:
    for group in facts.groups:
        for sign in group.signs:
            yield from ((key, sign.id) for key in sign.advice)


def _find_places(facts: Checklist) -> Iterator[tuple[tuple[str, str], str]]:
    for guides, sign in _find_guides(facts):
        yield from ((place, sign) for place in _list_places(guides))


def _list_places(guides: Guides) -> Iterator[tuple[str, str]]:
    yield from (("page", id) for id in guides.pages)
    yield from (("organisation", id) for id in guides.organisations)
