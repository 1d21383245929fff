"""Telephone numbers: dialled as machines want them, shown as people read them, found wherever they hide."""

from __future__ import annotations

import pytest

from hooks.awareness.model.telephone import BadNumber, find_numbers, is_dead_form, parse_number
from tests.unit.builders import a_site

SITE = a_site()


@pytest.mark.parametrize(
    ("given", "dialled", "shown"),
    [
        ("+37061234567", "+37061234567", "+370 612 34567"),
        ("+370 612 34567", "+37061234567", "+370 612 34567"),
        ("+49 30 123456", "+4930123456", "+49 30 123456"),
        ("112", "112", "112"),
        ("116123", "116123", "116 123"),
        ("116 123", "116123", "116 123"),
        ("+37080066366", "+37080066366", "0 800 66366"),
        ("+4580066366", "+4580066366", "+45 80 06 63 66"),
    ],
)
def test_a_number_is_dialled_whole_and_shown_in_groups(given: str, dialled: str, shown: str) -> None:
    number = parse_number(given, SITE)

    assert (number.dialled, number.shown) == (dialled, shown.replace(" ", "\N{NO-BREAK SPACE}"))


@pytest.mark.parametrize(
    "given",
    ["", "+", "113", "61234567", "861234567", "0 800 66366", "+3706123456", "+370612345678", "+999123456",
     "+370 8 612 34567", "call 112", "116 000", "٠١٢", "+370 612 34567 ext. 5", "+37061234567,5", "+370 800 PAGALBA"],
)
def test_what_nobody_could_dial_is_no_number(given: str) -> None:
    with pytest.raises(BadNumber):
        parse_number(given, SITE)


@pytest.mark.parametrize(
    ("country", "given", "shown"), [("PL", "+48800123456", "800 123 456"), ("UA", "+380800500335", "0800 500 335")]
)
def test_where_the_settings_name_no_trunk_prefix_a_number_is_grouped_as_its_country_does(
    country: str, given: str, shown: str
) -> None:
    site = a_site(country=country, telephone={"shown_nationally": ["800"]})

    assert parse_number(given, site).shown == shown.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_free_number_of_another_country_keeps_its_country_code() -> None:
    abroad = a_site(country="LV")

    assert parse_number("+37080066366", abroad).shown.startswith("+370")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skambinkite +370 612 34567.", ["+370 612 34567"]),
        ("Call +370 (612) 34567 or 112!", ["+370 (612) 34567", "112"]),
        ("+3706123456", ["+3706123456"]),
        ("(8 5) 212 3456", ["(8 5) 212 3456"]),
        ("861234567", ["861234567"]),
        ("Emergency: 112.", ["112"]),
        ("(tel:112)", ["112"]),
        ("(sms:116123)", ["116123"]),
        ("116 123, 116123 and 116-123", ["116 123", "116123", "116-123"]),
        ("116\N{NO-BREAK SPACE}123", ["116\N{NO-BREAK SPACE}123"]),
        ("+49 30 123456", ["+49 30 123456"]),
    ],
)
def test_what_a_reader_takes_for_a_number_is_found(text: str, found: list[str]) -> None:
    assert [number for _, number in find_numbers(text, SITE)] == found


@pytest.mark.parametrize(
    "text",
    [
        "In 2013 there were 690 young people.",
        "1 234 567 EUR",
        "2013-10-05",
        "Article 147 of law 1126",
        "112,5 km",
        "112.5",
        "page 1123",
        "page:112",
        "https://example.org/112",
        "1.112",
        "11:00–20:00",
        "",
    ],
)
def test_other_numbers_are_left_in_peace(text: str) -> None:
    assert list(find_numbers(text, SITE)) == []


def test_a_number_is_found_where_it_begins() -> None:
    assert list(find_numbers("Tel. +370 612 34567 arba 112", SITE)) == [(5, "+370 612 34567"), (25, "112")]


@pytest.mark.parametrize(("text", "dead"), [("861234567", True), ("+370 8 612 34567", True), ("+37061234567", False)])
def test_forms_that_a_country_has_given_up_are_known(text: str, dead: bool) -> None:
    assert is_dead_form(text, SITE) is dead


def test_a_site_without_rules_of_its_own_knows_no_dead_form() -> None:
    assert not is_dead_form("861234567", a_site(telephone={}))
