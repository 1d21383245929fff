"""Proves that the papers of a lesson say what its pages say, and that no note of whoever leads is on those for the class."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_page, find_path, locate
from tests.site.html import Page
from tests.site.lesson_papers import (
    EVERY_LESSON,
    EVERY_PAPER,
    find_blocks,
    find_missing,
    find_told_pages,
    list_section,
    list_stretches,
    list_texts_for_the_leader,
    read_pdf,
)


@pytest.mark.parametrize("shape", ["handout", "slides"])
@EVERY_LESSON
def test_no_note_and_no_answer_is_on_paper_for_the_class(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    secrets = list_texts_for_the_leader(catalogue, lesson, language)

    assert find_missing(secrets, read_pdf(site, lesson, language, shape)) == secrets


@EVERY_LESSON
def test_whoever_leads_has_every_note_and_answer_on_paper(
    lesson: str, language: str, site: Path, catalogue: Catalogue
) -> None:
    notes = list_texts_for_the_leader(catalogue, lesson, language)

    assert find_missing(notes, read_pdf(site, lesson, language, "sheet")) == []


@EVERY_PAPER
def test_a_paper_says_what_its_pages_say(
    lesson: str, language: str, shape: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    told = find_told_pages(catalogue, pages, lesson, language, shape)
    blocks = [block for page in told for block in (*page.find("h1"), *find_blocks(page.body))]
    wanted = [stretch for block in blocks for stretch in list_stretches(block)]

    assert [page.path for page in told if not find_blocks(page.body)] == []
    assert len(wanted) > 10
    assert find_missing(wanted, read_pdf(site, lesson, language, shape)) == []


@EVERY_LESSON
def test_the_sheet_holds_what_holds_for_every_lesson_and_its_page_leads_there(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    overview = find_page(pages, f"lessons/{lesson}", language)
    links = {locate(overview, link) for link in overview.find("a")}
    parts = dict(catalogue.navigation.lesson_parts[catalogue.lessons[lesson].facts.kind])
    del parts["at_once"]
    for name, part in parts.items():
        path = find_path(part.page, language)
        wanted = list_section(pages[path], part.part)

        assert len(wanted) > 1, name
        assert find_missing(wanted, read_pdf(site, lesson, language, "sheet")) == [], name
        assert (path, part.part) in links, name
