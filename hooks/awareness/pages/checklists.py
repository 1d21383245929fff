"""Plans checklists: signs in groups, and what is shown for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.checklist import Checklist, Guides, Sign
from hooks.awareness.model.markup import Block
from hooks.awareness.pages.cards import HelplineCard, list_helplines, make_helpline_card
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer
from hooks.awareness.traversal import find_entry_marks

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
class GroupView:
    """Signs under a heading; `note` is HTML."""

    id: str
    title: Phrase
    note: str
    signs: tuple[SignView, ...]
    sign_ids: str


@dataclass(frozen=True)
class ChecklistView:
    """A whole checklist. What is told per sign comes with the ids of its signs, joined by spaces.

    `urgent_text` and the texts of `advice` are HTML.
    """

    id: str
    title: Phrase
    groups: tuple[GroupView, ...]
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


def has_checklist(entry: Entry[Any]) -> bool:
    """Tell whether the text of a page shows a checklist."""
    return any(isinstance(mark, Block) and mark.name == "checklist" for _, mark in find_entry_marks(entry))


def view_checklist(writer: Writer, entry: Entry[Checklist]) -> ChecklistView:
    """Return a checklist in the language of a writer, who counts its sources."""
    edition = writer.edition
    facts = entry.facts
    groups = tuple(
        GroupView(
            id=f"{entry.id}-{group.id}",
            title=edition.phrase(group.title),
            note=_write(writer, group.note) if group.note else "",
            signs=tuple(_view_sign(writer, facts, sign) for sign in group.signs),
            sign_ids=" ".join(sign.id for sign in group.signs),
        )
        for group in facts.groups
    )
    helplines = edition.catalogue.helplines
    lines = _join(_find_lines(writer, facts))
    advice = _join(_find_advice(facts))
    places = _join(_find_places(facts))
    return ChecklistView(
        id=entry.id,
        title=edition.phrase(facts.title),
        groups=groups,
        urgent_title=edition.phrase(facts.urgent.title) if facts.urgent else None,
        urgent_text=_write(writer, facts.urgent.text) if facts.urgent else "",
        urgent_signs=" ".join(_find_urgent(facts)),
        cards=tuple(make_helpline_card(edition, helplines[id]) for id in lines),
        card_signs={id: signs for id, signs in lines.items() if signs != ALWAYS},
        people_signs=_cover(lines),
        advice=tuple((_write(writer, facts.advice[key]), signs) for key, signs in advice.items()),
        advice_signs=_cover(advice),
        places=tuple((edition.link(kind, id), signs) for (kind, id), signs in places.items()),
        places_signs=_cover(places),
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


def _join(found: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """Return what was found with the ids of all signs that lead to it, in the order of the first."""
    signs: dict[Any, list[str]] = {}
    for key, sign in found:
        signs.setdefault(key, []).append(sign)
    return {key: ALWAYS if ALWAYS in ids else " ".join(dict.fromkeys(ids)) for key, ids in signs.items()}


def _cover(joined: Mapping[Any, str]) -> str:
    """Return the ids of all signs for which there is anything at all."""
    if ALWAYS in joined.values():
        return ALWAYS
    return " ".join(dict.fromkeys(id for signs in joined.values() for id in signs.split()))


def _find_urgent(facts: Checklist) -> Iterator[str]:
    return (sign.id for group in facts.groups for sign in group.signs if sign.urgent)


def _find_guides(facts: Checklist) -> Iterator[tuple[Guides, str]]:
    yield facts.always.ask, ALWAYS
    for group in facts.groups:
        for sign in group.signs:
            yield sign.ask, sign.id
            yield group.ask, sign.id


def _find_lines(writer: Writer, facts: Checklist) -> Iterator[tuple[str, str]]:
    """Yield the lines to show: those for danger and for urgent signs first, whatever names them."""
    danger = [
        line.id
        for line in list_helplines(writer.edition)
        if line.facts.always_shown and line.facts.tier == "emergency"
    ]
    for id in chain(danger, facts.urgent.helplines if facts.urgent else ()):
        yield from ((id, sign) for sign in _find_urgent(facts))
    for guides, sign in _find_guides(facts):
        yield from ((id, sign) for id in guides.helplines)


def _find_advice(facts: Checklist) -> Iterator[tuple[str, str]]:
    for group in facts.groups:
        for sign in group.signs:
            yield from ((key, sign.id) for key in sign.advice)
    yield from ((key, ALWAYS) for key in facts.always.advice)


def _find_places(facts: Checklist) -> Iterator[tuple[tuple[str, str], str]]:
    for guides, sign in _find_guides(facts):
        yield from ((("page", id), sign) for id in guides.pages)
        yield from ((("organisation", id), sign) for id in guides.organisations)
