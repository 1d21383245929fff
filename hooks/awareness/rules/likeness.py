"""Rule: a text is built alike in every language: the same fields, and in each part the same lists and marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.agreement import KEY
from hooks.awareness.model.markup import find_marks
from hooks.awareness.model.structure import Section, read_sections
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Article, Location
from hooks.awareness.rules.references import judge_mark
from hooks.awareness.traversal import find_values

_ITS_OWN = ("tab_title",)
"""Fields that a language needs or not, by what its own words tell."""
_OF_LESSONS = ("!!! ", "??? ", "[[signposts]]", "[[write: ")
"""Marks of lessons; the rule about lessons compares them by what they mean."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what a text in one required language has and the same text in another has not.

    What a language lacks that is not required is no fault. What another rule tells is not told again:
    headings that differ, fields that the facts ask for, marks that are wrong by themselves.
    """
    for entry in catalogue.entries:
        articles = [entry.articles[code] for code in catalogue.languages.required if code in entry.articles]
        for other in articles[1:]:
            yield from _compare_fields(entry, articles[0], other)
            yield from _compare_texts(catalogue, entry, articles[0], other)


def _compare_fields(entry: Entry[Any], first: Article, other: Article) -> Iterator[Problem]:
    told = {mismatch.key for words in entry.words.values() for mismatch in words.find_mismatches(entry.facts)}
    ours, theirs = _list_fields(first), _list_fields(other)
    for key in sorted(ours.keys() ^ theirs.keys()):
        has, lacks, location = (first, other, ours[key]) if key in ours else (other, first, theirs[key])
        if key not in told:
            yield make_problem(lacks.file, lacks.front.line_of(location), "fields-differ", key=key, other=has.file)


def _list_fields(article: Article) -> dict[str, Location]:
    """Return the places of all words in the front matter, by their dotted names."""
    places = (location for location, _ in find_values(article.front.data))
    return {".".join(map(str, place)): place for place in places if place[0] not in (KEY, *_ITS_OWN)}


def _compare_texts(catalogue: Catalogue, entry: Entry[Any], first: Article, other: Article) -> Iterator[Problem]:
    ours, theirs = read_sections(first), read_sections(other)
    if [(part.anchor, part.level) for part in ours] != [(part.anchor, part.level) for part in theirs]:
        return
    for wanted, given in zip(ours, theirs, strict=True):
        if entry.kind != "lesson" and (wanted.lists, wanted.items) != (given.lists, given.items):
            details = {"lists": given.lists, "items": given.items, "other_lists": wanted.lists}
            yield _tell("lists-differ", wanted, given, first, other, **details, other_items=wanted.items)
        differing = [mark for mark in wanted.marks | given.marks if wanted.marks[mark] != given.marks[mark]]
        if differing and _has_wrong_mark(catalogue, entry, ((first, wanted), (other, given))):
            continue
        for mark in sorted(differing):
            if entry.kind != "lesson" or not mark.startswith(_OF_LESSONS):
                counts = {"given": given.marks[mark], "expected": wanted.marks[mark]}
                yield _tell("marks-differ", wanted, given, first, other, mark=mark, **counts)


def _tell(
    kind: str, wanted: Section, given: Section, first: Article, other: Article, /, **details: int | str
) -> Problem:
    """Return the problem at the head of the part; what stands before the first heading is below the title."""
    heading = given.title or other.front.data.get("title", "")
    place = {"heading": heading, "other": first.file, "line": wanted.line}
    return make_problem(other.file, given.line, kind, **place, **details)


def _has_wrong_mark(
    catalogue: Catalogue, entry: Entry[Any], places: tuple[tuple[Article, Section], ...]
) -> bool:
    for article, section in places:
        marks = find_marks(article.text, article.text_line)
        inside = (mark for mark in marks if section.line <= mark.line < section.end)
        if any(problem for mark in inside for problem in judge_mark(catalogue, article.file, entry, mark)):
            return True
    return False
