"""Whoever has nothing but text, on a slow line or in a text browser, sees whom to call at once."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.edition import Edition
from tests.site.addresses import find_page
from tests.site.help_card import find_always_shown
from tests.site.html import Page, read_text, split_blocks
from tests.support.real_site import read_languages

LINES, COLUMNS = 20, 80
"""The first screen of a text browser."""


def _render(page: Page) -> Iterator[str]:
    """Yield the lines of a page that has nothing but text, without the empty ones."""
    for block in split_blocks(page.body):
        yield from textwrap.wrap(" ".join(block.split()), COLUMNS)


@pytest.mark.parametrize("language", read_languages().all)
def test_the_first_line_is_told_within_the_first_screen_of_a_text_browser(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    first = find_always_shown(catalogue)[0]
    entry = next(entry for entry in catalogue.helplines.values() if entry.facts is first)
    contact = make_helpline_card(Edition(catalogue, language), entry).telephones[0]
    screen = " ".join(list(_render(find_page(pages, catalogue.navigation.help, language)))[:LINES])

    assert contact.shown in screen
    assert contact.hours[0] in screen
    assert f"{catalogue.wordings[language].say('helpline.languages-label')}: {contact.languages}" in screen


@pytest.mark.parametrize("language", read_languages().all)
def test_help_txt_says_the_same_as_the_help_card(
    catalogue: Catalogue, pages: Mapping[str, Page], site: Path, language: str
) -> None:
    page = find_page(pages, catalogue.navigation.help, language)
    (link,) = page.find("a", type="text/plain")
    text = (site / page.path).parent.joinpath(link.get("href", "")).read_text("utf-8-sig")
    (card,) = page.find("aside", class_="aw-help")
    groups = [part for part in card if part.get("class") in ("aw-help__danger", "aw-help__talk")]
    parts = [part for group in groups for part in group.iter("span")]
    told = [read_text(part) for part in parts if part.get("class") in ("aw-help__number", "aw-help__hours")]
    missing = [part for said in told for part in re.split("[,;] ", said.removeprefix("SMS ")) if part not in text]

    assert len(told) > len(find_always_shown(catalogue))
    assert missing == []
