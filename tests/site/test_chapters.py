"""Proves that readers come from a page to its chapters, and from each of them back, by one press."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_path, follow
from tests.site.html import Page
from tests.support.real_site import read_languages

LANGUAGES = read_languages().all


def _find_wholes(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the chapters of every page and campaign that has some, as addresses without language."""
    entries = (*catalogue.pages.values(), *catalogue.campaigns.values())
    lists = {catalogue.find_uri(entry.kind, entry.id): catalogue.list_chapters(entry) for entry in entries}
    return {uri: chapters for uri, chapters in lists.items() if chapters}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_and_its_chapters_name_each_other(
    language: str, catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    wholes = _find_wholes(catalogue)
    for uri, chapters in wholes.items():
        paths = [find_path(page, language) for page in (uri, *chapters)]
        for own in paths:
            (nav,) = pages[own].find("nav", class_="aw-chapters")
            named = [item[0] for item in nav.iter("li")]

            assert [follow(pages[own], one) for one in named] == paths, own
            assert [one.get("aria-current") for one in named if one.tag == "span"] == ["page"], own


def test_no_other_page_names_chapters(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    wholes = _find_wholes(catalogue)
    told = {page for uri, chapters in wholes.items() for page in (uri, *chapters)}
    wanted = {find_path(page, language) for page in told for language in LANGUAGES}

    assert {path for path, page in pages.items() if any(page.find("nav", class_="aw-chapters"))} == wanted
