"""Finds words in another language that are not marked as such."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.catalogue import Catalogue
from tests.site.html import Page, find_texts
from tests.site.offers import read_catalogue


def find_own_quotes(catalogue: Catalogue) -> dict[str, set[str]]:
    """Return the quotation marks of each language that says which it uses, without those of the others."""
    styles = {code: entry.facts.quotes for code, entry in catalogue.styles.items()}
    used = {code: {quotes.opening, quotes.closing} for code, quotes in styles.items() if quotes}
    return {code: marks.difference(*(used[other] for other in used if other != code)) for code, marks in used.items()}


QUOTES = find_own_quotes(read_catalogue())
"""Quotation marks that only one of the languages uses."""


def find_unmarked_quotes(page: Page) -> Iterator[str]:
    """Yield pieces of text whose quotation marks are not those of the language they are marked as."""
    for element, text in find_texts(page.body):
        language = page.language_of(element)
        for other, marks in QUOTES.items():
            if language in QUOTES and other != language and any(mark in text for mark in marks):
                yield text.strip()
