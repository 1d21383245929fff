"""Only what is known counts: somebody answers at any hour, from a place and in a language."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.reach import find_gaps, may_be_used_from
from tests.unit.builders import a_contact, a_helpline, contact_data


def gaps(places: tuple[str, ...] = ("LT",), tongues: tuple[str, ...] = ("lt",), **changes: Any) -> list[tuple[str, str]]:
    line = a_helpline(contacts=[contact_data(**changes)])
    return list(find_gaps([line], places, tongues))


def test_a_line_that_always_answers_there_and_in_that_language_leaves_no_gap() -> None:
    assert gaps() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"hours": "unknown"},
        {"hours": [{"days": "daily", "open": "00:00", "close": "24:00"}]},
        {"languages": "unknown"},
        {"languages": None},
        {"languages": ["en"]},
        {"usable_from": ["unknown"]},
        {"usable_from": ["EE"]},
        {"usable_from": None},
    ],
)
def test_what_is_not_known_does_not_count(changes: dict[str, Any]) -> None:
    assert gaps(**changes) == [("LT", "lt")]


def test_a_line_for_any_country_reaches_every_place() -> None:
    assert gaps(("LT", "GB", "anywhere"), usable_from=["anywhere"]) == []


def test_a_line_of_one_country_does_not_reach_anywhere() -> None:
    assert gaps(("anywhere",), usable_from=["LT", "EU"]) == [("anywhere", "lt")]


def test_what_is_on_the_web_is_reached_from_everywhere() -> None:
    chat = {"method": "chat", "number": None, "address": "https://chat.example/", "usable_from": None}

    assert gaps(("GB",), **chat) == []


def test_an_address_for_letters_says_nothing_about_reach() -> None:
    mail = {"method": "email", "number": None, "address": "a@b.example", "usable_from": None}

    assert gaps(**mail) == [("LT", "lt")]


def test_every_place_and_every_language_is_asked_for() -> None:
    assert gaps(("LT", "GB"), ("lt", "en")) == [("LT", "en"), ("GB", "lt"), ("GB", "en")]


def test_contacts_of_several_lines_fill_the_gaps_together() -> None:
    lines = [
        a_helpline(contacts=[contact_data(languages=["lt"])]),
        a_helpline(contacts=[contact_data(hours="unknown"), contact_data(id="other", languages=["en"])]),
    ]

    assert find_gaps(lines, ("LT",), ("lt", "en")) == ()


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_a_line_that_does_not_work_does_not_count(status: str) -> None:
    line = a_helpline(status=status, replaced_by="other")

    assert find_gaps([line], ("LT",), ("lt",)) == (("LT", "lt"),)


@pytest.mark.parametrize(("method", "missing"), [("phone", True), ("sms", False)])
def test_a_voice_does_not_count_for_somebody_who_cannot_speak(method: str, missing: bool) -> None:
    line = a_helpline(contacts=[contact_data(method=method)])

    assert bool(find_gaps([line], ("LT",), ("lt",), writing=True)) == missing


def test_without_a_line_nobody_answers() -> None:
    assert find_gaps([], ("LT",), ("lt",)) == (("LT", "lt"),)


@pytest.mark.parametrize(
    ("usable_from", "places", "usable"),
    [
        (["LT"], [], True),
        (["LT"], ["GB", "LT"], True),
        (["LT"], ["GB"], False),
        (["LT"], ["EU"], False),
        (["LT"], ["anywhere"], False),
        (["LT", "EU"], ["anywhere"], True),
        (["LT", "EU"], ["DE"], True),
        (["GB"], ["GB", "IE"], True),
        (["GB"], ["IE"], False),
        (["GB"], ["anywhere"], True),
        (["anywhere"], ["GB"], True),
        (["unknown"], ["GB"], True),
        (None, ["GB"], True),
    ],
)
def test_what_only_works_elsewhere_is_no_use(usable_from: list[str] | None, places: list[str], usable: bool) -> None:
    assert may_be_used_from(a_contact(usable_from=usable_from), places, "LT") == usable
