"""Proves that what is said about calls rests on the same sources in every language, and is known to be said."""

from __future__ import annotations

from collections import Counter

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import find_marks
from tests.support.real_site import read_real_site

HELPLINES = sorted(getattr(read_real_site().catalogue, "helplines", ()))
SAID_FIRST = ("lt", "en", "ru", "uk")


def _marks(text: str) -> Counter[str]:
    return Counter(f"{type(mark).__name__} {getattr(mark, 'keys', '')}{getattr(mark, 'id', '')}" for mark in find_marks(text))


@pytest.mark.parametrize("helpline", HELPLINES)
def test_answers_cite_and_mention_the_same_in_every_language(catalogue: Catalogue, helpline: str) -> None:
    words = catalogue.helplines[helpline].words
    found = [{key: _marks(text) for key, text in words[code].calling.items()} for code in catalogue.languages.required]

    assert all(marks == found[0] for marks in found)


@pytest.mark.parametrize("helpline", HELPLINES)
def test_a_line_that_does_not_answer_leads_on(catalogue: Catalogue, helpline: str) -> None:
    assert catalogue.helplines[helpline].facts.calling.no_answer not in ("unknown", ())


def test_nobody_has_asked_a_service_about_bills_yet(catalogue: Catalogue) -> None:
    """No source says whether a call shows on a bill; an answer needs a call, and then a place in this test."""
    known = {id for id, entry in catalogue.helplines.items() if entry.facts.calling.on_bill == "known"}

    assert known == set()


def test_sentences_to_say_first_stand_in_four_languages(catalogue: Catalogue) -> None:
    assert {tuple(entry.facts.say) for entry in catalogue.sayings.values()} == {SAID_FIRST}
    assert 6 <= len(catalogue.sayings) <= 8
