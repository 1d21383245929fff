"""Knows how a tab is called in discreet mode."""

from __future__ import annotations

from hooks.awareness.catalogue import Catalogue


def neutral_titles(catalogue: Catalogue) -> set[str]:
    """Return what the tab may be called, in whatever language."""
    return {wording.say("discreet.title") for wording in catalogue.wordings.values()}
