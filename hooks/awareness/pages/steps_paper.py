"""Puts together what stands on the paper of all steps: the questions with their choices, numbered, and the endings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.printed import Print
from hooks.awareness.model.reach import WRITTEN, keep_usable
from hooks.awareness.model.step import START, Step
from hooks.awareness.pages.paper_text import PaperText
from hooks.awareness.pages.steps import find_unreached, grow


def plan_steps_data(paper: PaperText, shown: Print) -> dict[str, Any]:
    """Return what the paper of the steps shows beside what every sheet bears."""
    edition = paper.edition
    say = edition.wording.say
    tree = grow(edition)
    numbers = {id: str(number) for number, id in enumerate(tree.ways, 1)}
    steps = []
    for id, way in tree.ways.items():
        back = way[-2] if len(way) > 1 else None
        view = _view_step(paper, edition.catalogue.steps[id], numbers)
        steps.append({**view, "depth": len(way) - 1, "back": _refer(numbers, back) if back else None})
    return {
        "how": say("steps.paper.how"),
        "named": say("steps.paper.named"),
        "onward": say("steps.paper.onward"),
        "backward": say("steps.paper.backward"),
        "page": say("steps.paper.page"),
        "who": say("steps.who"),
        "further": say("steps.further"),
        "steps": steps,
        "sources": paper.list_sources(),
        "position": say("lesson.paper.position"),
    }


def _refer(numbers: Mapping[str, str], id: str) -> dict[str, str]:
    return {"id": id, "at": numbers[id]}


def _view_step(paper: PaperText, entry: Entry[Step], numbers: Mapping[str, str]) -> dict[str, Any]:
    """Return a step; what was chosen to come here where its heading has other words, but for the first."""
    facts, steps = entry.facts, paper.edition.catalogue.steps
    return {
        **_refer(numbers, entry.id),
        "pressed": paper.say(facts.link) if facts.title and entry.id != START else None,
        "heading": paper.say(facts.heading),
        "choices": [{**_refer(numbers, id), "text": paper.say(steps[id].facts.link)} for id in map(str, facts.choices)],
        "ending": _view_ending(paper, facts) if facts.ends else None,
    }


def _view_ending(paper: PaperText, facts: Step) -> dict[str, Any]:
    gap = bool(find_unreached(paper.edition, facts))
    copy = facts.to_copy
    return {
        "do": [paper.say(text) for text in facts.do],
        "copy": paper.say_phrase(Phrase(copy.text, copy.language)) if copy else None,
        "lines": list(_list_lines(paper, facts)),
        "none_known": paper.edition.wording.say("steps.none-known") if gap else None,
        "places": [paper.locate("page", id) for id in facts.pages],
    }


def _list_lines(paper: PaperText, facts: Step) -> Iterator[dict[str, Any]]:
    """Yield who answers: with a number if it is sure, else with the address of a page."""
    catalogue = paper.edition.catalogue
    for id in facts.helplines:
        line = keep_usable(catalogue.helplines[id].facts, facts.places, catalogue.site.country)
        contact = _choose_contact(line, facts)
        if contact:
            yield paper.plan_line(id, contact, abroad=bool(facts.places))
        elif line.contacts and not line.rests:
            yield paper.locate("helpline", id)


def _choose_contact(line: Helpline, facts: Step) -> Contact | None:
    """Return a sure number; none that wants a voice, where a reader cannot speak aloud and may write."""
    written = any(contact.method in WRITTEN for contact in line.contacts)
    return line.find_sure_call("sms" if facts.writing and written else "phone")
