"""Rule: what is said of a helpline is no more than its sources, its country and the other lines allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry, is_draft
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield grades without grounds, numbers that are dead abroad, lines that lead to nobody, pages without a line."""
    for entry in catalogue.helplines.values():
        for position, contact in enumerate(entry.facts.contacts):
            yield from _check_grade(catalogue, entry, position, contact)
            yield from _check_reach(catalogue, entry, position, contact)
        yield from _check_abroad(catalogue, entry)
        yield from _check_others(catalogue, entry)
    yield from _check_everywhere(catalogue)


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


def _check_others(catalogue: Catalogue, entry: Entry[Helpline]) -> Iterator[Problem]:
    """Yield a line that names itself, or as its successor one that has closed too.

    A successor that is only paused is none: whoever pauses a line would break the file of another.
    """
    line = entry.facts
    for position, id in enumerate(line.pair_with):
        if id == entry.id:
            at = entry.line_of("pair_with", position)
            yield make_problem(entry.sheet.file, at, "line-names-itself", id=id, field="pair_with")
    successor = catalogue.helplines.get(line.replaced_by or "")
    if successor is None:  # where one is named, the rule of references says so
        return
    place = (entry.sheet.file, entry.line_of("replaced_by"))
    if successor.id == entry.id:
        yield make_problem(*place, "line-names-itself", id=entry.id, field="replaced_by")
    elif successor.facts.status == "closed":
        suggestion = successor.facts.replaced_by or "–"
        yield make_problem(*place, "successor-closed", id=successor.id, suggestion=suggestion)


def _check_everywhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the lines that are meant for every page, if all of them rest: no page would name a number."""
    entries = (entry for entry in catalogue.helplines.values() if not is_draft(entry))
    meant = [entry for entry in entries if entry.facts.always_shown]
    if all(entry.facts.rests for entry in meant):
        for entry in meant:
            yield make_problem(entry.sheet.file, entry.line_of("status"), "resting-everywhere")
