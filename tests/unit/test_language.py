"""Languages are tried in the order that serves the reader best, and a phrase remembers its own."""

from __future__ import annotations

import pytest

from hooks.awareness.language import Languages, Phrase, choose_phrase

LANGUAGES = Languages("lt", ("en", "lt"), ("lt", "en", "uk"))


@pytest.mark.parametrize(
    ("texts", "language", "chosen"),
    [
        ({"lt": "a", "en": "b", "uk": "c"}, "uk", "uk"),
        ({"lt": "a", "en": "b"}, "uk", "lt"),
        ({"en": "b"}, "uk", "en"),
        ({"lt": "a", "en": "b"}, "en", "en"),
    ],
)
def test_a_reader_gets_the_own_language_then_the_default_one_then_a_required_one(
    texts: dict[str, str], language: str, chosen: str
) -> None:
    phrase = choose_phrase(texts, language, LANGUAGES)

    assert (phrase, phrase.language) == (texts[chosen], chosen)


def test_a_text_in_no_language_of_the_site_is_an_error_of_the_code() -> None:
    with pytest.raises(KeyError, match="uk"):
        choose_phrase({"pl": "x"}, "uk", LANGUAGES)


def test_no_language_is_tried_twice() -> None:
    assert list(LANGUAGES.preferred("uk")) == ["uk", "lt", "en"]


def test_a_phrase_is_a_string() -> None:
    assert f"{Phrase('Labas', 'lt')}!" == "Labas!"
