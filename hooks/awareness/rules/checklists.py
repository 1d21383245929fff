"""Rule: every sign of a checklist has a source and leads somewhere, and nothing in it leads astray."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.checklist import Checklist, Sign
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Location
from hooks.awareness.traversal import find_shown_checklists

ANSWERS = ("questions", "advice")
"""Fields of a sign that name what the checklist holds under the same name."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what would leave a reader who ticks a sign alone with it."""
    shown = {id for _, id in find_shown_checklists(catalogue)}
    for id, entry in catalogue.checklists.items():
        if id not in shown and catalogue.whole:
            yield make_problem(entry.sheet.file, 0, "checklist-unused", id=id)
        yield from _find_doubled(entry)
        yield from _find_bare_signs(entry)
        yield from _compare_answers(entry)


def _list_signs(checklist: Checklist) -> Iterator[tuple[Location, Sign]]:
    for number, group in enumerate(checklist.groups):
        for position, sign in enumerate(group.signs):
            yield ("groups", number, "signs", position), sign


def _find_doubled(entry: Entry[Checklist]) -> Iterator[Problem]:
    """Yield ids that two groups or two signs share, which would tick both."""
    groups = [(("groups", number), group.id) for number, group in enumerate(entry.facts.groups)]
    signs = [(location, sign.id) for location, sign in _list_signs(entry.facts)]
    for named in (groups, signs):
        first: dict[str, int] = {}
        for location, id in named:
            line = entry.line_of(*location, "id")
            if id in first:
                yield make_problem(entry.sheet.file, line, "id-doubled", id=id, first=first[id])
            first.setdefault(id, line)


def _find_bare_signs(entry: Entry[Checklist]) -> Iterator[Problem]:
    for location, sign in _list_signs(entry.facts):
        place = (entry.sheet.file, entry.line_of(*location, "id"))
        if not sign.sources:
            yield make_problem(*place, "sign-without-source", id=sign.id)
        if not sign.questions and not sign.advice:
            yield make_problem(*place, "sign-leads-nowhere", id=sign.id)
        if sign.urgent and entry.facts.urgent is None:
            yield make_problem(*place, "urgent-without-words", id=sign.id)


def _compare_answers(entry: Entry[Checklist]) -> Iterator[Problem]:
    """Yield questions and advice that are named and missing, and those that are there and named nowhere."""
    for field in ANSWERS:
        known = getattr(entry.facts, field)
        named = list(_find_named(entry.facts, field))
        for location, key in named:
            if key not in known:
                place = (entry.sheet.file, entry.line_of(*location))
                suggestion = suggest_name(key, known)
                yield make_problem(*place, "unknown-answer", id=key, key=field, suggestion=suggestion)
        yield from _find_unused(entry, field, (key for _, key in named))


def _find_named(checklist: Checklist, field: str) -> Iterator[tuple[Location, str]]:
    for location, sign in _list_signs(checklist):
        for position, key in enumerate(getattr(sign, field)):
            yield (*location, field, position), key
    if field == "advice":
        for position, key in enumerate(checklist.always.advice):
            yield ("always", field, position), key


def _find_unused(entry: Entry[Checklist], field: str, named: Iterable[str]) -> Iterator[Problem]:
    for key in sorted(set(getattr(entry.facts, field)) - set(named)):
        yield make_problem(entry.sheet.file, entry.line_of(field, key), "answer-unused", id=key, key=field)
