"""The rules that content keeps: one module, one rule, each yielding the problems it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem
from hooks.awareness.rules import (
    headings,
    navigation,
    pictures,
    placement,
    references,
    searching,
    telephones,
    titles,
    uses,
)

RULES = (placement, references, headings, titles, telephones, pictures, navigation, uses, searching)


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield every breach of every rule; `root` is where the catalogue was read."""
    for rule in RULES:
        yield from rule.find_problems(catalogue, root)
