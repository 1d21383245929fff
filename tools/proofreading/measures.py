"""Measures how heavy a text is to read: words per sentence, long words, and two published formulas.

LIX: words per sentence + percentage of words of more than six letters (C. H. Björnsson, *Läsbarhet*, Liber,
Stockholm 1968; J. Anderson, "Lix and Rix", Journal of Reading 26, 1983, pp. 490-496). It counts letters only, so it
can be taken of any language with an alphabet; its scale was made for Swedish. No formula is validated for
Lithuanian, whose words are long: there LIX compares texts of the language with each other, and no more.

ARI, the Automated Readability Index: 4.71 × letters per word + 0.5 × words per sentence - 21.43, about the
school grade in the United States that understands an English text (E. A. Smith and R. J. Senter, *Automated
Readability Index*, AMRL-TR-66-220, Wright-Patterson Air Force Base, Ohio 1967). For English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.awareness.mending.prose import split_blocks
from hooks.awareness.model.style import Style
from hooks.awareness.reading import Article
from tools.proofreading.passages import clean_line

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_END = re.compile(r"[.!?…]+[\"”“’»)\]]*(?=\s+[\"„“«‘(\[]?(?:[^\W\d_]|\d))")
_LONG = 6
"""Letters beyond which LIX calls a word long."""
_NO_SENTENCES = ("#", "|", "!!!", "???", "[[")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or an item of a list that is none."""

    line: int
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """Words and numbers, in order."""
        return tuple(_WORD.findall(self.text))


@dataclass(frozen=True)
class Measure:
    """How heavy the text of one page is."""

    file: str
    sentences: int
    words: int
    letters: int
    long_words: int
    longest: Sentence
    grade: str | None = None
    """The measure that was made for its language."""

    @property
    def words_per_sentence(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences

    @property
    def lix(self) -> float:
        """Return the measure of Björnsson: below 30 very easy, above 50 hard, for Swedish."""
        return self.words_per_sentence + 100 * self.long_words / self.words

    @property
    def ari(self) -> float | None:
        """Return the measure of Smith and Senter, a school grade; None for a language that it was not made for."""
        if self.grade != "ari":
            return None
        return 4.71 * self.letters / self.words + 0.5 * self.words_per_sentence - 21.43


def measure(article: Article, style: Style) -> Measure | None:
    """Return how heavy a text is, None if it has no sentence."""
    sentences = tuple(find_sentences(article.text, style, article.text_line))
    words = [word for sentence in sentences for word in sentence.words]
    if not words:
        return None
    return Measure(
        article.file,
        len(sentences),
        len(words),
        sum(map(len, words)),
        sum(len(word) > _LONG for word in words),
        max(sentences, key=lambda sentence: len(sentence.words)),
        style.grade,
    )


def find_sentences(text: str, style: Style, first_line: int = 1) -> Iterator[Sentence]:
    """Yield the sentences of a Markdown text; headings, tables and blocks are none."""
    for block in split_blocks(text, first_line):
        if block.is_words and not block.text.lstrip().startswith(_NO_SENTENCES):
            lines = [clean_line(line) for line in block.text.split("\n")]
            yield from _split(lines, block.line, style)


def _split(lines: Sequence[str], first_line: int, style: Style) -> Iterator[Sentence]:
    """Yield sentences of a paragraph, each with the line on which it begins."""
    text = " ".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    begin = 0
    for match in (*_END.finditer(text), None):
        end = match.end() if match else len(text)
        if match and _goes_on(text[:end], text[end:].lstrip(), style):
            continue
        sentence = text[begin:end].strip()
        if _WORD.search(sentence):
            at = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
            line = max(number for number, start in enumerate(starts) if start <= at)
            yield Sentence(first_line + line, sentence)
        begin = end


def _goes_on(before: str, behind: str, style: Style) -> bool:
    """Tell whether a full stop belongs to an abbreviation or a number, and the sentence goes on."""
    if behind[:1].islower() or behind[:1].isdigit():
        return before.endswith(".") and not before.endswith("..")
    word = re.search(r"(\w+)\.$", before)
    return word is not None and (len(word[1]) == 1 or word[1].casefold() in {a.casefold() for a in style.abbreviations})
