"""Words meet however they are typed: without signs, in any form, in groups of digits."""

from __future__ import annotations

import pytest

from hooks.awareness.model.lexicon import Lexicon, fold, split_words
from tests.unit.builders import judge, parse


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ŽMONĖMIS", "zmonemis"),
        ("ąčęėįšųūž", "aceeisuuz"),
        ("Straße", "strasse"),
        ("ROZŁĄCZ SIĘ", "rozlacz sie"),
        ("Đorđe Ørsted ǿ Ægir ǽ œuvre ılık", "dorde orsted o aegir ae oeuvre ilik"),
        ("ẞ İ", "ss i"),
        ("Þór Ðað Ħadem Ŧábmu", "thor dad hadem tabmu"),
        ("e\u0301te\u0301", "ete"),
        ("مُساعَدة", "مساعدة"),
    ],
)
def test_case_and_the_signs_of_letters_make_no_difference(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vaikų linija: 116 111.", ["vaiku", "linija", "116111"]),
        ("0 800 28888", ["080028888"]),
        ("e-mail_address", ["e", "mail", "address"]),
        ("<b>&nbsp;", ["b", "nbsp"]),
        ("🙂 \x00 …", []),
    ],
)
def test_a_text_falls_into_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("zmonemis", "zmon"),
        ("zmoniu", "zmon"),
        ("isnaudojimas", "isnaud"),
        ("isnaudoja", "isnaud"),
        ("asis", "asis"),
        ("116111as", "116111as"),
        ("", ""),
    ],
)
def test_forms_of_a_word_have_one_stem_and_short_words_stay_whole(word: str, stem: str) -> None:
    lexicon = parse(Lexicon, {"endings": ["ėmis", "ių", "as", "a", "sis"], "suffixes": ["ojim", "oj"]})

    assert lexicon.stem(word) == stem


def test_words_that_say_nothing_are_left_out() -> None:
    lexicon = parse(Lexicon, {"ignored": ["Į", "ir"]})

    assert list(lexicon.stem_words("Į darbą ir namo")) == ["darba", "namo"]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"same": [["!?", "word"]]}, ("empty-value", "same.1.1")),
        ({"cries": [{"opens": "help", "phrases": ["help me"]}]}, ("not-a-mention", "cries.1.opens")),
        ({"cries": [{"opens": "[[page:help]] now", "phrases": ["help me"]}]}, ("not-a-mention", "cries.1.opens")),
        ({"cries": [{"opens": "[[phone:line]]", "phrases": ["help me"]}]}, ("not-a-mention", "cries.1.opens")),
        ({"cries": [{"opens": "[[ sms : line|now ]]", "phrases": ["help me"]}]}, ("not-a-mention", "cries.1.opens")),
        ({"cries": [{"opens": "[[page:help]]", "phrases": []}]}, ("empty-list", "cries.1.phrases")),
        ({"synonyms": []}, ("unknown-key", "synonyms")),
    ],
)
def test_what_no_search_could_use_is_a_fault(data: dict[str, object], fault: tuple[str, str]) -> None:
    assert judge(Lexicon, data) == [fault]
