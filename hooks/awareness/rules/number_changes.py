"""Rule: what the list of changes says of a number last is what the helpline says of it now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield last changes that lead to another number than that of today, or to one where there is none."""
    last: dict[tuple[str, str], Entry[NumberChange]] = {}
    for entry in sorted(catalogue.number_changes.values(), key=lambda entry: (entry.facts.on.last_day, entry.id)):
        last[entry.facts.helpline, entry.facts.contact] = entry
    for (helpline, contact), entry in last.items():
        if helpline in catalogue.helplines:
            now = _find_number(catalogue, helpline, contact)
            told = entry.facts.new_number.dialled if entry.facts.new_number else ""
            if now != told:
                details = {"helpline": helpline, "contact": contact, "now": now or "–", "told": told or "–"}
                yield make_problem(entry.sheet.file, entry.line_of("contact"), "change-differs", **details)


def _find_number(catalogue: Catalogue, helpline: str, contact: str) -> str:
    numbers = (known.number for known in catalogue.helplines[helpline].facts.contacts if known.id == contact)
    return next((number.dialled for number in numbers if number), "")
