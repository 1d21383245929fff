"""Proves that every word of the site is spelled rightly, by a Hunspell dictionary and the project's own list."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson_text import MARKS
from hooks.awareness.model.markup import BLOCKS
from tests.content.prose import Passage
from tests.content.spelling import FOLDER, find_field_names, find_words, has_dictionary, make_speller, read_own_words

LANGUAGES = ("lt", "en")
FOR_EDITORS = re.compile(r" (?:forms|problems|starting)\.")
"""Words of the interface that may show names of fields, and what stands in them."""
_IN_HINTS = ("DE", "EU", "IANA", "anywhere", "big-pay", "ru", "trainings", "unknown")
"""Codes and values that the forms give as examples."""
AS_THEY_ARE = {
    "Reikia pagalbos, negaliu kalbeti.": "a message to copy, which must go without diacritics",
    "Parduos kaip lele": "a stray line, quoted from a document as it stands there",
}
"""Passages that are wrong on purpose, and why."""


def find_strange_words(passage: Passage, names: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the words of a passage that nobody knows; `names` are keys that messages may show."""
    text = passage.text
    for printed in AS_THEY_ARE:
        text = text.replace(printed, "…")
    speller = make_speller(passage.language)
    for word in find_words(speller.blank_names(text)):
        if word not in names and not speller.accepts(word) and not all(part in names or speller.accepts(part) for part in word.split("-")):
            yield word

_OF_COMMANDS = ("EU", "KIND", "SLUG", "anywhere", "check", "serve", "uk")
"""What the words of new files quote of commands and facts."""


def test_every_word_of_the_content_is_spelled_rightly(content: tuple[Passage, ...]) -> None:
    strange = [
        f"{word} – {passage}"
        for passage in content
        if has_dictionary(passage.language)
        for word in find_strange_words(passage)
    ]

    assert strange == []


def test_every_word_of_the_interface_is_spelled_rightly(catalogue: Catalogue, interface: tuple[Passage, ...]) -> None:
    names = find_field_names() | frozenset((*catalogue.languages.all, *MARKS, *BLOCKS, "training", *_OF_COMMANDS, *_IN_HINTS))
    strange = [
        f"{word} – {passage}"
        for passage in interface
        for word in find_strange_words(passage, names if FOR_EDITORS.search(passage.file) else frozenset())
    ]

    assert strange == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_words_stand_in_order(language: str) -> None:
    words = read_own_words(language)

    assert list(words) == sorted(set(words), key=lambda word: (word.casefold(), word))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_words_hold_none_that_the_dictionary_has(language: str) -> None:
    speller = make_speller(language)
    needless = [line for line in read_own_words(language) if all(speller.knows(word) for word in find_words(line))]

    assert needless == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_words_hold_none_that_nobody_uses(
    content: tuple[Passage, ...], interface: tuple[Passage, ...], language: str
) -> None:
    everything = "\n".join(passage.text for passage in (*content, *interface) if passage.language == language)
    unused = [
        line
        for line in read_own_words(language)
        if not re.search(rf"\b(?:{re.escape(line)}|{re.escape(line[:1].upper() + line[1:])})\b", everything)
    ]

    assert unused == []


@pytest.mark.parametrize("printed", AS_THEY_ARE)
def test_what_is_wrong_on_purpose_stands_in_every_language(content: tuple[Passage, ...], printed: str) -> None:
    files = {passage.file for passage in content if printed in passage.text}

    assert {file.split(".")[1] for file in files} == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "text", "strange"),
    [
        ("lt", "Pagalba nuketėjusiems žmonėms", ["nuketėjusiems"]),
        ("lt", "prekyba zmonemis", ["zmonemis"]),
        ("lt", "Zmones nukenčia", ["Zmones"]),
        ("en", "Traffiking is a crime", ["Traffiking"]),
        ("en", "an organization", ["organization"]),
        ("en", "somebody’s phone, the childs’ rights", ["childs"]),
        ("lt", "Skambink [[phone:112]] iki 2013–2015 m. Nr. XIV-169 adresu www.example.lt", []),
    ],
)
def test_a_misspelled_word_is_found(language: str, text: str, strange: list[str]) -> None:
    assert list(find_strange_words(Passage("page.md", 1, language, text))) == strange


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dictionary_comes_with_its_licence(language: str) -> None:
    assert (FOLDER / "dictionaries" / language / "license").is_file()
