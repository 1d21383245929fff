"""Proves that the paper of the glossary has every term, with its names, its meaning and its source."""

from __future__ import annotations

import re

import pytest

from hooks.awareness.pages.collation import sort_key
from tests.site.offers import read_catalogue
from tests.site.prints import make
from tests.site.whole_papers import list_sheets, read_sheet, read_told, shorten
from tests.support.paper import read_pages
from tests.support.real_site import read_languages

SHEETS = list_sheets("glossary")
TERMS = {id: entry.facts for id, entry in read_catalogue().terms.items()}


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_term_stands_there_with_its_other_names_and_its_meaning(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    for key, facts in TERMS.items():
        others = (facts.term[other] for other in read_languages().all if other != language)
        wanted = "".join(shorten(text, language) for text in (facts.term[language], *others, facts.definition[language]))

        assert wanted in sheet, key


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_terms_follow_the_alphabet(id: str, language: str) -> None:
    sheet, alphabet = read_sheet(id, language), read_catalogue().wordings[language].say("alphabet")
    order = sorted(TERMS, key=lambda key: sort_key(TERMS[key].term[language], alphabet))
    places = [sheet.index(shorten(TERMS[key].definition[language], language)) for key in order]

    assert places == sorted(places)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_the_number_behind_a_term_is_that_of_its_source(id: str, language: str) -> None:
    told = read_told(id, language)
    sources = {source["at"]: source["id"] for source in told["sources"]["sources"]}
    text = "".join(re.sub(r"\s", "", page) for page in read_pages(make(id, "a4", language)))
    for term in (term for group in told["groups"] for term in group["terms"]):
        source = TERMS[term["id"]].source
        if source:
            (number,) = term["definition"]["runs"][-1]["cites"]

            assert sources[number] == source
            assert f"[{number}]" in text
