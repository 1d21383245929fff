"""Proves that the sitemap and the robots rules name exactly the pages to be found."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.step import START
from hooks.awareness.pages.addresses import page_address
from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page
from tests.support.real_site import read_languages

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def read_sitemap(site: Path) -> dict[str, dict[str, str]]:
    """Return the alternates of each address."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    return {
        str(entry.findtext(f"{SITEMAP}loc")): {
            link.get("hreflang", ""): link.get("href", "") for link in entry.findall(f"{XHTML}link")
        }
        for entry in root.findall(f"{SITEMAP}url")
    }


def test_the_sitemap_lists_every_page_and_nothing_else(site: Path, pages: Mapping[str, Page]) -> None:
    listed = ElementTree.parse(site / "sitemap.xml").getroot().findall(f"{SITEMAP}url/{SITEMAP}loc")

    assert sorted(str(address.text) for address in listed) == sorted(
        ROOT_ADDRESS + page.address for page in pages.values() if not page.find_meta("robots")
    )


def test_the_sitemap_names_the_same_alternates_as_the_pages(site: Path, pages: Mapping[str, Page]) -> None:
    sitemap = read_sitemap(site)
    for path, page in pages.items():
        if page.find_meta("robots"):
            continue
        links = (link for link in page.find("link", rel="alternate") if link.get("hreflang"))
        alternates = {link.get("hreflang"): link.get("href") for link in links}

        assert sitemap[ROOT_ADDRESS + page.address] == alternates, path


def test_the_packed_sitemap_is_the_same(site: Path) -> None:
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def is_told_together(catalogue: Catalogue, path: str) -> bool:
    """Tell whether a page tells all endings behind a question."""
    starts = (page_address(str(catalogue.navigation.steps), language, read_languages()) for language in read_languages().all)
    return any(re.fullmatch(rf"{start}[^/]+/all/index\.html", path) for start in starts)


def test_only_pages_that_say_nothing_of_their_own_are_hidden_from_search(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    hidden = {path for path, page in pages.items() if page.find_meta("robots")}
    shapes = {path for path in pages if path.endswith(("/projector/index.html", "/handout/index.html"))}
    told_together = {path for path in pages if is_told_together(catalogue, path)}
    choices = catalogue.steps[START].facts.choices if catalogue.steps else ()

    assert bool(shapes) == bool(catalogue.lessons)
    assert bool(told_together) == any(catalogue.steps[choice].facts.choices for choice in choices)
    assert hidden == shapes | told_together
