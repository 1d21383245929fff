"""The rules that content keeps: one module, one rule, each yielding the problems it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem
from hooks.awareness.rules import (
    checklists,
    front_matter,
    headings,
    lessons,
    lines,
    lookalikes,
    navigation,
    numbers,
    pictures,
    placement,
    places,
    references,
    searching,
    shared_parts,
    stages,
    steps,
    telephones,
    titles,
    uses,
    years,
)

RULES = (
    placement,
    references,
    front_matter,
    headings,
    titles,
    telephones,
    lookalikes,
    numbers,
    lines,
    places,
    years,
    pictures,
    navigation,
    stages,
    steps,
    checklists,
    shared_parts,
    lessons,
    uses,
    searching,
)
"""In the order in which faults of one line are told."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every breach of every rule; `root` is where the catalogue was read."""
    for rule in RULES:
        yield from rule.find_problems(catalogue, root)
