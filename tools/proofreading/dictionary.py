"""Reads a Hunspell dictionary: which words a language has, and all forms of a word."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader

FOLDER = Path(__file__).parent / "dictionaries"


class _Reader(BaseReader):  # type: ignore[misc]
    """Reads a file of a dictionary. Spylls' own reader leaves its files open."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.StringIO(path.read_text("utf-8")))

    def reset_encoding(self, encoding: str) -> None:
        """Stay with UTF-8, which our dictionaries are written in."""


@dataclass(frozen=True, eq=False)
class WordList:
    """The words of one language."""

    dictionary: Dictionary

    @cache  # noqa: B019 (one per language, for as long as the program runs)
    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has a word; it writes the apostrophe straight."""
        return bool(self.dictionary.lookup(word.replace("’", "'")))

    @cache  # noqa: B019 (likewise)
    def find_forms(self, word: str) -> frozenset[str]:
        """Return a word with all forms that the dictionary makes of it by its endings."""
        return frozenset({word, *self._make_forms(word)})

    def _make_forms(self, stem: str) -> Iterator[str]:
        for flag in self._flags.get(stem, ()):
            for suffix in self.dictionary.aff.SFX.get(flag, ()):
                if stem.endswith(suffix.strip) and suffix.cond_regexp.search(stem):
                    yield f"{stem.removesuffix(suffix.strip)}{suffix.add}".replace("'", "’")

    @cached_property
    def _flags(self) -> dict[str, frozenset[str]]:
        """The flags of each stem; each stands for endings in the file of affixes."""
        flags: dict[str, frozenset[str]] = {}
        for word in self.dictionary.dic.words:
            flags[word.stem] = flags.get(word.stem, frozenset()) | frozenset(word.flags)
        return flags


def has_dictionary(language: str) -> bool:
    """Tell whether words of a language can be judged."""
    return bool(re.fullmatch(r"[\w-]+", language)) and (FOLDER / language / "index.dic").is_file()


@cache
def read_word_list(language: str) -> WordList:
    """Return the words of a language that has a dictionary, read once per run."""
    folder = FOLDER / language
    aff, context = readers.read_aff(_Reader(folder / "index.aff"))
    words = readers.read_dic(_Reader(folder / "index.dic"), aff=aff, context=context)
    return WordList(Dictionary(aff, words))
