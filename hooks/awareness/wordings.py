"""Reads the words of the interface, and holds those of one language against those of another."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording, find_placeholders, find_texts
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Sheet, read_sheet

_EDITORS = ("forms", "problems", "proofreading", "starting")
"""Folders with the words for editors: of forms, the check, proofreading, new files; the others are for readers."""


@dataclass(frozen=True)
class _Words:
    """One file of words: each text, or mapping of plural forms, by its dotted key."""

    sheet: Sheet
    wording: Wording
    texts: Mapping[str, Any]

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
            sheet, faults = _read_sheet(root, file)
            problems += faults
            if sheet is not None:
                texts.update({part: sheet.data} if part else sheet.data)
                read[language] = _Words(sheet, wordings[language], dict(find_texts(sheet.data)))
    for read in files.values():
        problems += _compare(read, languages)
    return wordings, problems


def _read_sheet(root: Path, path: Path) -> tuple[Sheet | None, tuple[Problem, ...]]:
    file = Path(os.path.relpath(path, root)).as_posix()
    return read_sheet(root, file) if path.is_file() else (None, (make_problem(file, 0, "file-missing"),))


def _compare(read: Mapping[str, _Words], languages: Languages) -> Iterator[Problem]:
    """Yield whatever one language has otherwise than the default one."""
    default = read.get(languages.default)
    if default is None:
        return
    for words in read.values():
        file, other = words.sheet.file, default.sheet.file
        for key in sorted(default.texts.keys() - words.texts.keys()):
            yield make_problem(file, 0, "interface-word-missing", key=key, other=other)
        for key in sorted(words.texts.keys() - default.texts.keys()):
            yield make_problem(file, words.line_of(key), "interface-word-surplus", key=key, other=other)
        for key in sorted(words.texts.keys() & default.texts.keys()):
            yield from _compare_texts(words, key, default, words.wording.language in languages.required)


def _compare_texts(words: _Words, key: str, default: _Words, is_required: bool) -> Iterator[Problem]:
    text, model = words.texts[key], default.texts[key]
    told: dict[str, str] = {"key": key, "other": default.sheet.file}
    if isinstance(text, Mapping) or isinstance(model, Mapping):
        needed, known = words.wording.plural_forms
        given = set(text) if isinstance(text, Mapping) else set()
        minimum = needed if is_required else {"other"}
        if not (isinstance(model, Mapping) and minimum <= given <= known):
            forms = ", ".join(form for form in ("zero", "one", "two", "few", "many", "other") if form in needed)
            yield make_problem(words.sheet.file, words.line_of(key), "interface-plural", forms=forms, **told)
            return
    if (expected := find_placeholders(model)) != (found := find_placeholders(text)):
        told |= {"expected": _write(expected), "given": _write(found)}
        yield make_problem(words.sheet.file, words.line_of(key), "interface-placeholders", **told)


def _write(placeholders: frozenset[str]) -> str:
    """Return placeholders as they stand in a text."""
    return ", ".join(f"{{{name}}}" for name in sorted(placeholders)) or "–"
