"""A row of digits one slip away from a published number is noticed; a count, a sum or a year is not."""

from __future__ import annotations

import pytest

from hooks.awareness.model.lookalikes import find_rows, is_near, remember_numbers
from hooks.awareness.model.settings import Site
from hooks.awareness.model.telephone import parse_number
from tests.unit.builders import a_site

TELEPHONE = {
    "short_numbers": ["112", "116000", "116111"],
    "shown_nationally": ["800"],
    "trunk_prefix": "0",
    "calling_words": {"en": [r"\bcall", r"\btext\b"], "lt": [r"\bskambin"]},
}


def _site() -> Site:
    return a_site(telephone=TELEPHONE)


def _find(text: str) -> list[tuple[str, str, bool]]:
    site = _site()
    numbers = ("112", "116000", "116111", "+37061691119", "+37080028888", "+4722331160")
    known = remember_numbers(tuple(parse_number(number, site) for number in numbers), site.telephone.trunk_prefix)
    rows = find_rows(text, known, site)
    return [(row.text, row.meant.dialled, row.exact) for row in rows]


@pytest.mark.parametrize(
    ("first", "second", "near"),
    [
        ("112", "112", True),
        ("113", "112", True),
        ("12", "112", True),
        ("1112", "112", True),
        ("121", "112", True),
        ("211", "112", False),
        ("122", "113", False),
        ("61691119", "61619119", True),
        ("61691119", "6169119", True),
        ("61691119", "616911199", True),
        ("61691119", "61691191", True),
        ("61691119", "61691", False),
        ("61691119", "16691191", False),
        ("", "1", True),
    ],
)
def test_one_slip_is_a_digit_changed_missing_added_or_swapped(first: str, second: str, near: bool) -> None:
    assert is_near(first, second) is near
    assert is_near(second, first) is near


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call +370 616 9119.", ("+370 616 9119", "+37061691119")),
        ("+370 616 91118", ("+370 616 91118", "+37061691119")),
        ("0 616 91191", ("0 616 91191", "+37061691119")),
        ("616-911-18", ("616-911-18", "+37061691119")),
        ("0 800 2888", ("0 800 2888", "+37080028888")),
        ("(0 800) 28 889", ("(0 800) 28 889", "+37080028888")),
        ("00370 800 28889", ("00370 800 28889", "+37080028888")),
        ("22 33 11 61", ("22 33 11 61", "+4722331160")),
        ("116 112", ("116 112", "116111")),
        ("116001", ("116001", "116000")),
        ("call 116 11", ("116 11", "116111")),
        ("call 117 111", ("117 111", "116111")),
        ("call 113", ("113", "112")),
        ("Text: 122", ("122", "112")),
        ("Skambinkite 121", ("121", "112")),
        ("call us on 12", ("12", "112")),
        ("[call](tel:1112)", ("1112", "112")),
        ("[write](sms:111)", ("111", "112")),
    ],
)
def test_a_slip_is_found_with_the_number_meant(text: str, found: tuple[str, str]) -> None:
    assert [(row, meant) for row, meant, exact in _find(text) if not exact] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "In 2013 there were 113 people, in 2014 there were 12.",
        "The budget was 395 000 EUR, then 116 120 EUR, before that EUR 116 112.",
        "16 000 people live there.",
        "115 000 leaflets",
        "Article 147, 147-1 and 122 of the Code.",
        "Order No 1V-474 of 29 July 2024, I-327/1V-1015/A1-758.",
        "2026-11-21, 21.11.2026, 10:00–18:00",
        "ISBN 978-609-95000-1-2",
        "They called again. 113 people came.",
        "1,112 words",
        "a116112b",
        "https://a.example/116112",
        "+371 28612120",
    ],
)
def test_figures_dates_and_other_numbers_are_no_slips(text: str) -> None:
    assert _find(text) == []


@pytest.mark.parametrize("text", ["22 33 11 60", "call 112", "0 800 28888", "call 116111"])
def test_the_number_itself_is_no_slip(text: str) -> None:
    assert [exact for _, _, exact in _find(text)] == [True]
