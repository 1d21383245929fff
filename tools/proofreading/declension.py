"""Knows how the words of a phrase change from case to case, in languages for which that is written down.

`dictionaries/<language>/paradigms.yml` lists endings; a word is declined by the first line all of whose forms
the dictionary knows. Whatever it does not know stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from tools.proofreading.dictionary import FOLDER

_WORD = re.compile(r"[^\W\d_]+")
_NONE = "–"
Forms = tuple[str | None, ...]
"""A word or phrase in every case, singular before plural, the feminine row of adjectives behind."""


@dataclass(frozen=True)
class Paradigm:
    """The endings of one class of words."""

    ending: str
    rows: tuple[tuple[str, ...], ...]
    """One row for a noun; for an adjective the masculine and the feminine one."""

    def decline(self, word: str) -> Forms | None:
        """Return all forms of a word that ends like this, None for another."""
        if not word.casefold().endswith(self.ending):
            return None
        stem = word[: len(word) - len(self.ending)]
        return tuple(None if form == _NONE else _begin_like(stem + form, word) for row in self.rows for form in row)


def _begin_like(form: str, word: str) -> str:
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def read_paradigms(language: str) -> tuple[Paradigm, ...]:
    """Return how words of a language are declined, nothing where that is not written down."""
    path = FOLDER / language / "paradigms.yml"
    if not path.is_file():
        return ()
    listed = yaml.safe_load(path.read_text("utf-8"))
    lines = [*listed["adjectives"], *listed["nouns"]]
    return tuple(
        Paradigm(line["ending"], tuple(tuple(line[row].split()) for row in ("forms", "feminine") if row in line))
        for line in lines
    )


def decline_word(word: str, paradigms: Sequence[Paradigm], knows: Callable[[str], bool]) -> Forms:
    """Return the forms of a word, nothing if it does not change as any paradigm says."""
    for paradigm in paradigms:
        forms = paradigm.decline(word)
        if forms and all(knows(form) for form in forms if form is not None):
            return forms
    return ()


def decline_phrase(
    phrase: str, paradigms: Sequence[Paradigm], knows: Callable[[str], bool], fixed: Sequence[str] = ()
) -> Forms:
    """Return the forms of a phrase whose words agree, nothing if no word of it changes.

    A noun in it gives the number of forms; adjectives and participles beside it follow in its gender,
    which is that of their form in the phrase.
    """
    kept = {word.casefold() for word in fixed}
    declined = {
        match.start(): forms
        for match in _WORD.finditer(phrase)
        if match[0].casefold() not in kept and (forms := decline_word(match[0], paradigms, knows))
    }
    if any(forms[0] for forms in declined.values()):  # then what looks like a plural is the form of something else
        declined = {start: forms for start, forms in declined.items() if forms[0]}
    if not declined:
        return ()
    places = min(len(forms) for forms in declined.values())
    return tuple(_put_together(phrase, declined, place) for place in range(places))


def _put_together(phrase: str, declined: dict[int, Forms], place: int) -> str | None:
    chosen = {start: forms[place] for start, forms in declined.items()}
    if any(form is None for form in chosen.values()):
        return None
    return _WORD.sub(lambda match: chosen.get(match.start()) or match[0], phrase)
