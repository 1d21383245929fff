"""Proves that quotation marks, dashes, spaces and sums are written as each language writes them."""

from __future__ import annotations

import pytest

from hooks.awareness.mending.typography import WORD_MENDS
from tools.proofreading.findings import Proofreader
from tools.proofreading.passages import Passage

CASES = [
    ("lt", 'Sako "taip".', "sign"),
    ("lt", "Sako „taip”.", "sign"),
    ("lt", "Sako ‘taip’.", "quotes-foreign"),
    ("en", "It's here.", "sign"),
    ("en", "He said „yes“.", "sign"),
    ("en", "He said ‘yes’.", "quotes-foreign"),
    ("lt", "2013-2015 m.", "sign"),
    ("lt", "2013-15 m.", "doubtful"),
    ("lt", "8.00-17.00", "sign"),
    ("en", "2013 –2015", "doubtful"),
    ("lt", "Iki 2014 m..", "doubtful"),
    ("lt", "395 000\N{NO-BREAK SPACE}Eur", "sign"),
    ("lt", "395\N{NO-BREAK SPACE}000 Eur", "sign"),
    ("en", "EUR 395,000", "sign"),
    ("lt", "395,000 žmonių", "digits-grouped"),
    ("lt", "395.000 žmonių", "digits-grouped"),
    ("en", "395.000 people", "digits-grouped"),
    ("lt", "vienas,du", "doubtful"),
    ("lt", "trys - keturi", "sign"),
    ("en", "three — four", "sign"),
    ("en", "wait...", "sign"),
    ("en", "two  spaces", "sign"),
    ("en", "a space , here", "sign"),
    ("en", "a space . here", "doubtful"),
    ("en", "Help!", "doubtful"),
    ("en", "30 €", "doubtful"),
    ("lt", "Sako „taip.", "quotes-open"),
    ("lt", "12500 žmonių", "sign"),
    ("en", "12500 people", "sign"),
    ("lt", "2004 - 2008 metais", "sign"),
]


def find_faults(reader: Proofreader, language: str, text: str) -> list[str]:
    return [finding.kind for finding in reader.find_misprints(Passage("page.md", 1, language, text))]


def test_all_words_are_set_as_their_language_sets_them(
    reader: Proofreader, content: tuple[Passage, ...], interface: tuple[Passage, ...]
) -> None:
    assert [finding for passage in (*content, *interface) for finding in reader.find_misprints(passage)] == []


@pytest.mark.parametrize(("language", "text", "fault"), CASES)
def test_a_fault_of_typesetting_is_found(reader: Proofreader, language: str, text: str, fault: str) -> None:
    assert fault in find_faults(reader, language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lt", "Nuo 13:00 iki 01:00, 2013–2015 m., 395\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}Eur – „taip“, O’Neilas."),
        ("lt", "Nr. 12345 patvirtintas, LT-01234, 28186/19, 2016 metai"),
        ("en", "No 12345 was adopted, application 28186/19, in 2016 there"),
        ("lt", "0,125 dalies, 3,5 karto, 2027-04-12, 147.1 straipsnis"),
        ("en", "It’s “right”: EUR\N{NO-BREAK SPACE}395,000, 147-1, 2013–2015, 7.6%, 0.125, 2027-04."),
    ],
)
def test_good_typesetting_has_no_fault(reader: Proofreader, language: str, text: str) -> None:
    assert find_faults(reader, language, text) == []


@pytest.mark.parametrize(
    ("language", "typed", "write"),
    [
        ("lt", "12500 žmonių", "12\N{NO-BREAK SPACE}500 žmonių"),
        ("lt", "1250000 Eur", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}Eur"),
        ("en", "12500 people", "12,500 people"),
        ("en", "1250000 people", "1,250,000 people"),
        ("en", "EUR 395000.", "EUR\N{NO-BREAK SPACE}395,000."),
        ("lt", "2004 - 2008 metais", "2004–2008 metais"),
        ("lt", "55 - 64 metų", "55–64 metų"),
        ("en", "5 - 3 = 2", "5 – 3 = 2"),
        ("en", "in 2004 – 2008 there", "in 2004–2008 there"),
    ],
)
def test_numbers_are_mended_as_the_language_groups_them(
    reader: Proofreader, language: str, typed: str, write: str
) -> None:
    style, text = reader.styles[language], typed
    for mend in WORD_MENDS:
        text = mend.mend(text, style)

    assert text == write


def test_one_line_of_a_longer_text_may_leave_a_quotation_open(reader: Proofreader) -> None:
    passage = Passage("page.md", 1, "lt", "Sako „taip. Ir dar.", is_part=True)

    assert list(reader.find_misprints(passage)) == []
