"""Knows which words remain of a text when everything is taken away that can change and say the same.

Not counted are numbers and dates, punctuation and capitals, spaces and line ends, citations, the targets
of marks, the addresses of headings, signs of emphasis and of lists. What of these must be alike in every
language, the rule `likeness` compares; what is a slip of the pen more often than a change, nobody does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel import Locale

from hooks.awareness.model.markup import CITATION, MENTION, parse_block

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.][^\s}]+|[\w-]+=[^\s}]+)[^}\n]*\}")
_CALLOUT = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s*[\w-]*", re.MULTILINE)
_ORDINAL = re.compile(r"(?<!\S)\d+[^\W\d_]{1,2}(?!\S)")
"""A number with its ending, such as 27th."""
_NUMBER = re.compile(r"\d+")
_SHORTEST_MONTH = 3
"""Letters; CLDR abbreviates months to figures in some languages."""


class _Signs(dict[int, str | None]):
    """What becomes of a character: letters, marks and digits stay, invisible ones vanish, others part words."""

    def __missing__(self, code: int) -> str | None:
        category = unicodedata.category(chr(code))
        self[code] = None if category == "Cf" else chr(code) if category[0] in "LMN" else " "
        return self[code]


_SIGNS = _Signs()


def find_bare_words(text: str, language: str) -> str:
    """Return the words of a Markdown text, in their order, one space between them."""
    text = _COMMENT.sub(" ", text)
    text = "\n".join(line for line in text.split("\n") if parse_block(line) is None)
    text = MENTION.sub(lambda mark: mark[4] or " ", CITATION.sub(" ", text))
    text = _CALLOUT.sub(" ", _ATTRIBUTES.sub(" ", text))
    words = _fold(text)
    before, after = _find_months(language)
    words = after.sub(r"\1", before.sub("", words))
    return " ".join(_NUMBER.sub(" ", _ORDINAL.sub(" ", words)).split())


def _fold(text: str) -> str:
    """Return the words of a text without the differences that Unicode knows between like characters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS).split())


@cache
def _find_months(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for names of months before and behind a number; at most a short word lies between.

    The word alone is no month: it may mean something else.
    """
    months = Locale.parse(language, sep="-").months
    names: set[str] = set()
    for width in ("wide", "abbreviated"):
        inside, alone = (months[context].get(width, {}) for context in ("format", "stand-alone"))
        for number, name in inside.items():
            names |= set(_write_month(_fold(name), _fold(alone.get(number, name))))
    either = "|".join(sorted(names, key=len, reverse=True)) or r"(?!)"
    return (
        re.compile(rf"(?<!\S)(?:{either})(?= (?:\S{{1,2}} )?\d)"),
        re.compile(rf"(\d (?:\S{{1,2}} )?)(?:{either})(?!\S)"),
    )


def _write_month(inside: str, alone: str) -> Iterator[str]:
    """Yield patterns of a month, from its forms in a date and by itself: where these differ, it has further cases."""
    stem = _share(inside, alone)
    if inside != alone and len(stem) >= _SHORTEST_MONTH:
        stem = stem[:-1] if len(stem) > _SHORTEST_MONTH + 1 else stem
        yield rf"{re.escape(stem)}\w{{0,5}}"
    for name in (inside, alone):
        if len(name) >= _SHORTEST_MONTH and not any(map(str.isdigit, name)):
            yield re.escape(name)


def _share(one: str, other: str) -> str:
    """Return the beginning that two words have in common."""
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]
