"""Rule: step by step everybody reaches somebody: by a few presses, at any hour, from there, in that language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.markup import Block
from hooks.awareness.model.reach import find_gaps
from hooks.awareness.model.step import START, Step
from hooks.awareness.model.tree import LONGEST_WAY, Choice, grow_tree
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.rules.placement import plain_name
from hooks.awareness.traversal import find_entry_marks


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield steps that nobody reaches or that lead nowhere, and endings where nobody answers."""
    yield from _check_beginning(catalogue)
    if not catalogue.steps:
        return
    for entry in catalogue.steps.values():
        yield from _check_name(catalogue, entry)
        yield from _check_words(catalogue, entry)
        if entry.facts.ends:
            yield from _check_ending(catalogue, entry)
    yield from _check_ways(catalogue)


def _check_beginning(catalogue: Catalogue) -> Iterator[Problem]:
    known = catalogue.known_ids.get("step")
    page, sheet = catalogue.navigation.steps, catalogue.navigation_sheet
    if known and page is None:
        yield make_problem(sheet.file, 0, "step-page-missing")
    if known is None or START in known:
        return
    if page is not None:
        yield make_problem(sheet.file, sheet.line_of(("steps",)), "step-start-missing", start=START)
    for entry in catalogue.entries:
        for file, mark in find_entry_marks(entry):
            if isinstance(mark, Block) and mark.name == "steps":
                yield make_problem(file, mark.line, "step-start-missing", start=START)


def _check_name(catalogue: Catalogue, entry: Entry[Step]) -> Iterator[Problem]:
    place = (entry.sheet.file, entry.line_of())
    if entry.id != plain_name(entry.id):
        yield make_problem(*place, "step-bad-name", name=entry.id, suggestion=plain_name(entry.id))
    patterns = (pattern for words in catalogue.site.telling_words.values() for pattern in words)
    if found := next((hit[0] for p in patterns if (hit := re.search(p, entry.id, re.IGNORECASE))), None):
        yield make_problem(*place, "telling-address", name=entry.id, word=found)


def _check_words(catalogue: Catalogue, entry: Entry[Step]) -> Iterator[Problem]:
    """Yield two choices of a step that a reader could not tell apart."""
    seen: dict[tuple[str, str], str] = {}
    for position, id in enumerate(entry.facts.choices):
        target = catalogue.steps.get(id)
        for language, words in target.facts.link.items() if target else ():
            other = seen.setdefault((language, words.casefold()), id)
            if other != id:
                line = entry.line_of("choices", position)
                yield make_problem(entry.sheet.file, line, "step-same-words", words=words, id=id, other=other)
                break


def _check_ending(catalogue: Catalogue, entry: Entry[Step]) -> Iterator[Problem]:
    facts = entry.facts
    if any(id not in catalogue.helplines for id in facts.helplines):
        return  # the rule of references says so
    lines = [catalogue.helplines[id].facts for id in facts.helplines]
    places = facts.places or (catalogue.site.country,)
    languages = facts.languages or catalogue.languages.required
    # A line that rests by its own file must stop no build elsewhere: the pages tell the gap.
    gaps = find_gaps(lines, places, languages, writing=facts.writing, resting=True)
    if gaps and not facts.none_known:
        place, language = gaps[0]
        line = entry.line_of("helplines")
        yield make_problem(entry.sheet.file, line, "step-without-line", id=entry.id, place=place, language=language)
    if facts.none_known and not find_gaps(lines, places, languages, writing=facts.writing):
        line = entry.line_of("none_known")
        yield make_problem(entry.sheet.file, line, "step-line-known", id=entry.id)


def _check_ways(catalogue: Catalogue) -> Iterator[Problem]:
    steps = catalogue.steps
    tree = grow_tree({id: entry.facts for id, entry in steps.items()})

    def place(choice: Choice) -> tuple[str, int]:
        entry = steps[choice.step]
        return entry.sheet.file, entry.line_of("choices", choice.position)

    for choice in tree.circles:
        yield make_problem(*place(choice), "step-circle", id=choice.target, step=choice.step)
    for choice in tree.doubles:
        first = tree.parent(choice.target) or START
        yield make_problem(*place(choice), "step-twice", id=choice.target, first=first)
    for id, entry in steps.items():
        here = (entry.sheet.file, entry.line_of())
        if id in tree.ways:
            if entry.facts.ends and tree.presses(id) > LONGEST_WAY:
                number = tree.presses(id)
                way = " → ".join(tree.ways[id])
                yield make_problem(*here, "step-too-deep", id=id, number=number, most=LONGEST_WAY, way=way)
        elif START in steps and catalogue.whole:
            yield make_problem(*here, "step-orphan", id=id)
