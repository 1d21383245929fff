"""The rules that content keeps: one module, one rule, each yielding the problems it finds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem
from hooks.awareness.rules import (
    addresses,
    agreement,
    alphabets,
    calendar,
    checklists,
    clocks,
    days,
    diction,
    drafts,
    front_matter,
    headings,
    lessons,
    likeness,
    lines,
    links,
    lookalikes,
    manner,
    markup,
    mechanics,
    navigation,
    number_changes,
    numbers,
    papers,
    pictures,
    placement,
    places,
    references,
    searching,
    shared_parts,
    short_addresses,
    signs,
    stages,
    steps,
    telephones,
    titles,
    uses,
    whole_papers,
    years,
)

RULES = (
    placement,
    addresses,
    short_addresses,
    references,
    front_matter,
    headings,
    likeness,
    agreement,
    titles,
    alphabets,
    telephones,
    lookalikes,
    mechanics,
    markup,
    links,
    manner,
    numbers,
    number_changes,
    lines,
    clocks,
    places,
    years,
    pictures,
    papers,
    whole_papers,
    signs,
    navigation,
    stages,
    calendar,
    steps,
    checklists,
    shared_parts,
    lessons,
    uses,
    searching,
    diction,
    drafts,
)
"""All but `days`, which is told a day."""


def find_problems(catalogue: Catalogue, root: Path, latest: datetime.date) -> Iterator[Problem]:
    """Yield every breach of every rule; `root` is where the catalogue was read, `latest` a day not before today."""
    for rule in RULES:
        yield from rule.find_problems(catalogue, root)
    yield from days.find_problems(catalogue, latest)
