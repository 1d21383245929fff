"""Proves that no words of the site hurt, blame or mislead; docs/style/avoid.<language>.yml says which and why."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.support.real_site import read_real_site
from tools.proofreading.findings import Proofreader
from tools.proofreading.passages import Passage

DICTIONS = getattr(read_real_site().catalogue, "dictions", {})
FOUND = [
    (language, position, example, True)
    for language, entry in DICTIONS.items()
    for position, term in enumerate(entry.facts.terms)
    for example in (*term.avoid, *term.finds)
]
SPARED = [
    (language, position, example, False)
    for language, entry in DICTIONS.items()
    for position, term in enumerate(entry.facts.terms)
    for example in term.spares
]


def test_no_words_hold_a_term_to_avoid(
    reader: Proofreader, content: tuple[Passage, ...], interface: tuple[Passage, ...]
) -> None:
    assert [finding for passage in (*content, *interface) for finding in reader.find_avoided(passage)] == []


@pytest.mark.parametrize(("language", "position", "example", "wanted"), [*FOUND, *SPARED])
def test_a_term_is_found_in_its_forms_and_what_looks_alike_is_spared(
    reader: Proofreader, language: str, position: int, example: str, wanted: bool
) -> None:
    found = {use.position for use in reader.finders[language].find(example)}

    assert (position in found) is wanted


def test_every_language_of_the_site_has_terms(catalogue: Catalogue) -> None:
    assert set(catalogue.dictions) == set(catalogue.languages.all)
    assert all(len(entry.facts.terms) > 20 for entry in catalogue.dictions.values())


def test_no_suggestion_holds_a_term_to_avoid(reader: Proofreader) -> None:
    said = {
        language: [phrase for term in finder.diction.terms for phrase in term.say]
        for language, finder in reader.finders.items()
    }

    assert [phrase for language, phrases in said.items() for phrase in phrases if any(reader.finders[language].find(phrase))] == []
