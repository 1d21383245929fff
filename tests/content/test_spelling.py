"""Proves that every word of the site is spelled rightly, by a Hunspell dictionary and the site's own list."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.own_words import name_list
from tests.support.real_site import ROOT
from tools.proofreading.dictionary import FOLDER
from tools.proofreading.findings import Proofreader
from tools.proofreading.lists import judge_lists
from tools.proofreading.passages import Passage

LANGUAGES = ("lt", "en")
LEFT_BEHIND = {"word-unused", "allowance-unused"}
"""What remains in a list when the last text that needs it goes: the report says so, nobody is held up."""


def find_strange_words(reader: Proofreader, language: str, text: str) -> list[str]:
    found = reader.find_misspelled(Passage("page.md", 1, language, text))
    return [dict(finding.details)["word"] for finding in found]


def test_every_word_of_the_content_is_spelled_rightly(reader: Proofreader, content: tuple[Passage, ...]) -> None:
    assert [finding for passage in content for finding in reader.find_misspelled(passage)] == []


def test_every_word_of_the_interface_is_spelled_rightly(reader: Proofreader, interface: tuple[Passage, ...]) -> None:
    assert [finding for passage in interface for finding in reader.find_misspelled(passage)] == []


def test_the_lists_are_in_order_and_do_what_they_say(
    catalogue: Catalogue, reader: Proofreader, content: tuple[Passage, ...], interface: tuple[Passage, ...]
) -> None:
    found = judge_lists(catalogue, ROOT, reader, (*content, *interface))

    assert [finding for finding in found if finding.kind not in LEFT_BEHIND] == []


def test_both_languages_are_judged(reader: Proofreader) -> None:
    assert tuple(reader.spellers) == LANGUAGES
    assert all((ROOT / name_list(language)).is_file() for language in LANGUAGES)


@pytest.mark.parametrize(
    ("language", "text", "strange"),
    [
        ("lt", "Pagalba nuketėjusiems žmonėms", ["nuketėjusiems"]),
        ("lt", "prekyba zmonemis", ["zmonemis"]),
        ("lt", "Zmones nukenčia", ["Zmones"]),
        ("en", "Traffiking is a crime", ["Traffiking"]),
        ("en", "an organization", ["organization"]),
        ("en", "somebody’s phone, the childs’ rights", ["childs"]),
        ("lt", "Skambink [[phone:112]] iki 2013–2015 m. Nr. XIV-169 adresu www.example.lt, XXI amžiuje", []),
    ],
)
def test_a_misspelled_word_is_found(reader: Proofreader, language: str, text: str, strange: list[str]) -> None:
    assert find_strange_words(reader, language, text) == strange


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dictionary_comes_with_its_licence(language: str) -> None:
    assert (FOLDER / language / "license").is_file()
