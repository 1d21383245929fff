"""Rule: the lists of words to avoid and of words that are right say each thing once, and what they name exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.diction import Allowance, Diction
from hooks.awareness.model.own_words import find_list_language, parse_own_words
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import read_text

SHORTEST_ALLOWANCE = 8
"""Letters from which an allowed phrase is no single word any more."""
_LETTER = re.compile(r"[^\W\d_]")


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with either list of any language."""
    for language, entry in catalogue.dictions.items():
        if language in catalogue.languages.all:
            yield from _check_terms(entry)
            yield from _check_allowances(entry, catalogue.files)
        else:
            yield _name_unknown(catalogue, entry.sheet.file, language)
    for file in catalogue.files:
        if listed := find_list_language(file):
            if listed in catalogue.languages.all:
                yield from _check_words(root, file)
            else:
                yield _name_unknown(catalogue, file, listed)


def _name_unknown(catalogue: Catalogue, file: str, language: str) -> Problem:
    told = {"known": ", ".join(catalogue.languages.all), "example": catalogue.languages.default}
    return make_problem(file, 0, "file-in-unknown-language", language=language, **told)


def _check_terms(entry: Entry[Diction]) -> Iterator[Problem]:
    file, reasons = entry.sheet.file, entry.facts.reasons
    first: dict[str, int] = {}
    for position, term in enumerate(entry.facts.terms):
        if term.why not in reasons:
            suggestion = suggest_name(term.why, reasons)
            line, key = entry.line_of("terms", position, "why"), f"terms.{position + 1}.why"
            yield make_problem(file, line, "unknown-value", key=key, given=term.why, suggestion=suggestion)
        for place, word in enumerate(term.avoid):
            line, folded = entry.line_of("terms", position, "avoid", place), word.casefold()
            if folded in first:
                yield make_problem(file, line, "avoid-twice", word=word, first=first[folded])
            first.setdefault(folded, line)


def _check_allowances(entry: Entry[Diction], files: tuple[str, ...]) -> Iterator[Problem]:
    for position, allowance in enumerate(entry.facts.allowed):
        place = entry.sheet.file, entry.line_of("allowed", position)
        if _is_wide(allowance):
            given = allowance.words or allowance.pattern or allowance.file or "–"
            yield make_problem(*place, "allowance-too-wide", given=given)
        if allowance.file is not None and allowance.file not in files and not allowance.file.startswith("overrides/"):
            line = entry.line_of("allowed", position, "file")
            suggestion = suggest_name(allowance.file, files)
            yield make_problem(entry.sheet.file, line, "allowance-nowhere", given=allowance.file, suggestion=suggestion)


def _is_wide(allowance: Allowance) -> bool:
    """Tell whether it allows one word everywhere, or a whole file."""
    phrase = allowance.words or allowance.pattern
    if phrase is None:
        return allowance.file is None or allowance.section is None
    return len(phrase) < SHORTEST_ALLOWANCE and allowance.file is None


def _check_words(root: Path, file: str) -> Iterator[Problem]:
    text, problems = read_text(root, file)
    yield from problems
    first: dict[str, int] = {}
    for word in parse_own_words(text or ""):
        if not _LETTER.search(word.text):
            yield make_problem(file, word.line, "word-without-letters", given=word.text)
        if word.text in first:
            yield make_problem(file, word.line, "word-listed-twice", word=word.text, first=first[word.text])
        first.setdefault(word.text, word.line)
