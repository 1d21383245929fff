"""Knows where the pages of the real site lie, and where its links lead."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from hooks.awareness.pages.addresses import page_address
from tests.site.html import Page
from tests.site.references import Reference, resolve
from tests.support.real_site import read_languages, read_settings

ROOT_ADDRESS = str(read_settings()["site_url"])


def find_path(uri: str, language: str) -> str:
    """Return the file of a page by its address without language."""
    return f"{page_address(uri, language, read_languages())}index.html"


def find_page(pages: Mapping[str, Page], uri: str, language: str) -> Page:
    """Return a page by its address without language."""
    return pages[find_path(uri, language)]


def follow(page: Page, link: Element) -> str:
    """Return the file to which a link of a page leads."""
    return locate(page, link)[0]


def locate(page: Page, link: Element) -> tuple[str, str]:
    """Return the file to which a link of a page leads, and the place in it."""
    return resolve(Reference(page.path, link.get("href", ""), False), ROOT_ADDRESS)
