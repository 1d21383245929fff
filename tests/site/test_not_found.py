"""Proves that the page for addresses that do not exist helps in every language, wherever it is served."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import ROOT_ADDRESS, follow
from tests.site.html import Page, read_text
from tests.site.references import find_references, is_internal
from tests.support.real_site import read_languages

LANGUAGES = read_languages().all


@pytest.fixture
def missing(all_pages: Mapping[str, Page]) -> Page:
    """The page for addresses that do not exist."""
    return all_pages["404.html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language(catalogue: Catalogue, missing: Page, language: str) -> None:
    (section,) = missing.find("section", lang=language)
    wording = catalogue.wordings[language]

    assert wording.say("not-found.title") in read_text(section)
    assert wording.say("not-found.text") in read_text(section)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_leads_home_to_help_and_to_all_lines_in_the_language(
    missing: Page, pages: Mapping[str, Page], language: str
) -> None:
    (section,) = missing.find("section", lang=language)
    targets = [follow(missing, link) for link in section.iter("a")]

    assert [pages[target].language for target in targets] == [language] * 3
    assert [target.removeprefix(f"{language}/") for target in targets] == [
        "index.html",
        "help/index.html",
        "helplines/index.html",
    ]


def test_it_works_from_any_address(missing: Page) -> None:
    inside = [reference for reference in find_references(missing) if is_internal(reference.url, ROOT_ADDRESS)]

    assert inside
    assert all(reference.url.startswith("/") for reference in inside)


def test_it_can_be_left_as_fast_as_any_page(catalogue: Catalogue, missing: Page) -> None:
    links = {link.get("href") for link in missing.find("a")}

    assert catalogue.site.exit[read_languages().default] in links


def test_it_is_found_by_no_search_engine(missing: Page) -> None:
    assert missing.find_meta("robots") == "noindex"


def test_it_exists_once(site: Path) -> None:
    assert [file.relative_to(site).as_posix() for file in site.rglob("404.html")] == ["404.html"]
