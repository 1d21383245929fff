"""Words are judged by a dictionary and a list, and a slip is told with what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.own_words import OwnWord, find_list_language, parse_own_words
from tools.proofreading.declension import read_paradigms
from tools.proofreading.dictionary import has_dictionary, read_word_list
from tools.proofreading.spelling import Speller, find_words, looks_like_name, make_speller

ALPHABETS = {"lt": "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž", "en": "abcdefghijklmnopqrstuvwxyz"}


def a_speller(language: str, *listed: str) -> Speller:
    own = tuple(OwnWord(number, word) for number, word in enumerate(listed, 1))
    return Speller(read_word_list(language), own, read_paradigms(language), ("anti", "vice"), ALPHABETS[language])


@pytest.mark.parametrize(
    ("language", "word", "meant"),
    [
        ("lt", "zmonems", "žmonėms"),
        ("lt", "Panevezys", "Panevėžys"),
        ("lt", "nukentejusi", "nukentėjusi"),
        ("lt", "pagablos", "pagalbos"),
        ("en", "traffiking", "trafficking"),
        ("en", "organization", "organisation"),
    ],
)
def test_what_was_probably_meant_comes_first(language: str, word: str, meant: str) -> None:
    assert a_speller(language).suggest(word)[:1] == (meant,)


@pytest.mark.parametrize("word", ["BNS", "xq"])
def test_nothing_is_suggested_for_what_is_like_too_many_words(word: str) -> None:
    assert a_speller("en").suggest(word) == ()


def test_a_name_takes_marks_but_no_other_letters() -> None:
    speller = a_speller("lt")

    assert speller.suggest("Panevezys", only_marks=True)[:1] == ("Panevėžys",)
    assert speller.suggest("Sokrato", only_marks=True) == ()


def test_a_listed_word_is_right_in_all_its_forms() -> None:
    speller = a_speller("lt", "Sokratas")

    assert list(speller.find_strange("Sokratas, Sokrato, Sokratui; Platonas")) == ["Platonas"]


def test_a_listed_name_of_several_words_is_right_only_as_a_whole() -> None:
    speller = a_speller("en", "Alliance Quuxia")

    assert list(speller.find_strange("Alliance Quuxia and Quuxia")) == ["Quuxia"]


def test_a_listed_word_may_begin_a_sentence_and_a_name_is_no_word() -> None:
    speller = a_speller("en", "quuxery", "Quuxia")

    assert list(speller.find_strange("Quuxery quuxeries Quuxia quuxia")) == ["quuxeries", "quuxia"]


def test_a_prefix_may_stand_before_any_word_and_before_no_scrap() -> None:
    speller = a_speller("lt")

    assert list(speller.find_strange("viceministras Antivyriausybinis viceministrs antiir")) == ["viceministrs", "antiir"]


def test_numbers_addresses_and_codes_are_no_words() -> None:
    text = "XIV-169 on 2026-01-02, www.example.lt, docs/help.yml, {name}, XIX a b <b>"

    assert list(find_words(text)) == ["on"]


@pytest.mark.parametrize(
    ("word", "text", "is_name"),
    [
        ("Sokratas", "Jis sako: Sokratas. Tai Sokratas.", False),
        ("Sokratas", "Tai sako Sokratas.", True),
        ("Zmones", "Zmones nukenčia", False),
        ("Zmones", "„Zmones nukenčia“", False),
        ("Zmones", "Gerai. Zmones nukenčia", False),
        ("zmones", "Kad zmones", False),
        ("BNS", "BNS praneša", True),
        ("ePolicija", "ePolicija praneša", True),
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(word: str, text: str, is_name: bool) -> None:
    assert looks_like_name(word, text) is is_name


def test_the_list_of_a_site_is_read_with_its_notes_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "docs/style"
    folder.mkdir(parents=True)
    (folder / "words.en.txt").write_text("\ufeff# Names\r\nXanadu\r\n\r\n", "utf-8")

    assert make_speller(tmp_path, "en").listed == (OwnWord(2, "Xanadu"),)
    assert make_speller(tmp_path / "elsewhere", "en").listed == ()


def test_a_list_says_its_language_and_has_lines() -> None:
    assert find_list_language("docs/style/words.pt-BR.txt") == "pt-BR"
    assert find_list_language("docs/words.en.txt") is None
    assert list(parse_own_words("# a\n b \n\nc")) == [OwnWord(2, "b"), OwnWord(4, "c")]


def test_a_language_without_dictionary_is_not_judged() -> None:
    assert not has_dictionary("xx")
    assert not has_dictionary("../lt")
