"""Rule: nothing is left that `make fix` would mend, apart from what harms nobody."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.memo import memoized_if_faultless
from hooks.awareness.mending.differences import show_difference
from hooks.awareness.mending.files import (
    ADDRESS_MENDS,
    NO_STYLE,
    Journal,
    Step,
    find_language,
    mend_block,
    mend_phrase,
)
from hooks.awareness.mending.markup import needs_gap
from hooks.awareness.mending.prose import Block, split_blocks
from hooks.awareness.mending.signs import FILE_MENDS
from hooks.awareness.mending.typography import gather_finders
from hooks.awareness.model.style import Style
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location, Sheet
from hooks.awareness.traversal import find_sheets, find_values

_ONE_OF_MANY = ("typed-bullet", "typed-number")
"""Faults that every line of a list has, so that its first stands for all."""
_SAMPLES = ("style", "diction")
"""Kinds that hold signs as somebody might type them."""
_ONCE = ("byte-order-mark", "windows-line-ends")
"""Faults that a whole file has, so that its first line stands for all."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every sign, space and address that is not as it should be, with what should stand there."""
    for file in catalogue.files:
        if file.endswith((".md", ".yml")):
            yield from _check_signs(file, (root / file).read_bytes())
    styles = {language: entry.facts for language, entry in catalogue.styles.items()}
    for kind, sheet, spoken in find_sheets(catalogue):
        if kind not in _SAMPLES:
            yield from _check_values(sheet, spoken, catalogue, styles)
    for entry in catalogue.entries:
        for language, article in entry.articles.items():
            yield from _check_text(article.file, article.text, article.text_line, styles.get(language, NO_STYLE))


@memoized_if_faultless
def _check_signs(file: str, content: bytes) -> Iterator[Problem]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:  # another rule says so
        return
    journal = Journal()
    for mend in FILE_MENDS:
        text = journal.apply(mend, text)
    for step in journal.steps:
        if step.kind in _ONCE:
            yield make_problem(file, 1, step.kind)
        else:
            yield from _point_at(file, 1, step)


def _check_values(
    sheet: Sheet, language: str | None, catalogue: Catalogue, styles: dict[str, Style]
) -> Iterator[Problem]:
    for location, step in _find_steps(sheet.data, language, catalogue.languages, styles):
        given, wanted = show_difference(step.before, step.after)
        yield make_problem(sheet.file, sheet.line_of(location), step.kind, given=given, wanted=wanted)


@memoized_if_faultless
def _find_steps(
    data: Mapping[str, Any], language: str | None, languages: Languages, styles: Mapping[str, Style]
) -> Iterator[tuple[Location, Step]]:
    """Yield the way to each value that would be mended, and how."""
    for location, value in find_values(data):
        if not isinstance(value, str):
            continue
        journal = Journal()
        if "://" in value:
            for mend in ADDRESS_MENDS:
                value = journal.apply(mend, value)
        spoken = find_language(location, language, languages)
        if spoken is not None:
            mend_phrase(value, styles.get(spoken, NO_STYLE), journal)
        yield from ((location, step) for step in journal.steps)


@memoized_if_faultless
def _check_text(file: str, text: str, first_line: int, style: Style) -> Iterator[Problem]:
    before: Block | None = None
    finders = gather_finders(style).leave(text)
    for block in split_blocks(text, first_line):
        if block.is_words:
            journal = Journal()
            mended = mend_block(block, style, finders, journal)
            for step in journal.steps:
                lines = _point_at(file, block.line, step)
                yield from itertools.islice(lines, 1) if step.kind in _ONE_OF_MANY else lines
            block = Block(block.line, mended, True)
        if before is not None and needs_gap(before, block):
            yield make_problem(file, block.line, "list-without-gap", given=_cut(block.text.split("\n")[0]))
        before = block


def _point_at(file: str, first_line: int, step: Step) -> Iterator[Problem]:
    """Yield a problem for each line that a mend changed."""
    before, after = step.before.split("\n"), step.after.split("\n")
    if len(before) != len(after):  # a line break was none
        before, after = [step.before], [step.after]
    for number, (old, new) in enumerate(zip(before, after, strict=True), first_line):
        if old != new:
            given, wanted = show_difference(old, new)
            yield make_problem(file, number, step.kind, given=given, wanted=wanted)


def _cut(text: str) -> str:
    return text.strip()[:60]
