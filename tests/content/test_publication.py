"""Proves that what must not be published stands in no content file."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.awareness.catalogue import NUMBERS, Catalogue
from hooks.awareness.model.markup import CITATION
from hooks.awareness.model.telephone import find_numbers, is_dead_form
from tests.support.real_site import ROOT
from tools.proofreading.passages import Passage

NEVER = {
    "the European number for victims of crime, which Lithuania does not have": r"116[\s-]?006",
    "a number of a police unit: four versions contradict each other": r"700 ?60 ?000|271 ?9901|271 ?9284|618 ?31105|698 ?04903",
    "mail of a police unit": r"prekybazmonemis@|info@policija",
    "old numbers and mail of an organisation": r"800 ?22922|251 ?4352|700 ?77887|mic@iom",
    "the line for parents, whose number nobody has seen": r"800 ?900 ?12",
    "a contact that only an old school page has": r"31 ?50 ?78|678 ?18791|klaipeda@anti",
    "a number that only the code of an app has": r"700 ?00 ?211",
    "the Swedish line, which is for professionals": r"20[ -]?390 ?000",
    "web addresses that have moved or were never found": r"mipas\.lt|renkuosilietuva",
    "a faulty copy of Lithuanian numbers with the Spanish code": r"\+34\b",
}
"""Why something stays out, and how to recognise it."""

CLAIMS = {
    "penalties, which nobody has checked in the code now in force": r"(?:nuo )?(?:2|dvejų) iki (?:12|dvylikos) metų|(?:2|two) to (?:12|twelve) years",
    "interim counts of 2025, whose parts do not add up": r"\b111 (?:žmon|asmen|nukent|people|persons|victims)|\b75 (?:įtariam|suspect)",
}
"""Likewise; a sentence that names its source may say it."""

DOCUMENT = re.compile(r'^\s*url: "https://victim-support\.eu/[^"]*"$')
"""Addresses of documents about the European number, which explain why it is not here."""

CASES = [
    ("116 006", True),
    ("+370 5 271 9901", True),
    ("0 800 900 12", True),
    ("www.mipas.lt", True),
    ("nuo 2 iki 12 metų", True),
    ("nuo 2 iki 12 metų [@the-code]", False),
    ("116 006 [@the-code]", True),
    ("116 016", False),
    ("0 800 28888", False),
    ("111 straipsnis", False),
]


def find_banned(text: str) -> list[str]:
    """Return why a text may not be published."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    patterns = NEVER if CITATION.search(text) else NEVER | CLAIMS
    return [reason for reason, pattern in patterns.items() if re.search(pattern, text, re.IGNORECASE)]


def read_files(catalogue: Catalogue) -> Iterator[tuple[str, int, str]]:
    """Yield every line of every content file that is text.

    Left out are lines that the service itself has confirmed, and the list that the check holds against them: whoever
    has asked may publish what nobody was sure of before.
    """
    asked = {entry.sheet.file for entry in catalogue.helplines.values() if entry.facts.verified.by_service}
    files = (file for file in catalogue.files if file.endswith((".md", ".yml")) and file not in {NUMBERS, *asked})
    words = sorted((ROOT / "overrides/words").rglob("*.yml"))
    for path in [*(ROOT / file for file in files), *words]:
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            yield path.relative_to(ROOT).as_posix(), number, DOCUMENT.sub("", line)


def test_nothing_that_must_not_be_published_stands_in_a_file(catalogue: Catalogue) -> None:
    found = [(file, number, find_banned(line)) for file, number, line in read_files(catalogue) if find_banned(line)]

    assert found == []


@pytest.mark.parametrize(("text", "banned"), CASES)
def test_what_must_not_be_published_is_recognised(text: str, banned: bool) -> None:
    assert bool(find_banned(text)) is banned


def test_no_words_hold_a_number_in_a_form_that_no_longer_works(
    catalogue: Catalogue, content: tuple[Passage, ...]
) -> None:
    dead = [str(passage) for passage in content if is_dead_form(passage.text, catalogue.site)]

    assert dead == []


def test_no_words_hold_a_telephone_number(catalogue: Catalogue, content: tuple[Passage, ...]) -> None:
    found = [str(passage) for passage in content if any(find_numbers(passage.text, catalogue.site))]

    assert found == []
