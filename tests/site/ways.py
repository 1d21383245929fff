"""Follows the steps of a site from question to answer, as a reader would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page, follow
from tests.site.html import Page


def find_start(catalogue: Catalogue, pages: Mapping[str, Page], language: str) -> Page:
    return find_page(pages, str(catalogue.navigation.steps), language)


def find_main(page: Page) -> Element:
    return next(page.find("main"))


def find_choices(page: Page) -> list[str]:
    """Return the pages behind the choices of a page, as its HTML has them."""
    return [follow(page, link) for link in page.find("a", class_="aw-steps__link")]


def walk(pages: Mapping[str, Page], start: Page) -> Iterator[tuple[str, ...]]:
    """Yield every way from the first page to a page without choices, as paths; a circle would raise."""
    waiting = [(start.path,)]
    while waiting:
        way = waiting.pop()
        choices = find_choices(pages[way[-1]])
        assert len(set(way)) == len(way), way
        if choices:
            waiting += [(*way, choice) for choice in choices]
        else:
            yield way
