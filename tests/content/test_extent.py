"""Proves that this content has all that a site may leave out, so that what the other rooms prove of it is proved of something."""

from __future__ import annotations

import re

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.model.paper import FLOWING
from tests.site.lesson_papers import list_texts_for_the_leader
from tests.site.offers import find_place
from tests.support.real_site import read_languages

LANGUAGES = read_languages().required
BLOCKS = (
    "all-figures",
    "calendar",
    "checklist",
    "duties",
    "everything",
    "kits",
    "map",
    "opendata",
    "path",
    "prints",
    "receipt",
    "sayings",
    "series",
    "site-card",
    "steps",
    "timeline",
)
KNOWN_DAYS = {"07-30", "10-18"}
"""World Day against Trafficking in Persons, EU Anti-Trafficking Day."""


@pytest.mark.parametrize("block", BLOCKS)
def test_there_is_a_page_for_every_part_of_a_site(block: str) -> None:
    assert find_place(block)


def test_the_two_days_of_the_field_are_there(catalogue: Catalogue) -> None:
    assert {str(entry.facts.each_year) for entry in catalogue.occasions.values()} >= KNOWN_DAYS
    assert "eu-anti-trafficking-day" in catalogue.occasions


def test_pages_are_told_in_chapters(catalogue: Catalogue) -> None:
    entries = (*catalogue.pages.values(), *catalogue.campaigns.values())

    assert sum(bool(catalogue.list_chapters(entry)) for entry in entries) > 5


def test_what_is_found_and_what_is_printed_have_their_pages(catalogue: Catalogue) -> None:
    assert catalogue.navigation.search and catalogue.navigation.prints


def test_all_that_can_be_printed_as_a_whole_is_printed(catalogue: Catalogue) -> None:
    assert {entry.facts.layout for entry in catalogue.prints.values()} >= FLOWING


def test_there_are_many_numbers(catalogue: Catalogue) -> None:
    shown = {contact.shown for line in catalogue.helplines.values() for contact in line.facts.dialled}
    active = [line.facts for line in catalogue.helplines.values() if line.facts.status == "active"]

    assert sum(len(re.sub(r"\D", "", number)) > 3 for number in shown) > 20
    assert sum(contact.method == "phone" for line in active for contact in line.contacts) > 10


def test_there_is_a_checklist_with_urgent_signs(catalogue: Catalogue) -> None:
    checklists = [entry.facts for entry in catalogue.checklists.values()]

    assert any(len(checklist.groups) > 3 for checklist in checklists)
    assert any(sign.urgent for checklist in checklists for group in checklist.groups for sign in group.signs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_lesson_has_notes_answers_terms_and_sure_lines(catalogue: Catalogue, language: str) -> None:
    assert any(has_everything(catalogue, lesson, language) for lesson in catalogue.lessons)


def has_everything(catalogue: Catalogue, lesson: str, language: str) -> bool:
    """Tell whether a lesson has all that the rooms of the pages ask of lessons, so that they ask it of something."""
    facts = catalogue.lessons[lesson].facts
    text = parse_lesson_text(catalogue.lessons[lesson].articles[language].text)
    marks = [piece.mark for passage in text.passages for piece in passage.pieces]
    return bool(
        sum(mark in ("teacher", "answer") for mark in marks) > 3
        and len(list_texts_for_the_leader(catalogue, lesson, language)) > 8
        and text.preparation
        and facts.terms
        and catalogue.navigation.lesson_parts[facts.kind].at_once
        and any(catalogue.helplines[id].facts.find_sure_call() for id in facts.helplines)
    )


@pytest.mark.parametrize("kind", ["duties", "figures", "places", "period"])
def test_the_record_has_something_of_each_kind(catalogue: Catalogue, kind: str) -> None:
    facts = (entry.facts for group in (catalogue.campaigns, catalogue.organisations) for entry in group.values())

    assert any(getattr(one, kind, None) for one in facts)
