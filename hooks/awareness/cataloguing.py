"""Reads every content file once, and puts what it stands for into the catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from hooks.awareness.catalogue import NAVIGATION, SINGLE_SHEETS, VOCABULARY, Catalogue, Entry, name_page
from hooks.awareness.language import Languages
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.kinds import KINDS, PAGE, Kind, guess_places
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.settings import Site
from hooks.awareness.model.vocabulary import Vocabulary
from hooks.awareness.model.wording import Wording
from hooks.awareness.model.words import Words
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Article, Sheet, read_article, read_sheet

FOLDERS = ("campaigns", "docs")
"""Where content lies, below the root of the project."""
Edits = tuple[tuple[Entry[Any], str], ...]
"""Entries whose text was edited, each with the language."""


def list_files(root: Path) -> tuple[str, ...]:
    """Return every content file as a path from the root; hidden files are no content."""
    found = []
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            relative = path.relative_to(root)
            if path.is_file() and not any(part.startswith(".") for part in relative.parts):
                found.append(relative.as_posix())
    return tuple(sorted(found))


def read_catalogue(
    root: Path, languages: Languages, site: Site, wordings: Mapping[str, Wording]
) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Return everything below the content folders of a root, and every fault in reading it.

    The catalogue is None only if the vocabulary or the navigation cannot be read, since
    nothing can be judged without them.
    """
    context = Context(languages, site)
    files = list_files(root)
    groups, known, problems = _read_kinds(root, files, context)
    vocabulary, vocabulary_sheet, faults = _read_single(root, VOCABULARY, Vocabulary, context)
    problems += faults
    navigation, navigation_sheet, faults = _read_single(root, NAVIGATION, Navigation, context)
    problems += faults
    if vocabulary is None or vocabulary_sheet is None or navigation is None or navigation_sheet is None:
        return None, tuple(problems)
    catalogue = Catalogue(
        site=site,
        languages=languages,
        wordings=wordings,
        vocabulary=vocabulary,
        vocabulary_sheet=vocabulary_sheet,
        navigation=navigation,
        navigation_sheet=navigation_sheet,
        **{kind.group: groups[kind.name] for kind in KINDS},
        files=files,
        known_ids=MappingProxyType(known),
        whole=not problems,
    )
    return catalogue, tuple(problems)


def _read_kinds(
    root: Path, files: tuple[str, ...], context: Context
) -> tuple[dict[str, Any], dict[str, frozenset[str]], list[Problem]]:
    """Return by kind the entries that can be read, and the ids of all that are there; with the faults of the others."""
    claimed = _claim_files(files)
    groups: dict[str, Any] = {}
    known: dict[str, frozenset[str]] = {}
    problems: list[Problem] = []
    for kind in KINDS:
        read = _read_one_sheet if kind.one_sheet else _read_folder
        groups[kind.name], ids, faults = read(root, kind, claimed[kind.name], context)
        problems += faults
        if ids is not None:
            known[kind.name] = ids
    return groups, known, problems


def read_again(root: Path, catalogue: Catalogue, files: Collection[str]) -> tuple[Catalogue, Edits] | None:
    """Return a catalogue with some of its texts as they are now, and whose they are.

    Nothing is judged. None if there is a fault in reading them, or one is no text of an entry.
    """
    context = Context(catalogue.languages, catalogue.site)
    edits: list[tuple[Entry[Any], str]] = []
    for entry in tuple(catalogue.entries):
        edited = [language for language, article in entry.articles.items() if article.file in files]
        if not edited:
            continue
        places: dict[str | None, str] = {language: article.file for language, article in entry.articles.items()}
        kind = next(kind for kind in KINDS if kind.name == entry.kind)
        articles, words, faults = _read_words(root, kind, places, context)
        if faults or any(tuple(text.find_mismatches(entry.facts)) for text in words.values()):
            return None
        anew = replace(entry, words=words, articles=articles)
        group: dict[str, Any] = {kind.group: {**catalogue.find_entries(kind.name), entry.id: anew}}
        catalogue = replace(catalogue, **group)
        edits += ((anew, language) for language in edited)
    return (catalogue, tuple(edits)) if len(edits) == len(files) else None


Claims = dict[str, dict[str | None, str]]
"""Files of one kind: id, then language (None for the facts), then path."""


def _claim_files(files: tuple[str, ...]) -> dict[str, Claims]:
    claimed: dict[str, Claims] = {kind.name: defaultdict(dict) for kind in KINDS}
    meant = guess_places(files)
    for file in files:
        if file in SINGLE_SHEETS:
            continue
        for kind in KINDS:
            if match := kind.match(meant.get(file, file)):
                entry, language = match
                claimed[kind.name][entry][language] = file
                break
    return claimed


def _read_folder(
    root: Path, kind: Kind, claims: Claims, context: Context
) -> tuple[dict[str, Entry[Any]], frozenset[str] | None, list[Problem]]:
    entries: dict[str, Entry[Any]] = {}
    problems: list[Problem] = []
    for id, files in sorted(claims.items()):
        facts, sheet, faults = _read_facts(root, kind, id, files, context)
        problems += faults
        articles, words, faults = _read_words(root, kind, files, context)
        problems += faults
        if facts is None or sheet is None:
            continue
        for language, text in words.items():
            article = articles[language].front
            for mismatch in text.find_mismatches(facts):
                line = article.line_of(tuple(mismatch.key.split(".")))
                problems.append(make_problem(article.file, line, mismatch.kind, key=mismatch.key))
        name = name_page(id) if kind is PAGE else id
        entries[name] = Entry(kind.name, name, facts, sheet, (), words, articles)
    known = {name_page(id) if kind is PAGE else id for id in claims}
    return entries, frozenset(known), problems


def _read_facts(
    root: Path, kind: Kind, id: str, files: Mapping[str | None, str], context: Context
) -> tuple[Facts | None, Sheet | None, list[Problem]]:
    file = files.get(None)
    if file is None:
        if kind.facts_optional:
            return kind.facts(), Sheet(kind.facts_file.format(id=id), {}), []
        wanted = kind.facts_file.format(id=id)
        return None, None, [make_problem(min(files.values()), 0, "facts-missing", wanted=wanted)]
    facts, sheet, faults = _read_single(root, file, kind.facts, context)
    return facts, sheet, faults


def _read_words(
    root: Path, kind: Kind, files: Mapping[str | None, str], context: Context
) -> tuple[dict[str, Article], dict[str, Words], list[Problem]]:
    articles: dict[str, Article] = {}
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    if kind.words is None:
        return articles, words, problems
    for language in context.languages.all:
        if language not in files:
            continue
        article, faults = read_article(root, files[language])
        problems += faults
        if article is None:
            continue
        front, faults = parse_facts(kind.words, article.front, context)
        problems += faults
        if front is not None:
            articles[language], words[language] = article, front
    present = min(files.values())
    for language, file in sorted((key, file) for key, file in files.items() if key is not None):
        if language not in context.languages.all:
            told = {"known": ", ".join(context.languages.all), "example": context.languages.default}
            problems.append(make_problem(file, 0, "file-in-unknown-language", language=language, **told))
    for language in context.languages.required:
        if language not in files:
            problems.append(make_problem(present, 0, "missing-language", language=language))
    return articles, words, problems


def _read_single(
    root: Path, file: str, model: type[Any], context: Context
) -> tuple[Any, Sheet | None, list[Problem]]:
    if not (root / file).is_file():
        return None, None, [make_problem(file, 0, "file-missing")]
    sheet, faults = read_sheet(root, file)
    problems = list(faults)
    if sheet is None:
        return None, None, problems
    facts, faults = parse_facts(model, sheet, context)
    return facts, sheet, problems + list(faults)


def _read_one_sheet(
    root: Path, kind: Kind, claims: Claims, context: Context
) -> tuple[dict[str, Entry[Any]], frozenset[str] | None, list[Problem]]:
    if not claims:
        return {}, frozenset(), []
    sheet, faults = read_sheet(root, next(iter(claims[""].values())))
    problems = list(faults)
    if sheet is None:
        return {}, None, problems
    entries: dict[str, Entry[Any]] = {}
    for id in sheet.data:
        facts, faults = parse_facts(kind.facts, sheet, context, (id,))
        problems += faults
        if facts is not None:
            entries[id] = Entry(kind.name, id, facts, sheet, (id,))
    return entries, frozenset(sheet.data), problems
