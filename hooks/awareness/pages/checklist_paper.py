"""Puts together what stands on the paper of a whole checklist: its signs, what they lead to, and on what they rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from hooks.awareness.model.checklist import Checklist, Guides, Sign
from hooks.awareness.model.printed import Print
from hooks.awareness.pages.paper_text import PaperText


def plan_checklist_data(paper: PaperText, shown: Print) -> dict[str, Any]:
    """Return what the paper of a checklist shows beside what every sheet bears."""
    assert shown.checklist is not None, "the model has checked it"
    wording, facts = paper.edition.wording, paper.edition.catalogue.checklists[shown.checklist].facts
    others = [paper.locate("helpline", id) for id in _find_others(paper, facts, shown.helplines)]
    places = [paper.locate(kind, id) for kind, id in _find_places(facts)]
    urgent = facts.urgent
    data = {
        "heading": paper.say(facts.title),
        "where": wording.say("checklist.where"),
        "limit": wording.say("checklist.limit"),
        "urgent": {"name": paper.say(urgent.title), "text": paper.say(urgent.text)} if urgent else None,
        "groups": list(_list_groups(paper, facts)),
        "always": {"name": wording.say("checklist.always"), "advice": _list_advice(paper, facts, facts.always.advice)},
        "advice": {"name": wording.say("checklist.advice"), "advice": _list_advice(paper, facts, _find_advice(facts))},
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


def _list_groups(paper: PaperText, facts: Checklist) -> Iterator[dict[str, Any]]:
    """Yield the groups with their signs."""
    for group in facts.groups:
        yield {
            "id": group.id,
            "name": paper.say(group.title),
            "note": paper.say(group.note) if group.note else None,
            "signs": [_view_sign(paper, facts, sign) for sign in group.signs],
        }


def _view_sign(paper: PaperText, facts: Checklist, sign: Sign) -> dict[str, Any]:
    text = paper.say(sign.text)
    if sign.sources:
        text["runs"].append(paper.cite(sign.sources))
    questions = [{"id": key, "text": paper.say(facts.questions[key])} for key in sign.questions]
    return {"id": sign.id, "text": text, "urgent": sign.urgent, "questions": questions}


def _list_advice(paper: PaperText, facts: Checklist, keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return pieces of advice by their keys."""
    return [{"id": key, "text": paper.say(facts.advice[key])} for key in keys]


def _find_advice(facts: Checklist) -> tuple[str, ...]:
    """Return the keys of the advice that signs lead to, each once, without what is told in any case."""
    keys = (key for group in facts.groups for sign in group.signs for key in sign.advice)
    return tuple(key for key in dict.fromkeys(keys) if key not in facts.always.advice)


def _find_guides(facts: Checklist) -> Iterator[Guides]:
    yield facts.always.ask
    for group in facts.groups:
        yield from (group.ask, *(sign.ask for sign in group.signs))


def _find_others(paper: PaperText, facts: Checklist, lines: tuple[str, ...]) -> Iterator[str]:
    """Yield the further lines to ask, for their names: a number that is not sure has no place on paper."""
    urgent = facts.urgent.helplines if facts.urgent else ()
    asked = chain(urgent, *(guides.helplines for guides in _find_guides(facts)))
    for id in dict.fromkeys(asked):
        if id not in lines and not paper.edition.catalogue.helplines[id].facts.rests:
            yield id


def _find_places(facts: Checklist) -> Iterator[tuple[str, str]]:
    """Yield kind and id of the pages and organisations to which the parts of the checklist lead, each once."""
    guides = tuple(_find_guides(facts))
    for kind, field in (("page", "pages"), ("organisation", "organisations")):
        ids = chain.from_iterable(getattr(guide, field) for guide in guides)
        yield from ((kind, id) for id in dict.fromkeys(ids))
