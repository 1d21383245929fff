"""Puts together what stands on the paper of the whole glossary: its terms by letter, and on what they rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.printed import Print
from hooks.awareness.model.term import Term
from hooks.awareness.pages.paper_text import PaperText
from hooks.awareness.pages.term_lists import group_by_letter


def plan_glossary_data(paper: PaperText, shown: Print) -> dict[str, Any]:
    """Return what the paper of the glossary shows beside what every sheet bears.

    Each term stands there in every language in which there is a sheet: the typeface has the letters of these.
    """
    edition = paper.edition
    say = edition.wording.say
    printed = (code for code in edition.catalogue.languages.all if code in shown.headline)
    others = tuple(code for code in printed if code != edition.language)
    groups = group_by_letter(edition, lambda entry: _view_term(paper, entry, others))
    return {
        "how": say("term.paper.how"),
        "others": say("term.paper.others") if others else None,
        "see": say("term.see"),
        "groups": [{"id": group.id, "letter": group.title, "terms": list(group.items)} for group in groups],
        "sources": paper.list_sources(),
        "position": say("lesson.paper.position"),
    }


def _view_term(paper: PaperText, entry: Entry[Term], others: Iterable[str]) -> dict[str, Any]:
    facts = entry.facts
    definition = paper.say(facts.definition)
    if facts.source:
        definition["runs"].append(paper.cite((facts.source,)))
    return {
        "id": entry.id,
        "term": paper.say(facts.term),
        "others": [paper.say_phrase(Phrase(facts.term[code], code)) for code in others if code in facts.term],
        "definition": definition,
        "see": [str(paper.edition.name("term", id)) for id in facts.see],
    }
