"""Rule: no two pages have one address, whether files or keys name them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hooks.awareness.catalogue import FOLDERS, SINGLE_SHEETS, VOCABULARY, Catalogue, name_page
from hooks.awareness.model.kinds import KINDS, PAGE
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR
from hooks.awareness.model.step import START
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_blocks, find_shown_checklists


@dataclass(frozen=True)
class Claim:
    """An address, without language, that a page is going to have."""

    address: str
    file: str
    """Where somebody would change it, and on which line; 0 stands for the name of the file."""
    line: int = 0
    step: str = ""
    """Id of the step, if it is the page of one of a lesson."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every page whose address another one has: that of the two which is renamed more easily."""
    taken: dict[str, str] = {}
    lists = (_list_fixed_parts, _list_entries, _list_parts, _list_plain_pages)
    for claim in chain.from_iterable(claims(catalogue) for claims in lists):
        if claim.address not in taken:
            taken[claim.address] = claim.file
        elif claim.step:
            yield make_problem(claim.file, claim.line, "step-name-taken", id=claim.step)
        else:
            details = {"address": claim.address, "other": taken[claim.address]}
            yield make_problem(claim.file, claim.line, "doubled-address", **details)


def _list_fixed_parts(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the pages below lists whose names nobody chooses: kinds of sources, kinds of what there is."""
    navigation = catalogue.navigation
    kinds = {entry.facts.kind: entry.sheet.file for entry in catalogue.sources.values()}
    yield from (Claim(f"{navigation.sources}/{kind}", file) for kind, file in kinds.items())
    if navigation.everything:
        groups = dict.fromkeys(group for wording in catalogue.wordings.values() for group in _list_groups(wording))
        file = catalogue.navigation_sheet.file
        yield from (Claim(f"{navigation.everything}/{group}", file) for group in groups)


def _list_groups(wording: Wording) -> Iterator[str]:
    """Yield the groups of the list of everything; where their words are missing, that has been told."""
    with suppress(KeyError):
        yield from wording.find("search.group")


def _list_entries(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the pages of entries, and those below the page of one entry."""
    for entry in catalogue.entries:
        if entry.kind in FOLDERS and entry.kind != PAGE.name:
            yield Claim(catalogue.find_uri(entry.kind, entry.id), entry.sheet.file)
    for id, lesson in catalogue.lessons.items():
        uri = catalogue.find_uri("lesson", id)
        yield from (Claim(f"{uri}/{shape}", lesson.sheet.file) for shape in (PROJECTOR, HANDOUT))
        for number, step in enumerate(lesson.facts.steps):
            yield Claim(f"{uri}/{step.id}", lesson.sheet.file, lesson.line_of("steps", number, "id"), step.id)
    for id, question in catalogue.steps.items() if catalogue.navigation.steps else ():
        if id != START:
            uri = catalogue.find_uri("step", id)
            yield from (Claim(address, question.sheet.file, question.line_of()) for address in (uri, f"{uri}/all"))


def _list_parts(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the pages below those that show many entries: filters, groups of signs, themes, decades."""
    navigation = catalogue.navigation
    yield from _list_filters(catalogue)
    if navigation.map:
        placed = (entry for entry in catalogue.campaigns.values() if entry.facts.places)
        yield from (Claim(f"{navigation.map}/{entry.id}", entry.sheet.file) for entry in placed)
    for page, id in find_shown_checklists(catalogue):
        if checklist := catalogue.checklists.get(id):
            lines = {group.id: ("groups", number, "id") for number, group in enumerate(checklist.facts.groups)}
            for group, location in lines.items():
                yield Claim(f"{page.id}/{group}", checklist.sheet.file, checklist.line_of(*location))
    yield from (Claim(f"{navigation.glossary}/{theme}", VOCABULARY) for theme in catalogue.vocabulary.themes)
    yield from _list_decades(catalogue)


def _list_filters(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the pages that choices in the directory have, or get as soon as lines fit them."""
    folder, found = FOLDERS["helpline"], dict[tuple[str, str], str]()
    for facet, keys in (("situation", catalogue.vocabulary.situations), ("people", catalogue.vocabulary.people)):
        yield from (Claim(f"{folder}{facet}/{key.lower()}", VOCABULARY) for key in keys)
    for line in catalogue.helplines.values():
        languages = (("language", code) for code in line.facts.languages)
        choices = (*languages, ("country", line.facts.country), ("tier", line.facts.tier))
        found |= {choice: line.sheet.file for choice in choices}
    yield from (Claim(f"{folder}{facet}/{code.lower()}", file) for (facet, code), file in found.items())


def _list_decades(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the pages of the decades of the timeline, where there is more than one."""
    files = {entry.facts.from_.year // 10: entry.sheet.file for entry in catalogue.milestones.values()}
    for entry in catalogue.campaigns.values():
        if entry.facts.period:
            files.setdefault(entry.facts.period.from_.year // 10, entry.sheet.file)
    page = next((page.id for page, block in find_blocks(catalogue) if block.name == "timeline"), None)
    if page is not None and len(files) > 1:
        yield from (Claim(f"{page}/{decade}0", file) for decade, file in files.items())


def _list_plain_pages(catalogue: Catalogue) -> Iterator[Claim]:
    """Yield every plain page by its first file, which need not be readable, and whose path may end in `index`."""
    files: dict[str, str] = {}
    for file in catalogue.files:
        kind = next((kind for kind in KINDS if kind.match(file)), None)
        if file not in SINGLE_SHEETS and kind is PAGE and (match := PAGE.match(file)):
            files.setdefault(match[0], file)
    yield from (Claim(name_page(path), file) for path, file in files.items())
