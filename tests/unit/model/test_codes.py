"""Codes of languages and countries are those that exist, and whoever writes another one is told which."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.amount import Amount
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.codes import is_language_tag, suggest_country, suggest_language
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.settings import Site
from hooks.awareness.model.step import Step
from tests.unit.builders import (
    TEXT,
    a_contact,
    a_helpline,
    campaign_data,
    contact_data,
    find_problems,
    helpline_data,
    judge,
    parse,
)

OWN = ("lt", "en")


@pytest.mark.parametrize("given", [["lt"], ["lt", "en", "ru", "uk"], ["rom"], ["no"]])
def test_a_contact_speaks_languages_by_their_codes(given: list[str]) -> None:
    assert a_contact(languages=given).languages == tuple(given)


@pytest.mark.parametrize("given", ["lit", "lietuvių", "LT", "Lt", "en-GB", "xx", "unknown", "other", "tw"])
def test_what_is_no_code_of_a_language_is_told(given: str) -> None:
    assert judge(Contact, contact_data(languages=["en", given])) == [("bad-language", "languages.2")]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("lit", "lt"),
        ("RUS", "ru"),
        ("LT", "lt"),
        ("lietuvių", "lt"),
        ("Lithuanian", "lt"),
        ("ukrainiečių", "uk"),
        ("ua", "uk"),
        ("en_GB", "en"),
        ("xx", "lt, en"),
    ],
)
def test_the_language_that_was_meant_is_named(given: str, meant: str) -> None:
    assert suggest_language(given, OWN) == meant


@pytest.mark.parametrize(
    ("given", "right"),
    [("lt", True), ("en-GB", True), ("zh-Hant", True), ("sr-Latn-RS", True), ("en_GB", False), ("en-UK", False), ("lit", False)],
)
def test_a_page_may_name_script_and_country_of_a_language(given: str, right: bool) -> None:
    assert is_language_tag(given, OWN) == right


@pytest.mark.parametrize("given", [["LT"], ["LT", "EU"], ["anywhere"], ["unknown"], ["GB", "IE"]])
def test_a_contact_can_be_used_from_countries_by_their_codes(given: list[str]) -> None:
    assert a_contact(usable_from=given).usable_from == tuple(given)


@pytest.mark.parametrize("given", ["UK", "lt", "Lietuva", "LTU", "ZZ", "SU", "Anywhere"])
def test_what_is_no_code_of_a_country_is_told(given: str) -> None:
    assert judge(Contact, contact_data(usable_from=[given])) == [("bad-country", "usable_from.1")]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("UK", "GB"),
        ("lt", "LT"),
        ("LTU", "LT"),
        ("Lietuva", "LT"),
        ("Latvija", "LV"),
        ("Germany", "DE"),
        ("Anywhere", "anywhere"),
        ("SU", "EU, anywhere"),
    ],
)
def test_the_country_that_was_meant_is_named(given: str, meant: str) -> None:
    assert suggest_country(given, OWN, ("EU", "anywhere")) == meant


def test_a_line_works_in_a_country_or_in_the_union_and_nowhere_else() -> None:
    assert a_helpline(country="EU").country == "EU"
    assert judge(Helpline, helpline_data(country="anywhere")) == [("bad-country", "country")]


@pytest.mark.parametrize(
    ("model", "data", "fault"),
    [
        (Campaign, campaign_data(original_title={"language": "lit", "text": "x"}), ("bad-language", "original_title.language")),
        (Step, {"link": TEXT, "do": [TEXT], "languages": ["lit"]}, ("bad-language", "languages.1")),
        (Step, {"link": TEXT, "do": [TEXT], "places": ["UK"]}, ("bad-country", "places.1")),
    ],
)
def test_other_facts_name_languages_by_the_same_codes(model: Any, data: Any, fault: tuple[str, str]) -> None:
    assert judge(model, data) == [fault]


def test_steps_may_be_for_any_other_language() -> None:
    assert parse(Step, {"link": TEXT, "do": [TEXT], "languages": ["other"]}).languages == ("other",)
    assert parse(Step, {"link": TEXT, "do": [TEXT], "places": ["EU", "anywhere"]}).places == ("EU", "anywhere")


def test_an_amount_may_be_of_the_country_of_the_site_without_saying_so() -> None:
    amount = {"value": "5", "unit": "count", "from": "2020", "counts": TEXT, "sources": ["a-law"]}

    assert parse(Amount, amount).country == ""
    assert judge(Amount, {**amount, "country": "UK"}) == [("bad-country", "country")]


def test_the_settings_name_the_country_by_its_code() -> None:
    faults = {(problem.kind, dict(problem.details).get("suggestion")) for problem in find_problems(Site, {"country": "Lietuva"})}

    assert ("bad-country", "LT") in faults
