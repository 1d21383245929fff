"""Rule: words are finished, calm, and made of the letters that they seem to be made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.memo import memoized_if_faultless
from hooks.awareness.mending.files import find_language
from hooks.awareness.mending.prose import hide_machinery, name_parts, split_blocks
from hooks.awareness.mending.typography import holds_quotes, quotes_are_open
from hooks.awareness.model.style import Style
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location, Sheet
from hooks.awareness.traversal import find_sheets, find_values

_CAPITALS = re.compile(r"(?<!\w)(?:[^\W\d_]{2,}[\s,:–-]+){2,}[^\W\d_]{2,}(?!\w)")
_SHOUTED = 12
"""Letters from which words in capitals are a sentence and no abbreviation."""
_LOUD = re.compile(r"[^a-z0-9!-+./;-@\[-`{-~][^a-z0-9!-+./;-@\[-`{-~]{13}")
"""What such a sentence is as well: a row without small letters, digits and signs of ASCII. It is found faster."""
_EXCLAIMED = re.compile(r"[!?][!?]+")
_GARBLED = re.compile(
    "\ufffd|[\u00c2-\u00c5\u00e2][\u0080-\u009f\u00a1-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
    "\u02c6\u02dc\u2018-\u203a\u20ac\u2122]"
)
"""The sign for a lost letter, and the beginnings of UTF-8 that was read as another encoding."""
_GARBLED_BEGINS = re.compile("[\ufffd\u00c2-\u00c5\u00e2]")
_ODD_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_SAMPLES = ("style", "lexicon", "diction")
"""Kinds that hold words as somebody might type them."""
_WORD = re.compile(r"[^\W\d_]+")


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield words that were left unfinished, shouted, or damaged on the way."""
    styles = {language: entry.facts for language, entry in catalogue.styles.items()}
    for kind, sheet, spoken in find_sheets(catalogue):
        if kind not in _SAMPLES:
            yield from _check_sheet(sheet, spoken, catalogue, styles)
    for entry in catalogue.entries:
        for language, article in entry.articles.items():
            yield from _check_text(article.file, article.text, article.text_line, styles.get(language))


def _check_sheet(
    sheet: Sheet, language: str | None, catalogue: Catalogue, styles: dict[str, Style]
) -> Iterator[Problem]:
    for location, problem in _check_values(sheet.data, language, catalogue.languages, styles):
        yield replace(problem, file=sheet.file, line=sheet.line_of(location) + problem.line)


@memoized_if_faultless
def _check_values(
    data: Mapping[str, Any], language: str | None, languages: Languages, styles: Mapping[str, Style]
) -> Iterator[tuple[Location, Problem]]:
    """Yield the way to each value that is at fault, and its fault, with the line of the value from 0 on."""
    for location, value in find_values(data):
        spoken = find_language(location, language, languages)
        if spoken is not None and isinstance(value, str):
            for problem in _check_words("", 0, value, hide_machinery(value)[0], styles.get(spoken)):
                yield location, problem


@memoized_if_faultless
def _check_text(file: str, text: str, first_line: int, style: Style | None) -> Iterator[Problem]:
    is_suspect, has_quotes = _is_suspect(text, style), holds_quotes(text)
    for block in split_blocks(text, first_line):
        if block.is_words and (is_suspect or (has_quotes and holds_quotes(block.text))):
            yield from _check_words(file, block.line, block.text, block.words, style)


def _check_words(file: str, line: int, text: str, hidden: str, style: Style | None) -> Iterator[Problem]:
    """Yield what is wrong with words, of which all that is none has been hidden."""
    if style is not None and quotes_are_open(hidden, style):
        assert style.quotes is not None
        details = {"opening": style.quotes.opening, "closing": style.quotes.closing}
        yield make_problem(file, line, "quotes-open", given=text.strip()[:60], **details)
    if _is_suspect(hidden, style):
        for number, words in enumerate(hidden.split("\n"), line):
            yield from _check_line(file, number, words, style)


def _is_suspect(text: str, style: Style | None) -> bool:
    """Tell whether any line of a text could be at fault, so that most texts need not be read line by line."""
    if any(signs.search(text) for signs in (_LOUD, _EXCLAIMED, _GARBLED_BEGINS, _ODD_SCRIPT)):
        return True
    folded = text.casefold()
    return style is not None and any(phrase.casefold() in folded for phrase in style.unfinished)


def _check_line(file: str, line: int, words: str, style: Style | None) -> Iterator[Problem]:
    for match in _CAPITALS.finditer(words):
        shouted = match[0].strip()
        named = style is not None and any(name in shouted for name in style.capitals)
        if shouted.isupper() and sum(letter.isalpha() for letter in shouted) >= _SHOUTED and not named:
            yield make_problem(file, line, "all-capitals", given=shouted[:60])
            break
    if exclaimed := _EXCLAIMED.search(words):
        yield make_problem(file, line, "exclamation-doubled", given=exclaimed[0])
    if garbled := _GARBLED.search(words):
        start = max(garbled.start() - 10, 0)
        yield make_problem(file, line, "letters-lost", given=name_parts(words[start : garbled.end() + 10].strip()))
    if style is not None and (unfinished := _find_unfinished(words, style)):
        yield make_problem(file, line, "unfinished-words", given=unfinished)
    if _ODD_SCRIPT.search(words):
        for word in _WORD.findall(words):
            strange = _find_strange(word)
            if strange:
                yield make_problem(file, line, "letters-mixed", given=word, letters=strange)


def _find_unfinished(words: str, style: Style) -> str:
    folded = words.casefold()
    for phrase in style.unfinished:
        text, wanted = (words, phrase) if phrase.isupper() else (folded, phrase.casefold())
        if wanted in text and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text):
            return phrase
    return ""


def _find_strange(word: str) -> str:
    """Return the letters of a word that belong to another script than most of it, nothing if all agree."""
    scripts = [unicodedata.name(letter, "?").partition(" ")[0] for letter in word]
    main = max(set(scripts), key=lambda script: (scripts.count(script), script))
    return "".join(letter for letter, script in zip(word, scripts, strict=True) if script != main)
