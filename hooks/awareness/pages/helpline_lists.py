"""Knows in which order helplines are shown, and which of them stand on every page."""

from __future__ import annotations

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.helpline import TIERS, Helpline
from hooks.awareness.pages.edition import Edition


def list_helplines(edition: Edition) -> list[Entry[Helpline]]:
    """Return the helplines that have not closed, in the order in which pages show them: those that rest are last."""
    lines = [entry for entry in edition.catalogue.helplines.values() if entry.facts.status != "closed"]
    return sorted(lines, key=lambda e: (TIERS.index(e.facts.tier), e.facts.rests, e.facts.order, e.id))


def list_first_lines(edition: Edition) -> list[Entry[Helpline]]:
    """Return the helplines that stand on every page while they work, those for danger now first."""
    return [entry for entry in list_helplines(edition) if entry.facts.always_shown and not entry.facts.rests]


def list_danger_lines(edition: Edition) -> list[Entry[Helpline]]:
    """Return those of them that are for danger now."""
    return [entry for entry in list_first_lines(edition) if entry.facts.tier == "emergency"]
