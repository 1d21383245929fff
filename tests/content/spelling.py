"""Knows which words are spelled rightly: those of a dictionary, and those of the project's own list."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args, get_origin

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader

from hooks.awareness.model.fields import Facts
from hooks.awareness.model.hours import WEEK

FOLDER = Path(__file__).parent
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


@dataclass(frozen=True)
class Speller:
    """Judges words of one language."""

    dictionary: Dictionary
    own: frozenset[str]
    """Words that the dictionary lacks; one in small letters may also begin a sentence."""
    names: tuple[str, ...] = ()
    """Names of several words, right only as a whole; the longest first."""

    def accepts(self, word: str) -> bool:
        """Tell whether a word is spelled rightly; a possessive is as right as its owner."""
        return any(
            form in self.own or form[:1].lower() + form[1:] in self.own or self.knows(form)
            for form in (word, re.sub(r"['’]s$", "", word))
        )

    def blank_names(self, text: str) -> str:
        """Return a text without the names that the list has."""
        for name in self.names:
            text = text.replace(name, "…")
        return text

    @cache  # noqa: B019 (lives as long as the tests do)
    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has a word; it writes the apostrophe straight."""
        return bool(self.dictionary.lookup(word.replace("’", "'")))


def read_own_words(language: str) -> tuple[str, ...]:
    """Return the project's list of a language, in the order of the file: a word or a name in each line."""
    return tuple((FOLDER / f"words.{language}.txt").read_text("utf-8").splitlines())


def has_dictionary(language: str) -> bool:
    """Tell whether words of a language can be judged."""
    return (FOLDER / "dictionaries" / language / "index.dic").is_file()


class _Reader(BaseReader):  # type: ignore[misc]
    """Reads a file of a dictionary. Spylls' own reader leaves its files open."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.StringIO(path.read_text("utf-8")))

    def reset_encoding(self, encoding: str) -> None:
        """Stay with UTF-8, which both dictionaries are written in."""


@cache
def make_speller(language: str) -> Speller:
    """Return the speller of a language, read once per run."""
    folder = FOLDER / "dictionaries" / language
    aff, context = readers.read_aff(_Reader(folder / "index.aff"))
    words = readers.read_dic(_Reader(folder / "index.dic"), aff=aff, context=context)
    own = read_own_words(language)
    names = sorted((line for line in own if " " in line), key=len, reverse=True)
    return Speller(Dictionary(aff, words), frozenset(own) - frozenset(names), tuple(names))


def find_words(text: str) -> Iterator[str]:
    """Yield the words of a text; numbers, addresses, codes and single letters are none."""
    for match in _WORD.finditer(_NO_WORD.sub(" ", text)):
        if len(match[0]) > 1:
            yield match[0]


@cache
def find_field_names() -> frozenset[str]:
    """Return the keys and choices of content files, which messages for editors name as they are."""
    names = {*WEEK, "daily", "true", "false"}
    kinds = list(Facts.__subclasses__())
    for kind in kinds:
        kinds += kind.__subclasses__()
        for name, field in kind.model_fields.items():
            names |= {field.alias or name, *_find_choices(field.annotation)}
    return frozenset(names)


def _find_choices(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    for part in get_args(annotation):
        if not isinstance(part, str):
            yield from _find_choices(part)
