"""Rule: every number stands a second time, typed anew, in a list of its own, and both say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.awareness.catalogue import NUMBERS, Catalogue
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Sheet, read_sheet

_SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}()./-]")


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield numbers that differ from the list, that it lacks, or that only it has.

    A site without the list does without this rule.
    """
    if NUMBERS not in catalogue.files:
        return
    sheet, faults = read_sheet(root, NUMBERS)
    yield from faults
    if sheet is not None:
        yield from _compare(catalogue, sheet)
        yield from _find_surplus(catalogue, sheet)


def _compare(catalogue: Catalogue, sheet: Sheet) -> Iterator[Problem]:
    for id, entry in catalogue.helplines.items():
        for position, contact in enumerate(entry.facts.contacts):
            if contact.number is None:
                continue
            line = entry.line_of("contacts", position, "number")
            listed = _find_listed(sheet, id, contact.id)
            details = {"helpline": id, "contact": contact.id, "number": contact.number.shown}
            if listed is None:
                yield make_problem(entry.sheet.file, line, "number-not-listed", list=NUMBERS, **details)
            elif _SPACES.sub("", listed) not in (contact.number.dialled, _SPACES.sub("", contact.number.shown)):
                place = f"{NUMBERS}:{sheet.line_of((id, contact.id))}"
                yield make_problem(entry.sheet.file, line, "numbers-differ", listed=listed, place=place, **details)


def _find_listed(sheet: Sheet, helpline: str, contact: str) -> str | None:
    listed = sheet.data.get(helpline)
    number = listed.get(contact) if isinstance(listed, Mapping) else None
    return number if isinstance(number, str) else None


def _find_surplus(catalogue: Catalogue, sheet: Sheet) -> Iterator[Problem]:
    """Yield what the list has and no helpline has; lines that could not be read are left in peace."""
    known = catalogue.known_ids.get("helpline", frozenset())
    for id, listed in sheet.data.items():
        if id not in known:
            suggestion = suggest_name(id, known)
            yield make_problem(sheet.file, sheet.line_of((id,)), "number-of-nothing", id=id, suggestion=suggestion)
        elif not isinstance(listed, Mapping):
            yield make_problem(sheet.file, sheet.line_of((id,)), "not-a-mapping", key=id, given=listed)
        elif id in catalogue.helplines:
            contacts = {contact.id for contact in catalogue.helplines[id].facts.dialled}
            for contact in listed:
                if contact not in contacts:
                    line = sheet.line_of((id, contact))
                    suggestion = suggest_name(contact, contacts)
                    yield make_problem(
                        sheet.file, line, "number-of-nothing", id=f"{id}.{contact}", suggestion=suggestion
                    )
