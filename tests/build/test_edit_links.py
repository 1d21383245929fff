"""Whoever finds a mistake on a page reaches the file in which it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.ordering import MOST
from tests.build.built import read_files
from tests.build.conftest import REPOSITORY
from tests.site.addresses import find_page
from tests.site.html import Page
from tests.support.real_site import ROOT, read_languages

EDIT = f"{REPOSITORY}edit/main/"


def list_sheets(catalogue: Catalogue) -> set[str]:
    """Return the files whose entries have pages, or stand on the parts of a long list."""
    sheets = {
        "docs/glossary.yml": len(catalogue.terms) > MOST["term"],
        "docs/sources.yml": len(catalogue.sources) > MOST["source"],
        "docs/steps.yml": bool(catalogue.steps),
    }
    return {sheet for sheet, has_pages in sheets.items() if has_pages}


def edit_links(page: Page) -> list[str]:
    return [link.get("href", "") for link in page.find("a") if "/edit/" in link.get("href", "")]


def test_an_edit_link_leads_to_a_content_file_that_exists(moved_pages: Mapping[str, Page]) -> None:
    links = {link for page in moved_pages.values() for link in edit_links(page)}
    missing = {link for link in links if not (ROOT / link.removeprefix(EDIT)).is_file()}

    assert links
    assert missing == set()


def test_an_edit_link_leads_to_the_file_of_its_page_in_its_language(moved_pages: Mapping[str, Page], catalogue: Catalogue) -> None:
    texts = {"": "docs/index", "helplines/": "docs/helplines/index"}
    texts |= {f"campaigns/{id}/": f"campaigns/{id}/index" for id in catalogue.campaigns}
    for language in read_languages().required:
        for address, text in texts.items():
            page = find_page(moved_pages, address, language)

            assert edit_links(page) == [f"{EDIT}{text}.{language}.md"]


def test_every_content_file_is_reached_by_an_edit_link(moved_pages: Mapping[str, Page], catalogue: Catalogue) -> None:
    found = {link.removeprefix(EDIT) for page in moved_pages.values() for link in edit_links(page)}
    patterns = ("campaigns/**/*.md", "docs/**/*.md", "docs/checklists/*.yml", "docs/organisations/*.yml")
    files = {path.relative_to(ROOT).as_posix() for pattern in patterns for path in ROOT.glob(pattern)}

    assert found == files | list_sheets(catalogue)


def test_a_page_offers_one_file_to_edit_at_most(moved_pages: Mapping[str, Page]) -> None:
    assert {page.address for page in moved_pages.values() if len(edit_links(page)) > 1} == set()


def test_without_a_repository_no_page_offers_to_edit(site: Path) -> None:
    offering = {name for name, content in read_files(site).items() if b"/edit/" in content}

    assert offering == set()
