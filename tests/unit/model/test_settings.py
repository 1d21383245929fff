"""The settings of a site: nothing about its topic or country is in the code, so all of it is checked."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.parsing import Context
from hooks.awareness.model.settings import Site
from tests.unit.builders import TEXT, a_site, judge
from tests.unit.reading_tiny_sites import LANGUAGES

SETTINGS: dict[str, Any] = {
    "name": TEXT,
    "country": "LT",
    "timezone": "Europe/Vilnius",
    "currency": "EUR",
    "required_languages": ["lt", "en"],
    "exit": {"lt": "https://weather.example/"},
}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"country": ""}, ("empty-value", "country")),
        ({"country": False}, ("not-a-text", "country")),
        ({"required_languages": []}, ("empty-list", "required_languages")),
        ({"exit": "https://weather.example/"}, ("not-a-mapping", "exit")),
        ({"exit": {"lt": "weather.example"}}, ("bad-address", "exit.lt")),
        ({"exit": {"lt": "https://[weather.example/"}}, ("bad-address", "exit.lt")),
        ({"exit": {"en": "https://weather.example/"}}, ("missing-text", "exit")),
        ({"exit": {}}, ("missing-text", "exit")),
        ({"telephone": {"short_numbers": [112]}}, ("not-a-text", "telephone.short_numbers.1")),
        ({"telephone": {"dead_forms": ["("]}}, ("bad-pattern", "telephone.dead_forms.1")),
        ({"telling_words": {"lt": ["[a"]}}, ("bad-pattern", "telling_words.lt.1")),
        ({"telling_words": ["a"]}, ("not-a-mapping", "telling_words")),
        ({"picture_limit": 0}, ("number-too-small", "picture_limit")),
        ({"picture_limit": "300 kB"}, ("not-a-number", "picture_limit")),
        ({"topic": "x"}, ("unknown-key", "topic")),
    ],
)
def test_a_fault_in_the_settings_is_named_by_its_place(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(Site, {**SETTINGS, **changes}, Context(LANGUAGES)) == [fault]


def test_a_site_needs_few_settings() -> None:
    assert judge(Site, SETTINGS, Context(LANGUAGES)) == []


@pytest.mark.parametrize("given", [None, "text", [], {}])
def test_settings_that_are_none_are_a_problem(given: Any) -> None:
    assert judge(Site, given, Context(LANGUAGES)) != []


def test_pictures_may_be_larger_where_a_site_says_so() -> None:
    assert (a_site().picture_limit, a_site(picture_limit=5).picture_limit) == (300_000, 5)
