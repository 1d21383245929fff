"""Proves that no words of the site hurt, blame or mislead; terms-to-avoid.yml says which and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.content.prose import Passage

SHEET: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "terms-to-avoid.yml").read_text("utf-8"))


@dataclass(frozen=True)
class Exemption:
    """A place where a term may stand."""

    because: str
    words: str = ""
    file: str = ""
    section: str = ""

    def covers(self, passage: Passage) -> bool:
        """Tell whether it is about the place of a passage."""
        return self.file in ("", passage.file) and self.section in ("", passage.section)

    def blank(self, text: str) -> str:
        """Return a text without the words that it allows."""
        return re.sub(self.words, "…", text, flags=re.IGNORECASE) if self.words else ""


EXEMPTIONS = tuple(Exemption(**row) for row in SHEET["exemptions"])
TERMS = [(language, term) for language, terms in SHEET["terms"].items() for term in terms]
CATCHES = [(language, term["pattern"], form) for language, term in TERMS for form in term["catches"]]
SPARES = [(language, term["pattern"], form) for language, term in TERMS for form in term.get("spares", ())]


def find_terms(language: str, text: str) -> Iterator[str]:
    """Yield the terms to avoid in a text, with what to say instead."""
    for term in SHEET["terms"].get(language, ()):
        for match in re.finditer(rf"\b(?:{term['pattern']})", text, re.IGNORECASE):
            yield f"{match[0]} → {term['prefer']}"


@pytest.fixture(scope="module")
def suspects(content: tuple[Passage, ...], interface: tuple[Passage, ...]) -> list[Passage]:
    """The passages with a term to avoid, allowed or not."""
    return [passage for passage in (*content, *interface) if any(find_terms(passage.language, passage.text))]


def test_no_words_hold_a_term_to_avoid(suspects: list[Passage]) -> None:
    found = []
    for passage in suspects:
        text = passage.text
        for exemption in EXEMPTIONS:
            text = exemption.blank(text) if exemption.covers(passage) else text
        found += [f"{passage}: {term}" for term in find_terms(passage.language, text)]

    assert found == []


@pytest.mark.parametrize("exemption", EXEMPTIONS, ids=lambda exemption: exemption.words or exemption.file)
def test_every_exemption_is_needed(suspects: list[Passage], exemption: Exemption) -> None:
    terms = 0
    for passage in suspects:
        if exemption.covers(passage):
            before = len(list(find_terms(passage.language, passage.text)))
            terms += before - len(list(find_terms(passage.language, exemption.blank(passage.text))))

    assert terms > 0


@pytest.mark.parametrize("exemption", EXEMPTIONS, ids=lambda exemption: exemption.words or exemption.file)
def test_an_exemption_is_narrow(exemption: Exemption) -> None:
    assert exemption.because
    assert len(exemption.words) >= 8 or (exemption.file and exemption.section)


@pytest.mark.parametrize(("language", "pattern", "form"), CATCHES)
def test_a_term_is_found_in_its_forms(language: str, pattern: str, form: str) -> None:
    assert re.search(rf"\b(?:{pattern})", form, re.IGNORECASE)


@pytest.mark.parametrize(("language", "pattern", "form"), SPARES)
def test_a_word_that_only_looks_alike_is_spared(language: str, pattern: str, form: str) -> None:
    assert not re.search(rf"\b(?:{pattern})", form, re.IGNORECASE)


def test_both_languages_have_terms() -> None:
    assert set(SHEET["terms"]) == {"lt", "en"}
