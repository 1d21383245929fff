"""Rule: no telephone number is typed in prose; it comes from the facts of a helpline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.telephone import find_numbers, is_dead_form
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.rules.lookalikes import find_wrong_rows, list_numbers
from hooks.awareness.text_lines import TextLine, blank_marks, find_numbered_lines

_WORDS = "overrides/"
"""Words of the interface show editors how numbers are written."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every number in the words and facts of the content, dead forms named as such."""
    numbers = list_numbers(catalogue)
    for line in find_numbered_lines(catalogue, root):
        if line.file.startswith(_WORDS):
            continue
        if found := tuple(find_numbers(blank_marks(line.text), catalogue.site)):
            slips = [row.start for row in find_wrong_rows(line.text, numbers, catalogue)]
            yield from _check(catalogue, line, found, slips)


def _check(
    catalogue: Catalogue, line: TextLine, found: tuple[tuple[int, str], ...], slips: list[int]
) -> Iterator[Problem]:
    """Yield the numbers of a line; what is nearly the number of a helpline, another rule tells."""
    for start, number in found:
        dead = is_dead_form(number, catalogue.site)
        if dead or not any(start <= slip < start + len(number) for slip in slips):
            kind = "dead-number" if dead else "number-in-prose"
            yield make_problem(line.file, line.number, kind, number=number, column=start + 1)
