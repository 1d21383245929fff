"""The measures of reading count sentences and words as their sources say, and nothing that is no sentence."""

from __future__ import annotations

import pytest

from hooks.awareness.model.style import Style
from hooks.awareness.reading import Article, Sheet
from tests.unit.builders import parse
from tools.proofreading.measures import Measure, Sentence, find_sentences, measure

STYLE = parse(Style, {"abbreviations": ["Nr", "pvz"], "grade": "ari"})


def split(text: str) -> list[str]:
    return [sentence.text for sentence in find_sentences(text, STYLE)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One two. Three four! Five?", ["One two.", "Three four!", "Five?"]),
        ("Pagal Nr. XIV, pvz. Kaune. Taip.", ["Pagal Nr. XIV, pvz. Kaune.", "Taip."]),
        ("2013–2015 m. vyko. Kitas.", ["2013–2015 m. vyko.", "Kitas."]),
        ("J. Basanavičius. Kitas.", ["J. Basanavičius.", "Kitas."]),
        ("„Taip.“ Ne.", ["„Taip.“", "Ne."]),
        ("## Heading. More { #one }\n\nText.", ["Text."]),
        ("| a. B | c |\n|---|---|\n| d. E | f |", []),
        ("- one\n- two. Three.", ["one", "two.", "Three."]),
        ("```\ncode. More.\n```", []),
        ("A [link. Here](https://a.example/b.c) ends [@source].", ["A link.", "Here ends."]),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_sentence_knows_its_line_though_the_paragraph_is_wrapped() -> None:
    text = "First one\ngoes on. Second.\n\nThird."

    assert [sentence.line for sentence in find_sentences(text, STYLE, 10)] == [10, 11, 13]


def a_measure(text: str, style: Style = STYLE) -> Measure:
    found = measure(Article(Sheet("page.md", {}), text, 1), style)
    assert found is not None
    return found


def test_lix_is_words_per_sentence_and_the_share_of_long_words() -> None:
    """Ten words, two sentences, three words of more than six letters: 10/2 + 100·3/10."""
    found = a_measure("Kindness matters to all of us. Nobody is expendable here.")

    assert (found.words, found.sentences, found.long_words) == (10, 2, 3)
    assert found.lix == 5 + 30


def test_ari_is_that_of_smith_and_senter() -> None:
    """Ten words of 45 letters in two sentences: 4.71·4.5 + 0.5·5 − 21.43."""
    found = a_measure("Kindness matters to all of us. Nobody is expendable here.")

    assert found.letters == 46
    assert found.ari == pytest.approx(4.71 * 4.6 + 0.5 * 5 - 21.43)


def test_a_language_without_a_formula_has_none() -> None:
    assert a_measure("One two.", Style()).ari is None


def test_the_longest_sentence_is_named_with_its_line() -> None:
    assert a_measure("One.\n\nTwo three four.\n\nFive.").longest == Sentence(3, "Two three four.")


def test_a_page_without_sentences_has_no_measure() -> None:
    assert measure(Article(Sheet("page.md", {}), "## Heading\n\n[[block]]\n", 1), STYLE) is None
