"""Judges words: every finding with its place, its kind, and what its message names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.kinds import DICTION, STYLE
from hooks.awareness.model.own_words import name_list
from hooks.awareness.model.style import Style
from hooks.awareness.model.wording import Wording
from tools.proofreading.dictionary import has_dictionary
from tools.proofreading.names import list_names
from tools.proofreading.passages import Passage
from tools.proofreading.spelling import Speller, looks_like_name, make_speller
from tools.proofreading.terms import TermFinder, blank_allowed, make_finders
from tools.proofreading.typography import find_misprints

_NO_STYLE = Style()


@dataclass(frozen=True, order=True)
class Finding:
    """Something to look at; its sentences stand in the words of the interface, under `proofreading.<kind>`."""

    file: str
    line: int
    kind: str
    details: tuple[tuple[str, str], ...] = ()
    """What the sentences name, as pairs of placeholder and value."""


def make_finding(file: str, line: int, kind: str, /, **details: object) -> Finding:
    """Return a finding whose details are the given keywords, as text."""
    return Finding(file, line, kind, tuple(sorted((key, str(value)) for key, value in details.items())))


@dataclass(frozen=True)
class Proofreader:
    """Judges words of the languages of a site."""

    wordings: Mapping[str, Wording]
    styles: Mapping[str, Style]
    spellers: Mapping[str, Speller]
    """Of every language that has a dictionary."""
    finders: Mapping[str, TermFinder]
    names: frozenset[str] = frozenset()
    """What words for editors may hold."""

    def judge(self, passage: Passage) -> Iterator[Finding]:
        """Yield everything in a passage that should be otherwise."""
        yield from self.find_misspelled(passage)
        yield from self.find_avoided(passage)
        yield from self.find_misprints(passage)

    def find_misspelled(self, passage: Passage) -> Iterator[Finding]:
        """Yield the words that neither the dictionary nor the list of the site has."""
        speller = self.spellers.get(passage.language)
        if speller is None:
            return
        for word in speller.find_strange(passage.text, self.names if passage.is_for_editors else frozenset()):
            is_name = looks_like_name(word, passage.text)
            meant = self._quote(passage.language, speller.suggest(word, only_marks=is_name))
            kind = "misspelled" if meant else "unknown-name" if is_name else "unknown-word"
            listed = name_list(passage.language)
            yield make_finding(passage.file, passage.line, kind, word=word, meant=meant, list=listed)

    def find_avoided(self, passage: Passage) -> Iterator[Finding]:
        """Yield the words to avoid, wherever they are not allowed."""
        finder = self.finders.get(passage.language)
        if finder is None:
            return
        for use in finder.find(blank_allowed(passage, finder.diction.allowed)):
            say = self._quote(passage.language, use.say)
            kind = "avoid" if say else "avoid-anew"
            listed = DICTION.facts_file.format(id=passage.language)
            yield make_finding(passage.file, passage.line, kind, word=use.found, say=say, reason=use.why, list=listed)

    def find_misprints(self, passage: Passage) -> Iterator[Finding]:
        """Yield what is not set as the language sets it."""
        wording = self.wordings.get(passage.language)
        if wording is None:
            return
        style = self.styles.get(passage.language, _NO_STYLE)
        what_it_is = {"may_hold_code": passage.is_for_editors, "is_part": passage.is_part}
        for fault in find_misprints(passage.text, style, wording.locale, **what_it_is):
            rules = STYLE.facts_file.format(id=passage.language)
            details = {"given": fault.given, "write": fault.write, "reason": fault.why, "style": rules}
            yield make_finding(passage.file, passage.line, fault.kind, **details)

    def _quote(self, language: str, words: Iterable[str]) -> str:
        pair = self.styles.get(language, _NO_STYLE).quotes
        opening, closing = (pair.opening, pair.closing) if pair else ("", "")
        return ", ".join(f"{opening}{word}{closing}" for word in words)


def make_proofreader(catalogue: Catalogue, root: Path) -> Proofreader:
    """Return who judges the words of a site."""
    styles = {language: entry.facts for language, entry in catalogue.styles.items()}
    spellers = {
        language: make_speller(
            root,
            language,
            str(catalogue.wordings[language].texts.get("alphabet", "")),
            styles.get(language, _NO_STYLE).prefixes,
        )
        for language in catalogue.languages.all
        if has_dictionary(language)
    }
    finders = make_finders({language: entry.facts for language, entry in catalogue.dictions.items()})
    return Proofreader(catalogue.wordings, styles, spellers, finders, list_names(catalogue.languages.all))
