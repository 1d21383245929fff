"""Knows how readers of one language search: its endings, words that mean the same, cries for help.

Words are compared without case and without the signs of letters, as people type them on a phone.
`overrides/scripts/pages/search-engine.js` does the same with what is typed.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from hooks.awareness.model.contact import DIALLED
from hooks.awareness.model.fields import Facts, Line
from hooks.awareness.model.markup import MENTION

_WORD = re.compile(r"[^\W_]+")
_GROUPED_NUMBER = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f]+(?=\d)")
_PLAIN = re.compile("[\0-\xa7\xa9-\xae\xb0\xb1\xb5-\xb7\xba\xbb\xbf-\u02d7\u0386-\u0482\u2009\u202f‐–—‘’“”„…]*")
"""Signs that fold to no space, to no digit and not to nothing: a text of these may be folded piece by piece."""
_SHORTEST_STEM = 3
_SHORTEST_ROOT = 4


class _WithoutMarks(dict[int, int | str | None]):
    """Which character goes, or what stands for it, as `str.translate` asks for it: each is judged once."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)).startswith("M") else code
        self[code] = kept
        return kept


_WHOLE: dict[str, int | str | None] = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ß": "ss", "þ": "th", "æ": "ae", "œ": "oe",
}  # fmt: skip
"""Letters that Unicode does not take apart, and what people type for them."""
_WITHOUT_MARKS = _WithoutMarks(str.maketrans(_WHOLE))


def fold(text: str) -> str:
    """Return a text in small letters, without the signs above, below and through them."""
    return unicodedata.normalize("NFKD", text.lower()).translate(_WITHOUT_MARKS)


def split_words(text: str) -> list[str]:
    """Return the folded words of a text; the groups of a long number make one word."""
    return _WORD.findall(_GROUPED_NUMBER.sub("", fold(text)))


def _check_phrase(value: str) -> str:
    if not split_words(value):
        raise PydanticCustomError("empty-value", "words are needed")
    return value


Phrase = Annotated[Line, AfterValidator(_check_phrase)]
"""One word or a few, as readers type them; case and the signs of letters make no difference."""


def _check_mention(value: str) -> str:
    match = MENTION.fullmatch(value)
    if match is None or match[1] in DIALLED:
        raise PydanticCustomError("not-a-mention", "{given}", {"given": value})
    return value


Mention = Annotated[Line, AfterValidator(_check_mention)]
"""A mark such as `[[page:help#talk]]`, alone; a number is no place that a search could open."""


class Cry(Facts):
    """What people type who need somebody now, and the place that answers it best."""

    opens: Mention
    phrases: tuple[Phrase, ...] = Field(min_length=1)
    """Each a cry if all its words are typed, in any order and among others."""
    alone: tuple[Phrase, ...] = ()
    """Words that are a cry only if nothing else is typed."""


class Lexicon(Facts):
    """All about searching in one language. Without one, search knows only the words as they are."""

    endings: tuple[Line, ...] = ()
    """Endings of inflected words; the longest that leaves three letters is cut off."""
    suffixes: tuple[Line, ...] = ()
    """What makes one word of another; cut off behind the ending if four letters are left."""
    ignored: tuple[Phrase, ...] = ()
    """Words that stand on every page and say nothing."""
    keyboard: Mapping[str, str] = Field(default_factory=dict)
    """What is typed for a letter on a keyboard without it, tried if a word is unknown."""
    same: tuple[tuple[Phrase, ...], ...] = ()
    """Groups of words that mean the same: whoever types one finds the others."""
    means: Mapping[Phrase, tuple[Phrase, ...]] = Field(default_factory=dict)
    """Words that readers type, with those that the pages use, one way only."""
    cries: tuple[Cry, ...] = ()

    @cached_property
    def identity(self) -> str:
        """A hash of everything that it says, for whatever is remembered of a text that it was held against."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(sorted({fold(ending) for ending in self.endings}, key=lambda e: (-len(e), e)))

    @cached_property
    def _suffixes(self) -> tuple[str, ...]:
        return tuple(sorted({fold(suffix) for suffix in self.suffixes}, key=lambda e: (-len(e), e)))

    @property
    def cuts(self) -> tuple[tuple[tuple[str, ...], int], ...]:
        """What is cut off a word, in order: folded endings, the longest first, and the letters to leave."""
        return (self._endings, _SHORTEST_STEM), (self._suffixes, _SHORTEST_ROOT)

    def stem(self, word: str) -> str:
        """Return what all forms of a folded word have in common; a number stays whole."""
        if word not in self._stems:
            self._stems[word] = self._cut(word)
        return self._stems[word]

    @cached_property
    def _stems(self) -> dict[str, str]:
        """What has been cut before: a site repeats its words."""
        return {}

    def _cut(self, word: str) -> str:
        if any(character.isdigit() for character in word):
            return word
        for endings, shortest in self.cuts:
            ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= shortest), "")
            word = word[: len(word) - len(ending)]
        return word

    def stem_words(self, text: str) -> Iterator[str]:
        """Yield the stems of a text's words in order, those of ignored words left out."""
        return (self.stem(word) for word in split_words(text) if word not in self._ignored)

    def stem_all(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the stems of all words of many texts, each word looked at once."""
        pieces: set[str] = set()
        for text in texts:
            if _PLAIN.fullmatch(text):
                pieces.update(_GROUPED_NUMBER.sub("", text).split())
            else:
                pieces.add(text)
        words = {word for piece in pieces for word in split_words(piece)}
        return frozenset(self.stem(word) for word in words - self._ignored)

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(word for phrase in self.ignored for word in split_words(phrase))

    def list_ignored(self) -> tuple[str, ...]:
        """Return the words that say nothing, folded and sorted."""
        return tuple(sorted(self._ignored))
