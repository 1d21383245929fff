"""Rule: whatever facts or texts name by a key exists, and marks in texts are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import GROUPS, Catalogue, Entry
from hooks.awareness.model.helpline import TIERS
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.markup import (
    BLOCKS,
    BLOCKS_WITH_ARGUMENTS,
    MENTIONS,
    NUMBER_OF,
    Block,
    Mark,
    Mention,
    Slip,
)
from hooks.awareness.model.page import PageFacts
from hooks.awareness.model.paper import PLACES
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.traversal import find_anchors, find_entry_marks, find_named, find_references

_ROWS = tuple(str(number) for number in range(1, 21))
"""How many lines to write on a text may ask for."""
_IN_LESSONS = ("signposts", "write")
"""Blocks of lessons alone, and their only ones: the others do not fit on a screen or a sheet."""
_WITHOUT_TEXTS = frozenset(kind.name for kind in KINDS if kind.words is None)
"""Kinds whose pages have no headings that a text could name."""
_ONLY_ON = {"checklist": "page", "figures": "campaign"}
_CHOICES = {
    "calendar": ("days", "held", "files"),
    "campaigns": ("campaign", "project"),
    "directory": TIERS,
    "helpline-names": TIERS,
    "lessons": ("lesson", "training"),
    "opendata": ("files", "example", "changes"),
    "path": ("text", "drawing"),
    "prints": tuple(PLACES),
    "write": _ROWS,
}


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every key that leads nowhere, with the nearest that exists."""
    sheet = catalogue.navigation_sheet
    for location, reference in find_references(catalogue.navigation):
        yield from _check(catalogue, sheet.file, sheet.line_of(location), reference.kind, reference)
    for entry in catalogue.entries:
        for location, reference in find_references(entry.facts):
            line = entry.line_of(*location)
            yield from _check(catalogue, entry.sheet.file, line, reference.kind, reference)
        for file, mark in find_entry_marks(entry):
            yield from judge_mark(catalogue, file, entry, mark)


def _check(catalogue: Catalogue, file: str, line: int, kind: str, id: str) -> Iterator[Problem]:
    known = catalogue.list_known(kind)
    if known is not None and id not in known:  # without the list, every key would seem wrong
        suggestion = suggest_name(id, known)
        yield make_problem(file, line, "unknown-reference", id=id, kind=kind, suggestion=suggestion)


def judge_mark(catalogue: Catalogue, file: str, entry: Entry[Any], mark: Mark) -> Iterator[Problem]:
    """Yield what is wrong with one mark of an entry, whatever other texts have in its place."""
    for kind, id in find_named(mark):
        yield from _check(catalogue, file, mark.line, kind, id)
    if isinstance(mark, Mention):
        yield from _check_mention(catalogue, file, mark)
    elif isinstance(mark, Block):
        yield from _check_block(file, entry, mark)
    elif isinstance(mark, Slip):
        yield make_problem(file, mark.line, "mark-mistyped", given=mark.given, wanted=mark.wanted)


def _check_mention(catalogue: Catalogue, file: str, mention: Mention) -> Iterator[Problem]:
    if mention.kind not in MENTIONS:
        suggestion = suggest_name(mention.kind, MENTIONS)
        yield make_problem(file, mention.line, "unknown-mark", name=mention.kind, suggestion=suggestion)
        return
    helpline = catalogue.helplines.get(mention.id) if mention.kind in NUMBER_OF else None
    if helpline and not helpline.facts.first_contact(mention.kind):
        yield make_problem(file, mention.line, "no-such-contact", id=mention.id, method=mention.kind)
    elif helpline and not helpline.facts.confirmed:
        yield make_problem(file, mention.line, "number-not-confirmed", id=mention.id)
    if mention.anchor:
        yield from _check_anchor(catalogue, file, mention, mention.anchor)


def _check_anchor(catalogue: Catalogue, file: str, mention: Mention, anchor: str) -> Iterator[Problem]:
    """Yield an address of a heading that the page named does not have; a page that could not be read may have it."""
    named = getattr(catalogue, GROUPS[NUMBER_OF.get(mention.kind, mention.kind)]).get(mention.id)
    if named is None or not (named.articles or named.kind in _WITHOUT_TEXTS):
        return
    anchors = find_anchors(named) if mention.kind not in NUMBER_OF else frozenset()
    if anchor not in anchors:
        details = {"kind": mention.kind, "id": mention.id, "anchor": anchor}
        yield make_problem(file, mention.line, "unknown-anchor", **details, suggestion=suggest_name(anchor, anchors))


def _is_misplaced(entry: Entry[Any], block: Block) -> bool:
    """Tell whether a block stands where its facts, its template or the room for it are missing."""
    if entry.kind == "lesson" or block.name in _IN_LESSONS:
        return not (entry.kind == "lesson" and block.name in _IN_LESSONS)
    if block.name == "receipt":
        return not isinstance(entry.facts, PageFacts) or entry.facts.receipt is None
    return _ONLY_ON.get(block.name, entry.kind) != entry.kind


def _check_block(file: str, entry: Entry[Any], block: Block) -> Iterator[Problem]:
    if block.name not in BLOCKS:
        suggestion = suggest_name(block.name, (*BLOCKS, *MENTIONS))
        yield make_problem(file, block.line, "unknown-mark", name=block.name, suggestion=suggestion)
        return
    if block.name in BLOCKS_WITH_ARGUMENTS and not block.arguments:
        yield make_problem(file, block.line, "block-without-arguments", name=block.name)
    if _is_misplaced(entry, block):
        yield make_problem(file, block.line, "block-misplaced", name=block.name)
    known = _CHOICES.get(block.name, ())
    for argument in () if any(find_named(block)) else block.arguments:
        if argument not in known:
            details = {"name": block.name, "given": argument, "suggestion": ", ".join(known) or "–"}
            yield make_problem(file, block.line, "unknown-argument", **details)
