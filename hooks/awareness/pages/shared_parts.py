"""Takes sections out of plain pages, for lessons that hold them in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.model.navigation import SharedPart, SharedParts
from hooks.awareness.pages.edition import Edition

_LEVEL = 3
"""Sections stand one level below the heading under which they are gathered."""


def write_shared_parts(edition: Edition, parts: SharedParts) -> str:
    """Return the sections as Markdown, one after another; none twice if one lies in another."""
    texts = []
    held: set[tuple[str, str]] = set()
    for _, part in parts:
        if (part.page, part.part) not in held:
            texts.append(_write_part(edition, part, held))
    return "\n\n".join(texts)


def _write_part(edition: Edition, part: SharedPart, held: set[tuple[str, str]]) -> str:
    """Return a section; where its page is not translated, a link to the page in another language."""
    article = edition.catalogue.pages[part.page].articles.get(edition.language)
    if article is None:
        return f"[[page:{part.page}#{part.part}]]"
    lines = article.text.split("\n")
    headings = [mark for mark in find_marks(article.text) if isinstance(mark, Heading)]
    start = next(heading for heading in headings if heading.anchor == part.part)
    later = (heading for heading in headings if heading.line > start.line and heading.level <= start.level)
    end = next((heading.line for heading in later), len(lines) + 1)
    inside = {heading.line: heading for heading in headings if start.line <= heading.line < end}
    held.update((part.page, heading.anchor or "") for heading in inside.values())
    return "\n".join(_move(lines[start.line - 1 : end - 1], start, inside)).strip()


def _move(lines: list[str], start: Heading, headings: dict[int, Heading]) -> Iterator[str]:
    """Yield the lines with headings at their new level, and addresses that no step of the lesson can have."""
    for number, line in enumerate(lines, start.line):
        if heading := headings.get(number):
            level = "#" * (_LEVEL + heading.level - start.level)
            yield f"{level} {heading.text} {{ #shared-{heading.anchor} }}"
        else:
            yield re.sub(r"\]\(#", "](#shared-", line)
