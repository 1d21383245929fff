"""Takes sections out of plain pages that hold for every lesson: whole for its sheet, as links for its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.model.navigation import SharedPart, SharedParts
from hooks.awareness.pages.edition import Edition

_LEVEL = 3
"""Sections stand one level below the heading under which they are gathered."""
_BELOW = re.compile(r"\[([^\]\n]*)\]\(#([^)\n]*)\)")
"""A link to another heading of the same page."""


@dataclass(frozen=True)
class _Section:
    """A section of a plain page, in one language."""

    heading: Heading
    lines: tuple[str, ...]
    """From its heading to the next of the same level."""
    inside: dict[int, Heading]
    """Its heading and those below, by their lines."""


def write_shared_parts(edition: Edition, parts: SharedParts) -> str:
    """Return the sections as Markdown, one after another; none twice if one lies in another."""
    texts = []
    held: set[tuple[str, str]] = set()
    for part in _list_parts(edition, parts):
        if (part.page, part.part) not in held:
            texts.append(_write_part(edition, part, held))
    return "\n\n".join(texts)


def link_shared_parts(edition: Edition, parts: SharedParts) -> str:
    """Return a list of links to the sections, each with the address that it has on the sheet.

    What the page of a lesson says itself (`write_at_once`) is not in it.
    """
    wanted = (part for part in _list_parts(edition, parts) if part != parts.disclosure or parts.at_once is None)
    return "\n".join(f'- <span id="shared-{part.part}">{link_part(edition, part)}</span>' for part in wanted)


def link_part(edition: Edition, part: SharedPart) -> str:
    """Return a link to a section in the words of its heading; where its page is not translated, of its page."""
    section = _find_section(edition, part)
    words = f"|{section.heading.text}" if section else ""
    return f"[[page:{part.page}#{part.part}{words}]]"


def name_part(edition: Edition, part: SharedPart) -> str:
    """Return the heading of a section as Markdown; empty where its page is not translated."""
    section = _find_section(edition, part)
    return section.heading.text if section else ""


def write_at_once(edition: Edition, part: SharedPart) -> str:
    """Return a section without its heading, to stand on another page; empty where its page is not translated."""
    section = _find_section(edition, part)
    if section is None:
        return ""
    text = "\n".join(section.lines[1:]).strip()
    return _BELOW.sub(rf"[[page:{part.page}#\2|\1]]", text)


def _list_parts(edition: Edition, parts: SharedParts) -> tuple[SharedPart, ...]:
    """Return the parts, none twice; of a page that is not translated only the first, since all lead there."""
    named = dict.fromkeys(part for name, part in parts if name != "at_once")
    firsts: dict[str, SharedPart] = {}
    for part in named:
        firsts.setdefault(part.page, part)
    pages = edition.catalogue.pages
    return tuple(p for p in named if edition.language in pages[p.page].articles or firsts[p.page] is p)


def _find_section(edition: Edition, part: SharedPart) -> _Section | None:
    """Return a section; None where its page is not translated."""
    article = edition.catalogue.pages[part.page].articles.get(edition.language)
    if article is None:
        return None
    lines = article.text.split("\n")
    headings = [mark for mark in find_marks(article.text) if isinstance(mark, Heading)]
    start = next(heading for heading in headings if heading.anchor == part.part)
    later = (heading for heading in headings if heading.line > start.line and heading.level <= start.level)
    end = next((heading.line for heading in later), len(lines) + 1)
    inside = {heading.line: heading for heading in headings if start.line <= heading.line < end}
    return _Section(start, tuple(lines[start.line - 1 : end - 1]), inside)


def _write_part(edition: Edition, part: SharedPart, held: set[tuple[str, str]]) -> str:
    """Return a section; where its page is not translated, a link to the page in another language."""
    section = _find_section(edition, part)
    if section is None:
        return link_part(edition, part)
    held.update((part.page, heading.anchor or "") for heading in section.inside.values())
    return "\n".join(_move(section)).strip()


def _move(section: _Section) -> Iterator[str]:
    """Yield the lines with headings at their new level, and addresses that no step of the lesson can have."""
    start = section.heading
    for number, line in enumerate(section.lines, start.line):
        if heading := section.inside.get(number):
            level = "#" * (_LEVEL + heading.level - start.level)
            yield f"{level} {heading.text} {{ #shared-{heading.anchor} }}"
        else:
            yield re.sub(r"\]\(#", "](#shared-", line)
