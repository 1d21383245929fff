"""Rule: what is said of a helpline's numbers is no more than its sources and its country allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.helpline import Contact, Helpline
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield grades without grounds, and numbers that cannot work from abroad."""
    for entry in catalogue.helplines.values():
        for position, contact in enumerate(entry.facts.contacts):
            yield from _check_grade(catalogue, entry, position, contact)
            yield from _check_reach(catalogue, entry, position, contact)
        yield from _check_abroad(catalogue, entry)


def _check_grade(
    catalogue: Catalogue, entry: Entry[Helpline], position: int, contact: Contact
) -> Iterator[Problem]:
    """Yield a contact that is called seen in several places with too few of them named."""
    wanted = catalogue.site.sources_of_grade.get(contact.grade, 1)
    found = len(set(contact.sources))
    if found < wanted:
        line = entry.line_of("contacts", position, "grade")
        details = {"grade": contact.grade, "contact": contact.id, "found": found, "wanted": wanted}
        yield make_problem(entry.sheet.file, line, "grade-too-high", **details)


def _check_reach(
    catalogue: Catalogue, entry: Entry[Helpline], position: int, contact: Contact
) -> Iterator[Problem]:
    """Yield a free number of the site's country that is said to work from elsewhere."""
    number = contact.number
    if number is None or not number.country or number.shown.startswith("+"):
        return
    if set(contact.usable_from) - {catalogue.site.country, "unknown"}:
        line = entry.line_of("contacts", position, "usable_from")
        yield make_problem(entry.sheet.file, line, "free-number-abroad", number=number.shown)


def _check_abroad(catalogue: Catalogue, entry: Entry[Helpline]) -> Iterator[Problem]:
    """Yield a line at home that is offered to people abroad, who can dial none of its numbers."""
    line = entry.facts
    situation = catalogue.site.telephone.abroad
    home = (catalogue.site.country,)
    if not line.dialled or situation not in line.situations or line.country != catalogue.site.country:
        return
    if all(contact.usable_from == home for contact in line.dialled):
        at = entry.line_of("situations")
        yield make_problem(entry.sheet.file, at, "out-of-reach-abroad", situation=situation)
