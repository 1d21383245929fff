"""What counts as a change of a text: its words, and nothing that can change and say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.model.bare_words import find_bare_words

SAME = [
    ("en", "Call us.", "Call  us.\n", "spaces and line ends"),
    ("en", "Call us today", "Call us\r\ntoday", "line ends of Windows"),
    ("en", "Call\u00a0us", "Call us", "no-break spaces"),
    ("en", "You may: call, write.", "You may call; write!", "punctuation"),
    ("en", "“Quoted” words", '"Quoted" words', "quotation marks"),
    ("en", "so-so – well", "so‑so - well", "hyphens and dashes"),
    ("en", "CALL Us", "call us", "capitals"),
    ("de", "STRASSE", "Straße", "capitals of more letters"),
    ("en", "a **bold** word", "a *bold* word", "emphasis"),
    ("en", "- one\n- two", "* one\n* two", "signs of lists"),
    ("en", "1. one\n2. two", "2) one\n3) two", "numbers of lists"),
    ("en", "soft\u00adly", "softly", "invisible hyphens"),
    ("en", "cafe\u0301", "caf\u00e9", "ways to write a letter"),
    ("en", "It grew to 690 people.", "It grew to 1,234 people.", "numbers"),
    ("en", "EUR 395,000 was paid", "EUR 30,209.50 was paid", "sums"),
    ("lt", "skirta 395\u00a0000 Eur", "skirta 30\u00a0209 Eur", "sums with spaces"),
    ("en", "on 27 December 2018", "on 3 June 2020", "dates"),
    ("en", "since May 2019", "since 2017", "months before years"),
    ("en", "the 27th of May 2018", "the 3rd of June 2020", "ordinals"),
    ("en", "from 2013-10-05", "from 2014-01-01", "dates of machines"),
    ("lt", "2018 m. gruodžio 27 d. pradėta", "2020 m. birželio 3 d. pradėta", "dates of another language"),
    ("lt", "planuota 2014 m. sausį", "planuota 2015 m. gegužę", "months in further cases"),
    ("ar", "في 27 ديسمبر 2018", "في 3 يونيو 2020", "months in another script"),
    ("en", "It is so [@a].", "It is so [@b; @c].", "sources"),
    ("en", "See [[page:one|this page]].", "See [[page:two#there|this page]].", "targets of links"),
    ("en", "Call [[phone:112]].", "Call [[phone:other]].", "numbers of lines"),
    ("en", "Text.\n\n[[helplines: a, b]]", "Text.\n\n[[helplines: c]]", "components"),
    ("en", "## One { #one }", "### One { #other }", "levels and addresses of headings"),
    ("en", '!!! note "Look"\n    Here.', '!!! warning "Look"\n    Here.', "kinds of boxes"),
    ("en", "*Tave*{ lang=lt } is", "*Tave* is", "languages of passages"),
    ("en", "One.<!-- an editor's remark -->", "One.", "remarks of editors"),
]

DIFFERENT = [
    ("en", "Call us.", "Write to us."),
    ("en", "You may call.", "You may not call."),
    ("en", "She may call 3 times", "She must call 3 times"),
    ("en", "in May", "in June"),
    ("en", "See [[page:one|this page]].", "See [[page:one|that page]]."),
    ("en", '!!! note "Look"', '!!! note "Read"'),
    ("en", "[law](https://law.example/a)", "[law](https://law.example/b)"),
    ("lt", "kova su prievarta", "kova dėl prievartos"),
    ("ja", "2018年12月27日に行く", "2018年12月27日に来る"),
    ("hi", "कि", "की"),
]


@pytest.mark.parametrize(("language", "one", "other", "what"), SAME, ids=[case[3] for case in SAME])
def test_it_is_no_change_of_a_text_when_only_this_changes(language: str, one: str, other: str, what: str) -> None:
    assert find_bare_words(one, language) == find_bare_words(other, language), what


@pytest.mark.parametrize(("language", "one", "other"), DIFFERENT)
def test_it_is_a_change_of_a_text_when_a_word_changes(language: str, one: str, other: str) -> None:
    assert find_bare_words(one, language) != find_bare_words(other, language)


def test_words_stay_in_their_order() -> None:
    assert find_bare_words("One, two\n\nand 3: *three*.", "en") == "one two and three"


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1, max_size=12)


@given(WORDS, st.lists(st.sampled_from([" ", "\n", "\t", "  ", "\r\n", ", ", " – ", ". ", "\u00a0"]), min_size=12, max_size=12))
def test_whatever_stands_between_words_does_not_count(words: list[str], gaps: list[str]) -> None:
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=False))

    assert find_bare_words(text, "en") == " ".join(words)


@given(WORDS, st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 11))
def test_whatever_number_stands_there_is_the_same_text(words: list[str], one: int, other: int, place: int) -> None:
    def write(number: int) -> str:
        return " ".join([*words[:place], str(number), *words[place:]])

    assert find_bare_words(write(one), "en") == find_bare_words(write(other), "en")


@given(st.text(max_size=200), st.sampled_from(["en", "lt", "ar", "ja"]))
def test_bare_words_have_no_words_to_lose(text: str, language: str) -> None:
    once = find_bare_words(text, language)

    assert once.split() == once.split(" ") or once == ""
    assert not any(character.isdecimal() for character in once)
