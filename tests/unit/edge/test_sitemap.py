"""Search engines are told of every page that has its text, in every language that has it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from hooks.awareness.language import Languages
from hooks.edge.sitemap import write_sitemap
from tests.unit.edge.builders import a_build, a_config

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


@pytest.fixture
def sitemap(tmp_path: Path) -> ElementTree.Element:
    """The sitemap of a site with a language that has nothing but filters."""
    return ElementTree.fromstring(write_sitemap(a_build(tmp_path, THREE), a_config()))


def _find_page(sitemap: ElementTree.Element, address: str) -> ElementTree.Element:
    (page,) = (url for url in sitemap if url.findtext("s:loc", None, NAMES) == f"https://tiny.example/sub/{address}")
    return page


def test_a_page_is_listed_with_its_translations_and_the_default_one(sitemap: ElementTree.Element) -> None:
    links = _find_page(sitemap, "en/help/").findall("x:link", NAMES)

    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("lt", "https://tiny.example/sub/help/"),
        ("x-default", "https://tiny.example/sub/help/"),
        ("en", "https://tiny.example/sub/en/help/"),
    ]


def test_a_page_that_is_not_translated_is_not_listed(sitemap: ElementTree.Element) -> None:
    addresses = [url.findtext("s:loc", "", NAMES) for url in sitemap]

    assert [address for address in addresses if address.endswith("uk/help/")] == []
    assert len(addresses) == len(set(addresses))
