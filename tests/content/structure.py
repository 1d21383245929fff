"""Measures how a text is built, section by section, so that two languages can be compared."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from hooks.awareness.model.markup import Block, Citation, Heading, Mention, find_marks
from hooks.awareness.reading import Article, Sheet

_ITEM = re.compile(r"\s*(?:[-*]|\d+\.)\s+\S")
_CALLOUT = re.compile(r"(?:!!!|\?\?\?\+?)\s+(\w+)")


@dataclass
class Section:
    """What stands between one heading and the next."""

    anchor: str
    level: int = 1
    counts: Counter[str] = field(default_factory=Counter)
    """How often each thing occurs: items, lists, callouts, rows, citations, mentions, components."""


def an_article(text: str) -> Article:
    """Return a text without front matter."""
    return Article(Sheet("page.md", {}), text, 1)


def read_sections(article: Article) -> tuple[Section, ...]:
    """Return the sections of a text, top to bottom; the first has no heading."""
    sections = [Section("")]
    lines = article.text.split("\n")
    headings = {mark.line: mark for mark in find_marks(article.text) if isinstance(mark, Heading)}
    inside_list = False
    for number, line in enumerate(lines, 1):
        if heading := headings.get(number):
            sections.append(Section(heading.anchor or "", heading.level))
        counts = sections[-1].counts
        is_item = bool(_ITEM.match(line))
        counts["item"] += is_item
        counts["list"] += is_item and not inside_list
        counts["row"] += line.startswith("|")
        if callout := _CALLOUT.match(line):
            counts[f"callout {callout[1]}"] += 1
        inside_list = is_item or (inside_list and (not line.strip() or line.startswith(" ")))
    _count_marks(article, sections)
    return tuple(sections)


def _count_marks(article: Article, sections: list[Section]) -> None:
    position = 0
    for mark in find_marks(article.text):
        if isinstance(mark, Heading):
            position += 1
            continue
        counts = sections[position].counts
        if isinstance(mark, Citation):
            counts.update(f"source {key}" for key in mark.keys)
        elif isinstance(mark, Mention):
            counts[f"{mark.kind} {mark.id}#{mark.anchor or ''}"] += 1
        elif isinstance(mark, Block):
            counts[f"component {mark.name} {' '.join(mark.arguments)}"] += 1
