"""A kit is named in plain letters that any computer takes."""

from __future__ import annotations

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.kits import name_kit

POLISH = Languages("pl", ("pl", "uk"), ("pl", "uk"))


@pytest.mark.parametrize(
    ("site", "file"),
    [
        ("Rozłącz się", "rozlacz-sie.zip"),
        ("Atpažink", "atpazink.zip"),
        ("Straße & Ærø", "strasse-aero.zip"),
        ("Розпізнай", "kit.zip"),
    ],
)
def test_a_kit_is_named_after_the_site_in_letters_without_signs(site: str, file: str) -> None:
    assert name_kit({"pl": site, "uk": "X"}, POLISH) == file


def test_the_kit_of_a_lesson_is_named_after_it_too() -> None:
    assert name_kit({"pl": "Łąka"}, POLISH, "lamp") == "laka-lamp.zip"
