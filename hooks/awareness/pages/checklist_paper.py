"""Puts together what stands on the paper of a whole checklist: its signs, what they lead to, and on what they rest.

A text with marks becomes a sentence: its language and its runs, each of words, of a number to dial, or of
the numbers of sources. So nothing in it is markup, and a reader of the data knows what is dialled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist, Guides, Sign
from hooks.awareness.model.markup import CITATION, MENTION, Mention, find_marks, split_keys
from hooks.awareness.model.printed import Print
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.edition import Bibliography, Edition
from hooks.awareness.traversal import find_values

_MARK = re.compile(rf"\s*{CITATION.pattern}|{MENTION.pattern}")
_DIALLED = ("phone", "sms")
_SHORT = ("helpline", "page")
"""Kinds whose pages have short addresses; those of organisations have none."""


def plan_checklist_data(edition: Edition, facts: Checklist, lines: tuple[str, ...]) -> dict[str, Any]:
    """Return what the paper of a checklist shows beside what every sheet bears; `lines` have their numbers on it."""
    wording, paper = edition.wording, _Paper(edition, facts)
    others = [_locate(edition, "helpline", id) for id in _find_others(edition, facts, lines)]
    places = [_locate(edition, kind, id) for kind, id in _find_places(facts)]
    data = {
        "heading": paper.say(facts.title),
        "where": wording.say("checklist.where"),
        "limit": wording.say("checklist.limit"),
        "urgent": paper.view_urgent(),
        "groups": list(paper.list_groups()),
        "always": {"name": wording.say("checklist.always"), "advice": paper.list_advice(facts.always.advice)},
        "advice": {"name": wording.say("checklist.advice"), "advice": paper.list_advice(_find_advice(facts))},
        "people": {
            "name": wording.say("checklist.people"),
            "hint": wording.say("checklist.others"),
            "places": others,
        },
        "places": {
            "name": wording.say("checklist.places"),
            "places": [place for place in places if place["name"] not in {other["name"] for other in others}],
        },
    }
    return {**data, "sources": paper.list_sources(), "position": wording.say("lesson.paper.position")}


def find_paper_lines(catalogue: Catalogue, facts: Print) -> tuple[str, ...]:
    """Return all lines whose numbers a sheet bears: its own, then those that the texts of its checklist dial."""
    if facts.checklist is None:
        return facts.helplines
    values = (value for _, value in find_values(catalogue.checklists[facts.checklist].facts))
    marks = chain.from_iterable(find_marks(value) for value in values if isinstance(value, str))
    dialled = (mark.id for mark in marks if isinstance(mark, Mention) and mark.kind in _DIALLED)
    return tuple(dict.fromkeys((*facts.helplines, *dialled)))


class _Paper:
    """Says the texts of a checklist, and counts their sources in the order in which they are read."""

    def __init__(self, edition: Edition, facts: Checklist) -> None:
        self._edition = edition
        self._facts = facts
        self._bibliography = Bibliography(edition)

    def say(self, texts: Mapping[str, str]) -> dict[str, Any]:
        """Return a text as a sentence."""
        phrase = self._edition.phrase(texts)
        return {"language": phrase.language, "runs": list(self._split(phrase))}

    def view_urgent(self) -> dict[str, Any] | None:
        """Return what comes first where a sign is urgent."""
        urgent = self._facts.urgent
        return {"name": self.say(urgent.title), "text": self.say(urgent.text)} if urgent else None

    def list_groups(self) -> Iterator[dict[str, Any]]:
        """Yield the groups with their signs."""
        for group in self._facts.groups:
            yield {
                "id": group.id,
                "name": self.say(group.title),
                "note": self.say(group.note) if group.note else None,
                "signs": [self._view_sign(sign) for sign in group.signs],
            }

    def list_advice(self, keys: tuple[str, ...]) -> list[dict[str, Any]]:
        """Return pieces of advice by their keys."""
        return [{"id": key, "text": self.say(self._facts.advice[key])} for key in keys]

    def list_sources(self) -> dict[str, Any]:
        """Return what was cited: who published what, and when."""
        sources = [
            {"number": str(source.number), "name": str(source.name), "by": f"{source.publisher}, {source.date}"}
            for source in self._bibliography.list_sources()
        ]
        return {"name": self._edition.wording.say("source.title"), "sources": sources}

    def _view_sign(self, sign: Sign) -> dict[str, Any]:
        text = self.say(sign.text)
        if sign.sources:
            text["runs"].append(self._cite(sign.sources))
        questions = [{"id": key, "text": self.say(self._facts.questions[key])} for key in sign.questions]
        return {"id": sign.id, "text": text, "urgent": sign.urgent, "questions": questions}

    def _split(self, text: str) -> Iterator[dict[str, Any]]:
        """Yield the runs of a text."""
        end = 0
        for match in _MARK.finditer(text):
            if match.start() > end:
                yield {"words": text[end : match.start()]}
            keys, kind, id, _, words = match.groups()
            yield self._cite(split_keys(keys)) if keys else self._mention(kind, id.strip(), words)
            end = match.end()
        if end < len(text):
            yield {"words": text[end:]}

    def _cite(self, keys: tuple[str, ...]) -> dict[str, Any]:
        return {"cites": [str(self._bibliography.number(key)) for key in keys]}

    def _mention(self, kind: str, id: str, words: str | None) -> dict[str, Any]:
        if kind not in _DIALLED:
            return {"words": words or str(self._edition.name(kind, id))}
        contact = self._edition.catalogue.helplines[id].facts.first_contact(kind)
        assert contact is not None, "the rules have checked it"
        return {"number": contact.shown}


def _find_advice(facts: Checklist) -> tuple[str, ...]:
    """Return the keys of the advice that signs lead to, each once, without what is told in any case."""
    keys = (key for group in facts.groups for sign in group.signs for key in sign.advice)
    return tuple(key for key in dict.fromkeys(keys) if key not in facts.always.advice)


def _find_guides(facts: Checklist) -> Iterator[Guides]:
    yield facts.always.ask
    for group in facts.groups:
        yield from (group.ask, *(sign.ask for sign in group.signs))


def _find_others(edition: Edition, facts: Checklist, lines: tuple[str, ...]) -> Iterator[str]:
    """Yield the further lines to ask, for their names: a number that is not sure has no place on paper."""
    urgent = facts.urgent.helplines if facts.urgent else ()
    asked = chain(urgent, *(guides.helplines for guides in _find_guides(facts)))
    for id in dict.fromkeys(asked):
        if id not in lines and edition.catalogue.helplines[id].facts.status == "active":
            yield id


def _find_places(facts: Checklist) -> Iterator[tuple[str, str]]:
    """Yield kind and id of the pages and organisations to which the parts of the checklist lead, each once."""
    guides = tuple(_find_guides(facts))
    for kind, field in (("page", "pages"), ("organisation", "organisations")):
        ids = chain.from_iterable(getattr(guide, field) for guide in guides)
        yield from ((kind, id) for id in dict.fromkeys(ids))


def _locate(edition: Edition, kind: str, id: str) -> dict[str, str]:
    """Return the name of something that has a page, and the address to type; none where it would lead nowhere."""
    leads = kind in _SHORT and is_public(edition.site_address)
    address = edition.typed_address(kind, id) if leads else ""
    return {"id": id, "name": str(edition.name(kind, id)), "address": address}
