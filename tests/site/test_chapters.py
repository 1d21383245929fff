"""Proves that readers come from a page to its chapters, and from each of them back, by one press."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address, relative_address
from tests.site.html import Page

HERE = "page"


def _find_wholes(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the chapters of every page and campaign that has some, as addresses without language."""
    entries = (*catalogue.pages.values(), *catalogue.campaigns.values())
    lists = {catalogue.find_uri(entry.kind, entry.id): catalogue.list_chapters(entry) for entry in entries}
    return {uri: chapters for uri, chapters in lists.items() if chapters}


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_page_and_its_chapters_name_each_other(
    language: str, catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    wholes = _find_wholes(catalogue)
    for uri, chapters in wholes.items():
        addresses = [page_address(page, language, catalogue.languages) for page in (uri, *chapters)]
        for own in addresses:
            (nav,) = pages[f"{own}index.html"].find("nav", class_="aw-chapters")
            named = [element.get("href") or HERE for element in nav.iter() if element.tag in ("a", "span")]

            assert named == [HERE if other == own else relative_address(other, own) for other in addresses], own
    assert len(wholes) > 5


def test_no_other_page_names_chapters(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    wholes = _find_wholes(catalogue)
    told = {page for uri, chapters in wholes.items() for page in (uri, *chapters)}
    wanted = {
        f"{page_address(page, language, catalogue.languages)}index.html"
        for page in told
        for language in catalogue.languages.all
    }

    assert {path for path, page in pages.items() if any(page.find("nav", class_="aw-chapters"))} == wanted
