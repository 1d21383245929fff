"""Rule: headings step down one level at a time and are the same in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import RESERVED_ANCHORS, Heading, find_marks
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Article


def find_headings(article: Article) -> tuple[Heading, ...]:
    """Return the headings of a text, top to bottom."""
    marks = find_marks(article.text, article.text_line)
    return tuple(mark for mark in marks if isinstance(mark, Heading))


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield headings that readers with a screen reader, or links, could not follow."""
    for entry in catalogue.entries:
        for article in entry.articles.values():
            yield from _check_outline(article)
        yield from _compare([entry.articles[lang] for lang in catalogue.languages.all if lang in entry.articles])


def _check_outline(article: Article) -> Iterator[Problem]:
    level = 1
    seen: set[str] = set()
    for heading in find_headings(article):
        place = (article.file, heading.line)
        if heading.level == 1:
            yield make_problem(*place, "second-title", text=heading.text)
        elif heading.level > level + 1:
            marks = "#" * (level + 1)
            yield make_problem(*place, "heading-skipped", text=heading.text, marks=marks)
        if heading.anchor is None:
            yield make_problem(*place, "heading-without-address", text=heading.text)
        elif RESERVED_ANCHORS.fullmatch(heading.anchor):
            yield make_problem(*place, "heading-address-taken", anchor=heading.anchor)
        elif heading.anchor in seen:
            yield make_problem(*place, "heading-address-doubled", anchor=heading.anchor)
        else:
            seen.add(heading.anchor)
        level = heading.level


def _compare(articles: list[Article]) -> Iterator[Problem]:
    """Yield the first difference between the outlines of two languages."""
    if not articles:
        return
    first, *others = articles
    models = find_headings(first)
    wanted = [(heading.level, heading.anchor) for heading in models]
    for other in others:
        headings = find_headings(other)
        found = [(heading.level, heading.anchor) for heading in headings]
        if found == wanted:
            continue
        position = next(
            (i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), min(len(wanted), len(found))
        )
        line = headings[position].line if position < len(headings) else other.text_line
        yield make_problem(
            other.file,
            line,
            "outlines-differ",
            other=first.file,
            expected=_write(models[position]) if position < len(models) else "–",
            given=_write(headings[position]) if position < len(headings) else "–",
        )


def _write(heading: Heading) -> str:
    """Return a heading as it stands in a text."""
    address = f" {{ #{heading.anchor} }}" if heading.anchor else ""
    return f"{'#' * heading.level} {heading.text}{address}"
