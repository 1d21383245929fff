"""Rule: names by which lists are sorted begin with a letter of the alphabet that the words of their language give."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.problems import Problem, make_problem

_SORTED = {"organisation": "name", "term": "term"}
"""Kinds that are sorted by one of their facts; pages are sorted by their titles."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield, once for each language, the first name that comes behind all others, with every letter that is missing.

    A letter with an accent stands by the one without (`pages/collation.py`), so that is no fault. Nor are plain
    Latin letters: names from elsewhere begin with them everywhere (WhatsApp), and may well come last. Writing
    of which every sign would have to be listed, such as Chinese, has no alphabet.
    """
    for language in catalogue.languages.all:
        alphabet = catalogue.wordings[language].texts.get("alphabet")
        if not isinstance(alphabet, str):  # that the words of the language have none is told where they are read
            continue
        lost: dict[str, tuple[str, int, str]] = {}
        for file, line, name in sorted(_find_names(catalogue, language)):
            letter = _find_first_letter(name)
            if letter and not {letter, unicodedata.normalize("NFD", letter)[0]} & {*alphabet}:
                lost.setdefault(letter, (file, line, name))
        if lost:
            file, line, name = min(lost.values())
            letters = ", ".join(sorted(lost))
            yield make_problem(file, line, "letter-not-in-alphabet", name=name, letters=letters, language=language)


def _find_names(catalogue: Catalogue, language: str) -> Iterator[tuple[str, int, str]]:
    """Yield file, line and text of every name in a language; what is called in another one follows that."""
    for entry in catalogue.entries:
        if (key := _SORTED.get(entry.kind)) and (name := getattr(entry.facts, key).get(language)):
            yield entry.sheet.file, entry.line_of(key, language), name
        elif language in entry.words:
            yield _find_title(entry, language)


def _find_title(entry: Entry[Any], language: str) -> tuple[str, int, str]:
    words, front = entry.words[language], entry.articles[language].front
    key = "tab_title" if entry.kind == "page" and words.tab_title else "title"
    return front.file, front.line_of((key,)), getattr(words, key)


def _find_first_letter(name: str) -> str:
    """Return the first letter of a name, nothing if it begins with a digit or a letter that may be missing."""
    first = next((sign for sign in name.casefold() if sign.isalnum()), "")
    judged = first.isalpha() and not first.isascii() and unicodedata.east_asian_width(first) != "W"
    return first if judged else ""
