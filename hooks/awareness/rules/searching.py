"""Rule: what the search of a language knows leads to words of the site, once and never in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location
from hooks.awareness.traversal import find_values


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield files of languages that the site does not have, and words that help nobody to find anything."""
    for language, entry in catalogue.lexicons.items():
        if language not in catalogue.languages.all:
            told = {"known": ", ".join(catalogue.languages.all), "example": catalogue.languages.default}
            yield make_problem(entry.sheet.file, 0, "file-in-unknown-language", language=language, **told)
            continue
        yield from _find_doubles(entry)
        yield from _find_circles(entry)
        if catalogue.whole:  # a word that nothing has may stand where nothing could be read
            yield from _find_orphans(entry, _collect_stems(catalogue, language, entry.facts))


def _key(lexicon: Lexicon, phrase: str) -> str:
    return " ".join(lexicon.stem_words(phrase))


def _find_doubles(entry: Entry[Lexicon]) -> Iterator[Problem]:
    """Yield words in two groups, and phrases that cry for two places."""
    lexicon = entry.facts
    groups = [
        ((("same", i, j), _key(lexicon, word)) for i, group in enumerate(lexicon.same) for j, word in enumerate(group)),
        (
            (("cries", i, field, j), phrase.casefold())
            for i, cry in enumerate(lexicon.cries)
            for field, phrases in (("phrases", cry.phrases), ("alone", cry.alone))
            for j, phrase in enumerate(phrases)
        ),
    ]
    for places in groups:
        first: dict[str, int] = {}
        for location, key in places:
            line = entry.line_of(*location)
            if key in first:
                word = _read(entry, location)
                yield make_problem(entry.sheet.file, line, "search-word-doubled", word=word, first=first[key])
            first.setdefault(key, line)


def _read(entry: Entry[Lexicon], location: Location) -> str:
    value: Any = entry.sheet.data
    for step in location:
        value = value[step]
    return str(value)


def _find_circles(entry: Entry[Lexicon]) -> Iterator[Problem]:
    """Yield words that lead back to themselves by what they mean."""
    lexicon = entry.facts
    ways = {_key(lexicon, word): [_key(lexicon, target) for target in ts] for word, ts in lexicon.means.items()}
    for word in lexicon.means:
        start = _key(lexicon, word)
        if _reaches(ways, start, start, set()):
            line = entry.line_of("means", word)
            yield make_problem(entry.sheet.file, line, "search-word-circle", word=word)


def _reaches(ways: Mapping[str, list[str]], start: str, goal: str, seen: set[str]) -> bool:
    for target in ways.get(start, ()):
        if target == goal:
            return True
        if target not in seen and _reaches(ways, target, goal, seen | {target}):
            return True
    return False


def _find_orphans(entry: Entry[Lexicon], stems: frozenset[str]) -> Iterator[Problem]:
    """Yield words that are to lead to the site's own, though no page has them."""
    lexicon = entry.facts
    for i, group in enumerate(lexicon.same):
        if not any(_stands(lexicon, phrase, stems) for phrase in group):
            line = entry.line_of("same", i)
            yield make_problem(entry.sheet.file, line, "search-word-orphan", word=", ".join(group))
    for word, targets in lexicon.means.items():
        for j, target in enumerate(targets):
            if not _stands(lexicon, target, stems):
                line = entry.line_of("means", word, j)
                yield make_problem(entry.sheet.file, line, "search-word-orphan", word=target)


def _stands(lexicon: Lexicon, phrase: str, stems: frozenset[str]) -> bool:
    return set(lexicon.stem_words(phrase)) <= stems


def _collect_stems(catalogue: Catalogue, language: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of all words that the content has in a language."""
    texts = [article.text for entry in catalogue.entries for article in _articles(entry, language)]
    for entry in catalogue.entries:
        words = entry.words.get(language)
        texts += [value for _, value in find_values(words) if isinstance(value, str)]
        for location, value in find_values(entry.facts):
            if language in location and isinstance(value, str):
                texts.append(value)
    for location, value in find_values(catalogue.vocabulary):
        if language in location:
            texts.append(str(value))
    return lexicon.stem_all(texts)


def _articles(entry: Entry[Any], language: str) -> Iterator[Any]:
    if language in entry.articles:
        yield entry.articles[language]
