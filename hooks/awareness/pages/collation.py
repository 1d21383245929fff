"""Knows in which order a dictionary of a language has its words, and under which letter."""

from __future__ import annotations

import unicodedata

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


def sort_key(text: str, alphabet: str) -> SortKey:
    """Return a key that sorts by an alphabet, such as `aą b c č`.

    Letters that are not parted by a space differ only where words are otherwise the same, as in
    dictionaries and in CLDR's collation (levels one and two of Unicode Technical Standard 10).
    Letters that the alphabet lacks follow their letter without accents, or else come last.
    """
    groups = alphabet.split()
    order = {letter: (place, rank) for place, group in enumerate(groups) for rank, letter in enumerate(group)}

    def weigh(letter: str) -> tuple[int, int]:
        return order.get(letter) or (order.get(_without_accents(letter), (len(groups), 0))[0], ord(letter))

    letters = (letter for letter in text.casefold() if letter.isalnum() or letter == " ")
    weights = [(-1, 0) if letter == " " else weigh(letter) for letter in letters]
    return tuple(first for first, _ in weights), tuple(second for _, second in weights), text


def find_initial(text: str, alphabet: str) -> str:
    """Return the letter or digit under which a dictionary has a word, in upper case: that by which it is sorted."""
    letter = next(filter(str.isalnum, text.casefold()), text[0])
    found = (group[0] for sign in (letter, _without_accents(letter)) for group in alphabet.split() if sign in group)
    return next(found, letter).upper()


def _without_accents(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
