"""Reads the words of the interface, and holds those of one language against those of another."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording, find_locale, find_placeholders, find_texts
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Sheet, parse_sheet, read_text

_EDITORS = ("forms", "problems", "proofreading", "reports", "starting")
"""Folders with the words for editors, of forms, faults, reports and new files; the others are for readers."""


@dataclass(frozen=True, eq=False)
class _Words:
    """One file of words: each a text, or a mapping of plural forms. While its text is the same, so is the object."""

    language: str
    sheet: Sheet

    @cached_property
    def texts(self) -> Mapping[str, Any]:
        """Every text by its dotted key."""
        return dict(find_texts(self.sheet.data))

    @cached_property
    def placeholders(self) -> Mapping[str, frozenset[str]]:
        """What is filled in each text."""
        return {key: find_placeholders(text) for key, text in self.texts.items()}

    def line_of(self, key: str) -> int:
        """Return the line of a text."""
        return self.sheet.line_of(tuple(key.split(".")))


def read_wordings(root: Path, folder: Path, languages: Languages) -> tuple[dict[str, Wording], list[Problem]]:
    """Return the words of the interface in every language, both for readers and for editors."""
    wordings: dict[str, Wording] = {}
    problems: list[Problem] = []
    files: dict[str, dict[str, _Words]] = {part: {} for part in ("", *_EDITORS)}
    for language in languages.all:
        texts: dict[str, Any] = {}
        wordings[language] = Wording(language, texts)
        for part, read in files.items():
            file = folder / part / f"{language}.yml"
            words, faults = _read_words(root, language, file)
            problems += faults
            if words is not None:
                texts.update({part: words.sheet.data} if part else words.sheet.data)
                if find_locale(language) is not None:  # or nobody knows which plurals it needs
                    read[language] = words
    for read in files.values():
        problems += _compare(read, languages)
    return wordings, problems


def find_speakers(wordings: Mapping[str, Wording], languages: Languages) -> tuple[Wording, ...]:
    """Return the words in which editors are told something: those of the required languages that can be read."""
    return tuple(wordings[code] for code in languages.required if code in wordings)


def _read_words(root: Path, language: str, path: Path) -> tuple[_Words | None, tuple[Problem, ...]]:
    file = Path(os.path.relpath(path, root)).as_posix()
    if not path.is_file():
        return None, (make_problem(file, 0, "file-missing"),)
    text, problems = read_text(root, file)
    return (None, problems) if text is None else _parse_words(language, file, text)


@lru_cache(maxsize=64)  # a preview reads them before each build, and they are long
def _parse_words(language: str, file: str, text: str) -> tuple[_Words | None, tuple[Problem, ...]]:
    sheet, problems = parse_sheet(file, text)
    return (None if sheet is None else _Words(language, sheet)), problems


def _compare(read: Mapping[str, _Words], languages: Languages) -> Iterator[Problem]:
    """Yield whatever one language has otherwise than the default one."""
    default = read.get(languages.default)
    if default is not None:
        for words in read.values():
            yield from _compare_files(words, default, words.language in languages.required)


@lru_cache(maxsize=64)
def _compare_files(words: _Words, default: _Words, is_required: bool) -> tuple[Problem, ...]:
    return tuple(_list_differences(words, default, is_required))


def _list_differences(words: _Words, default: _Words, is_required: bool) -> Iterator[Problem]:
    file, other = words.sheet.file, default.sheet.file
    for key in sorted(default.texts.keys() - words.texts.keys()):
        yield make_problem(file, 0, "interface-word-missing", key=key, other=other)
    for key in sorted(words.texts.keys() - default.texts.keys()):
        yield make_problem(file, words.line_of(key), "interface-word-surplus", key=key, other=other)
    for key in sorted(words.texts.keys() & default.texts.keys()):
        yield from _compare_texts(words, key, default, is_required)


def _compare_texts(words: _Words, key: str, default: _Words, is_required: bool) -> Iterator[Problem]:
    text, model = words.texts[key], default.texts[key]
    told: dict[str, str] = {"key": key, "other": default.sheet.file}
    if isinstance(text, Mapping) or isinstance(model, Mapping):
        needed, known = Wording(words.language, words.texts).plural_forms
        given = set(text) if isinstance(text, Mapping) else set()
        minimum = needed if is_required else {"other"}
        if not (isinstance(model, Mapping) and minimum <= given <= known):
            forms = ", ".join(form for form in ("zero", "one", "two", "few", "many", "other") if form in needed)
            yield make_problem(words.sheet.file, words.line_of(key), "interface-plural", forms=forms, **told)
            return
    if (expected := default.placeholders[key]) != (found := words.placeholders[key]):
        told |= {"expected": _write(expected), "given": _write(found)}
        yield make_problem(words.sheet.file, words.line_of(key), "interface-placeholders", **told)


def _write(placeholders: frozenset[str]) -> str:
    """Return placeholders as they stand in a text."""
    return ", ".join(f"{{{name}}}" for name in sorted(placeholders)) or "–"
