"""Rule: no text holds a number that is one slip away from that of a helpline, nor do two helplines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.lookalikes import KnownNumbers, Row, find_rows, is_near, remember_numbers
from hooks.awareness.model.telephone import find_numbers, is_dead_form
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.text_lines import TextLine, blank_marks, find_numbered_lines

_DIGIT = re.compile(r"\d")


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield numbers that are nearly right, with the number meant, and pairs of numbers that are too alike."""
    numbers = list_numbers(catalogue)
    for line in find_numbered_lines(catalogue, root):
        for row in find_wrong_rows(line.text, numbers, catalogue):
            kind = "number-in-prose" if row.exact else "number-lookalike"
            details = {} if row.exact else {"meant": row.meant.shown}
            yield _point_at(line, row, kind, **details)
    yield from _find_alike(catalogue)


def list_numbers(catalogue: Catalogue) -> KnownNumbers:
    """Return the numbers of all helplines."""
    contacts = (contact for entry in catalogue.helplines.values() for contact in entry.facts.dialled)
    numbers = tuple(contact.number for contact in contacts if contact.number is not None)
    return remember_numbers(numbers, catalogue.site.telephone.trunk_prefix)


def find_wrong_rows(text: str, numbers: KnownNumbers, catalogue: Catalogue) -> Iterator[Row]:
    """Yield the rows of a line that are one slip off, or right but unseen by the rule on typed numbers."""
    site = catalogue.site
    if not _DIGIT.search(text):
        return
    plain = blank_marks(text)
    rows = tuple(find_rows(plain, numbers, site))
    typed = [(start, start + len(found)) for start, found in find_numbers(plain, site)] if rows else []
    for row in rows:
        end = row.start + len(row.text)
        known = any(start < end and row.start < stop for start, stop in typed)
        if not is_dead_form(row.text, site) and not (row.exact and known):
            yield row


def _point_at(line: TextLine, row: Row, kind: str, **details: str) -> Problem:
    return make_problem(line.file, line.number, kind, number=row.text, column=row.start + 1, **details)


def _find_alike(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield pairs of long numbers of different operators that are one slip apart: one may be a slip of the other.

    Short numbers stand a second time in the settings, and one operator may have neighbouring numbers.
    """
    lines = [
        (entry, position, contact)
        for entry in catalogue.helplines.values()
        for position, contact in enumerate(entry.facts.contacts)
        if contact.number is not None and contact.number.country
    ]
    for (one, _, first), (other, position, second) in itertools.combinations(lines, 2):
        if one.facts.operator != other.facts.operator and _differ_by_a_slip(first, second):
            assert first.number is not None and second.number is not None
            line = other.line_of("contacts", position, "number")
            details = {"number": second.number.shown, "other": first.number.shown, "file": one.sheet.file}
            yield make_problem(other.sheet.file, line, "numbers-alike", **details)


def _differ_by_a_slip(first: Contact, second: Contact) -> bool:
    assert first.number is not None and second.number is not None
    one, other = first.number.dialled, second.number.dialled
    return one != other and is_near(one, other)
