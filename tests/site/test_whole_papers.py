"""Proves that a paper which shows a whole text is legible and whole, and that its pages offer it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.told_steps import list_told
from hooks.awareness.traversal import find_blocks, find_shown_checklists
from tests.site.addresses import find_page, follow
from tests.site.html import Page, read_text
from tests.site.offers import read_catalogue
from tests.site.prints import an_edition, make
from tests.site.whole_papers import find_addresses, find_print, list_sheets, read_told
from tests.support.paper import count_pages, read_pages
from tests.support.paper_looks import read_runs

SHEETS = list_sheets()
FOOT = 9.0
"""Points of the line at the foot of each page; raised numbers of sources are smaller too."""
LEAST = 10.0
WORDS = {"checklist": "checklist.print-whole", "glossary": "term.print-whole", "steps": "steps.print-whole"}


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_only_the_line_at_the_foot_of_a_paper_is_small(id: str, language: str) -> None:
    pdf = make(id, "a4", language)
    runs = [run for run in read_runs(pdf) if round(run.points, 1) < LEAST]
    small = "".join(run.text for run in runs if run.text.isalpha())
    foot = "".join(run.text for run in runs if round(run.points, 1) == FOOT and run.text.isalpha())

    assert small == foot
    assert 0 < len(foot) < 100 * count_pages(pdf)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_no_page_of_a_paper_is_empty_but_for_its_foot(id: str, language: str) -> None:
    pages = read_pages(make(id, "a4", language))

    assert min(len(page.strip().rpartition("\n")[0]) for page in pages) > 50


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_page_says_its_number_among_all(id: str, language: str) -> None:
    wording = read_catalogue().wordings[language]
    pages = read_pages(make(id, "a4", language))
    for number, page in enumerate(pages, 1):
        details = {"number": str(number), "count": str(len(pages))}

        assert wording.say("lesson.paper.position", details) in page


@pytest.mark.parametrize(("id", "language"), list_sheets("checklist", "steps"))
def test_every_address_on_a_paper_leads_to_a_page(id: str, language: str, site: Path) -> None:
    codes = [address.rpartition("/")[2] for address in find_addresses(read_told(id, language))]

    assert codes
    assert [code for code in codes if not (site / code / "index.html").is_file()] == []


def list_offering(catalogue: Catalogue, id: str, language: str) -> Iterator[str]:
    """Yield the pages that offer a paper, without their language."""
    facts, edition = find_print(id).facts, an_edition(language)
    if facts.layout == "checklist":
        (start,) = (page.id for page, checklist in find_shown_checklists(catalogue) if checklist == facts.checklist)
        groups = catalogue.checklists[str(facts.checklist)].facts.groups
        yield from (start, *(f"{start}/{group.id}" for group in groups))
    elif facts.layout == "glossary":
        start = catalogue.navigation.glossary
        yield from (start, *(f"{start}/{part.path}" for part in edition.parts("term")))
    else:
        yield str(catalogue.navigation.steps)
        yield from dict.fromkeys(page.id for page, block in find_blocks(catalogue) if block.name == "steps")
        yield from (f"{edition.uri('step', step)}/all" for step in list_told(edition))


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_the_beginning_and_every_part_offer_the_paper_with_its_pages(
    id: str, language: str, catalogue: Catalogue, pages: Mapping[str, Page], site: Path
) -> None:
    file, wording = f"print/{id}-{language}.pdf", catalogue.wordings[language]
    leaves = wording.count("leaves", count_pages((site / file).read_bytes()))
    offering = list(list_offering(catalogue, id, language))
    for uri in offering:
        page = find_page(pages, uri, language)
        links = (link for link in page.find("a") if link.get("href", "").endswith(".pdf"))
        words = [read_text(link) for link in links if follow(page, link) == file]

        assert len(words) == 1, uri
        assert wording.say(WORDS[find_print(id).facts.layout]) in words[0]
        assert leaves in words[0]
    assert offering
