"""Knows which words are spelled rightly: those of a dictionary, and those of the site's own list."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.awareness.model.own_words import OwnWord, name_list, parse_own_words
from hooks.awareness.reading import read_text
from tools.proofreading.declension import Paradigm, read_paradigms
from tools.proofreading.dictionary import WordList, read_word_list

_NO_WORD = re.compile(
    r"""
    https?://\S*              # an address
    | \S*[/_\\]\S*            # a path, or the name of a field
    | [\w.-]*\d[\w.-]*        # a number, a date, a code such as XIV-169
    | [\w-]+(?:\.[\w-]+)+     # a host or a file
    | (?<!\w)\.\w+            # the ending of a file
    | \[[^\]]*\]+ | \{[^}]*\} | <[^>]*> | \#[\w-]+ | \bid:[ ]\w+
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SHORTEST_SLIP = 4
"""Letters from which a word one slip away is worth showing; shorter ones are like too many others."""
_SHORTEST_REST = 4
"""Letters that a word has at least behind a prefix."""
_MOST_MARKS = 6
"""Letters of a word for which letters with marks are tried all together; more would take too long."""


@dataclass(frozen=True, eq=False)
class Speller:
    """Judges words of one language."""

    words: WordList
    listed: tuple[OwnWord, ...] = ()
    """The site's own list."""
    paradigms: tuple[Paradigm, ...] = ()
    """How listed words are declined: one in the form of a dictionary is right in its other forms too."""
    prefixes: tuple[str, ...] = ()
    """What may stand before any word that the dictionary has."""
    alphabet: str = ""
    """Letters of the language, for what a word may have been meant to be."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Phrases that are right only as a whole; the longest first."""
        names = {word.text for word in self.listed if " " in word.text}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    @cached_property
    def own(self) -> frozenset[str]:
        """Words that the dictionary lacks; one in small letters may also begin a sentence."""
        single = {word.text for word in self.listed} - set(self.names)
        declined = {form for word in single for paradigm in self.paradigms for form in paradigm.decline(word) or ()}
        return frozenset(single | {form for form in declined if form is not None})

    def accepts(self, word: str) -> bool:
        """Tell whether a word is spelled rightly; a possessive is as right as its owner."""
        return any(
            form in self.own or form[:1].lower() + form[1:] in self.own or self.words.knows(form) or self._joins(form)
            for form in (word, re.sub(r"['’]s$", "", word))
        )

    def _joins(self, word: str) -> bool:
        """Tell whether a word is a prefix and a word of the dictionary, written together."""
        folded = word[:1].lower() + word[1:]
        rests = (folded.removeprefix(prefix) for prefix in self.prefixes if folded.startswith(prefix))
        return any(len(rest) >= _SHORTEST_REST and self.words.knows(rest) for rest in rests)

    def blank_names(self, text: str) -> str:
        """Return a text without the phrases that the list has."""
        for name in self.names:
            text = text.replace(name, "…")
        return text

    def find_strange(self, text: str, names: frozenset[str] = frozenset()) -> Iterator[str]:
        """Yield the words of a text that nobody knows; `names` are keys that messages may show."""
        for word in find_words(self.blank_names(text)):
            parts = word.split("-")
            known = word in names or self.accepts(word)
            if not known and not all(part in names or self.accepts(part) for part in parts):
                yield word

    def suggest(self, word: str, *, only_marks: bool = False, most: int = 3) -> tuple[str, ...]:
        """Return what a word may have been meant to be: with the marks that were left out, or else one slip away."""
        if word.isupper():  # an abbreviation is like too many others
            return ()
        found = dict.fromkeys(form for form in self._add_marks(word) if form != word and self.accepts(form))
        if not found and not only_marks and len(word) >= _SHORTEST_SLIP:
            found = dict.fromkeys(form for form in self._undo_slips(word) if form != word and self.accepts(form))
        return tuple(itertools.islice(found, most))

    def _add_marks(self, word: str) -> Iterator[str]:
        """Yield a word with the letters that look the same but for a mark, as people type who lack the keyboard."""
        alike: dict[str, str] = {}
        for letter in self.alphabet:
            base = unicodedata.normalize("NFD", letter)[0]
            alike[base] = alike.get(base, "") + letter
        choices = [dict.fromkeys((letter, *_match_case(alike.get(_strip(letter), ""), letter))) for letter in word]
        if sum(len(choice) > 1 for choice in choices) <= _MOST_MARKS:
            for letters in itertools.product(*choices):
                yield "".join(letters)

    def _undo_slips(self, word: str) -> Iterator[str]:
        """Yield every word that one slip turns into this one: letters swapped, left out, doubled, or wrong."""
        cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
        yield from (a + b[1:] for a, b in cuts if b)
        yield from (a + letter + b[1:] for a, b in cuts if b for letter in _match_case(self.alphabet, b[0]))
        yield from (a + letter + b for a, b in cuts if a for letter in self.alphabet)


def _strip(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.lower())[0]


def _match_case(letters: str, like: str) -> Iterator[str]:
    return (letter.upper() if like.isupper() else letter for letter in letters)


def find_words(text: str) -> Iterator[str]:
    """Yield the words of a text; numbers, addresses, codes and single letters are none."""
    for match in _WORD.finditer(_NO_WORD.sub(" ", text)):
        if len(match[0]) > 1 and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def looks_like_name(word: str, text: str) -> bool:
    """Tell whether a word is a name or an abbreviation: in capitals, or with a capital though no sentence begins."""
    if len(word) > 1 and (word.isupper() or word[1:] != word[1:].lower()):
        return True
    before = re.split(rf"(?<!\w){re.escape(word)}(?!\w)", text)[0].rstrip(" \N{NO-BREAK SPACE}„“”«‘\"(–")
    return word[:1].isupper() and bool(before) and before[-1] not in ".!?:…"


def read_own_words(root: Path, language: str) -> tuple[OwnWord, ...]:
    """Return the site's own list of a language, in the order of the file; none if there is no file."""
    file = name_list(language)
    text, _ = read_text(root, file) if (root / file).is_file() else (None, ())
    return tuple(parse_own_words(text or ""))


def make_speller(root: Path, language: str, alphabet: str = "", prefixes: tuple[str, ...] = ()) -> Speller:
    """Return the speller of a language that has a dictionary."""
    letters = "".join(dict.fromkeys(letter for letter in alphabet.lower() if letter.isalpha()))
    listed = read_own_words(root, language)
    return Speller(read_word_list(language), listed, read_paradigms(language), prefixes, letters)
