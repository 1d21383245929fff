"""Knows which parts this site offers and on which pages, so that nothing is asked of what a site may leave out."""

from __future__ import annotations

from functools import cache

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.traversal import find_blocks
from tests.support.real_site import read_languages, read_real_site


@cache
def read_catalogue() -> Catalogue:
    """Return the real content, for parameters; a site that cannot be read offers nothing to test."""
    reading = read_real_site()
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


@cache
def find_place(block: str, argument: str = "") -> str:
    """Return the id of the page whose text asks for a block, with an argument if one is given; else nothing. A block without arguments means all."""
    found = (
        page.id
        for page, mark in find_blocks(read_catalogue())
        if mark.name == block and (not argument or not mark.arguments or argument in mark.arguments)
    )
    return next(found, "")


def list_datasets(catalogue: Catalogue) -> dict[str, bool]:
    """Return each table of the record, and whether the content has anything for it."""
    campaigns = [entry.facts for entry in catalogue.campaigns.values()]
    return {
        "duties": any(entry.facts.duties for entry in catalogue.organisations.values()),
        "figures": bool(catalogue.amounts or catalogue.series or any(facts.figures for facts in campaigns)),
        "places": any(facts.places for facts in campaigns),
        "timeline": bool(catalogue.milestones or any(facts.period for facts in campaigns)),
    }


def list_languages(offered: object) -> tuple[str, ...]:
    """Return the languages in which a part of the site is to be proved: none, where it is not offered."""
    return read_languages().required if offered else ()
