"""Knows how the words of the interface call what is told of a line."""

from __future__ import annotations

from hooks.awareness.model.helpline import Helpline


def name_state(line: Helpline) -> str:
    """Return how sure the numbers of a line are, as the words of the interface call it."""
    return "by-service" if line.verified.by_service else "confirmed" if line.confirmed else "unconfirmed"
