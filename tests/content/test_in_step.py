"""Proves that the texts are compared: all of them are built alike, and those about help and safety must agree."""

from __future__ import annotations

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.drift import must_agree
from hooks.awareness.rules import agreement, likeness
from tests.support.real_site import ROOT


def test_every_text_stands_in_every_required_language(catalogue: Catalogue) -> None:
    lacking = [
        (entry.kind, entry.id)
        for entry in catalogue.entries
        if entry.articles and set(entry.articles) < set(catalogue.languages.required)
    ]

    assert lacking == []


def test_texts_are_built_alike_in_every_language(catalogue: Catalogue) -> None:
    assert list(likeness.find_problems(catalogue, ROOT)) == []


def test_what_is_about_help_and_safety_says_the_same(catalogue: Catalogue) -> None:
    assert list(agreement.find_problems(catalogue, ROOT)) == []


def test_the_pages_for_help_and_safety_and_all_helplines_must_agree(catalogue: Catalogue) -> None:
    navigation = catalogue.navigation
    wanted = {navigation.help, navigation.safety, navigation.sayings, navigation.steps, *catalogue.helplines}
    found = {entry.id for entry in catalogue.entries if must_agree(catalogue, entry)}

    assert wanted - found == set()
