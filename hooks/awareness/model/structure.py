"""Knows how a text is built, part by part, so that two languages can be compared without reading them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hooks.awareness.model.markup import Block, Citation, Heading, Mark, Mention, find_marks, split_lines
from hooks.awareness.reading import Article

_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+\S")
_CALLOUT = re.compile(r"\s*(!!!|\?\?\?)\+?\s+(\w+)")
_LINK = re.compile(r"(!?)\[[^\]\n]*\]\([^)\n]*\)")
ROW, LINK, PICTURE = "| … |", "[…](…)", "![…](…)"


@dataclass
class Section:
    """What stands between one heading and the next."""

    line: int
    end: int
    """Line of what comes next."""
    title: str = ""
    anchor: str | None = None
    level: int = 1
    lists: int = 0
    items: int = 0
    marks: Counter[str] = field(default_factory=Counter)
    """How often each mark stands there, as somebody would type it; `…` for what each language says its way."""


def read_sections(article: Article) -> tuple[Section, ...]:
    """Return the sections of a text, top to bottom; the first has no heading."""
    found = list(find_marks(article.text, article.text_line))
    headings = {mark.line: mark for mark in found if isinstance(mark, Heading)}
    last = article.text_line + article.text.count("\n") + 1
    ends = [*headings, last]
    sections = [Section(article.text_line, ends[0])]
    inside_list = False
    for number, (line, is_code) in enumerate(split_lines(article.text), article.text_line):
        if heading := headings.get(number):
            end = ends[len(sections)]
            sections.append(Section(heading.line, end, heading.text, heading.anchor, heading.level))
        if is_code:
            continue
        section = sections[-1]
        is_item = bool(_ITEM.match(line))
        section.items += is_item
        section.lists += is_item and not inside_list
        inside_list = is_item or (inside_list and (not line.strip() or line.startswith(" ")))
        for sign in _find_signs(line):
            section.marks[sign] += 1
    lines = [section.line for section in sections]
    for mark in found:
        section = sections[bisect_right(lines, mark.line) - 1]
        for written in _write(mark):
            section.marks[written] += 1
    return tuple(sections)


def _find_signs(line: str) -> Iterator[str]:
    """Yield what Markdown itself marks on a line, beside headings and lists."""
    if line.startswith("|"):
        yield ROW
    if callout := _CALLOUT.match(line):
        yield f"{callout[1]} {callout[2]}"
    if "](" in line:
        yield from (PICTURE if link[1] else LINK for link in _LINK.finditer(line))


def _write(mark: Mark) -> Iterator[str]:
    """Yield a mark of our own as it is typed, without words."""
    if isinstance(mark, Citation):
        yield from (f"[@{key}]" for key in mark.keys)
    elif isinstance(mark, Mention):
        yield f"[[{mark.kind}:{mark.id}{f'#{mark.anchor}' if mark.anchor else ''}]]"
    elif isinstance(mark, Block):
        yield f"[[{mark.name}: {', '.join(mark.arguments)}]]" if mark.arguments else f"[[{mark.name}]]"
