"""Turns the marks in a text into links, numbers of sources and places for components."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape

from hooks.awareness.language import Phrase
from hooks.awareness.model.markup import (
    CITATION,
    MENTION,
    Block,
    Heading,
    find_marks,
    parse_block,
    split_keys,
    split_lines,
)
from hooks.awareness.pages.addresses import relative_address
from hooks.awareness.pages.edition import Bibliography, Edition
from hooks.awareness.pages.planned import Component
from hooks.awareness.pages.resting import find_number, mention_rest

_CITED = re.compile(rf"\s*{CITATION.pattern}")
_WORD_JOINER = "&#8288;"
"""Keeps the number of a source on the line of the word before it."""

PLACEHOLDER = "<!-- component {number} -->"
"""Stands in the Markdown, alone between blank lines, where a component goes."""


@dataclass
class Writer:
    """Writes the prose of one page."""

    edition: Edition
    address: str
    components: list[Component] = field(default_factory=list)
    bibliography: Bibliography = field(init=False)
    """The sources that the page has cited so far."""

    def __post_init__(self) -> None:
        self.bibliography = Bibliography(self.edition)

    def write_text(self, text: str, draw: Callable[[Block], Component]) -> str:
        """Return Markdown with every mark resolved; `draw` makes the components of blocks."""
        lines = []
        for number, (line, is_code) in enumerate(split_lines(text)):
            if is_code:
                lines.append(line)
            elif (block := parse_block(line)) and block.name == "write":
                lines.append(_rule_lines(line, block))
            elif block:
                lines.append("\n" + PLACEHOLDER.format(number=len(self.components)) + "\n")
                self.components.append(replace(draw(block), level=_find_level(text, number) + 1))
            else:
                lines.append(self.write_line(line))
        return "\n".join(lines)

    def write_line(self, text: str) -> str:
        """Return a line with its mentions and citations as HTML; the rest stays as it is."""
        text = MENTION.sub(self._write_mention, text) if "[[" in text else text
        return _CITED.sub(self._write_citation, text) if "[@" in text else text

    def write_fragment(self, text: str) -> str:
        """Return a short text of the facts as HTML: everything escaped but its marks."""
        return self.write_line(escape(text, quote=False))

    def write_reference(self, key: str) -> str:
        """Return the raised number of a source as HTML, a link to the list below the page."""
        number = self.bibliography.number(key)
        label = escape(self.edition.wording.say("source.label", {"number": str(number)}))
        return f'<a class="aw-cite" href="#source-{number}" aria-label="{label}">{number}</a>'

    def _write_citation(self, match: re.Match[str]) -> str:
        numbers = " ".join(self.write_reference(key) for key in split_keys(match[1]))
        return f"{_WORD_JOINER}<sup>{numbers}</sup>"

    def _write_mention(self, match: re.Match[str]) -> str:
        kind, id, anchor, words = match[1], match[2].strip(), match[3], match[4]
        if kind in ("phone", "sms"):
            return self._write_number(kind, id)
        return self._write_link(kind, id, anchor, words)

    def _write_link(self, kind: str, id: str, anchor: str | None = None, words: str | None = None) -> str:
        name = self.edition.name(kind, id)
        href = escape(relative_address(self.edition.address(kind, id, anchor), self.address))
        return f'<a href="{href}">{words or self._mark_language(name)}</a>'

    def _write_number(self, method: str, id: str) -> str:
        contact = find_number(self.edition, method, id)
        if contact is None:
            return mention_rest(self.edition, id, self._write_link("helpline", id))
        return f'<a class="aw-number" href="{escape(contact.link)}">{contact.shown}</a>'

    def _mark_language(self, phrase: Phrase) -> str:
        text = escape(phrase, quote=False)
        same = phrase.language == self.edition.language
        return text if same else f'<span lang="{phrase.language}">{text}</span>'


def _find_level(text: str, number: int) -> int:
    """Return the level of the last heading above a line, counted from 0: that of the title, if there is none."""
    levels = (mark.level for mark in find_marks(text, 0) if isinstance(mark, Heading) and mark.line < number)
    return (1, *levels)[-1]


def _rule_lines(line: str, block: Block) -> str:
    """Return room to write on, as deep in the text as its mark: a component could not stand inside a passage."""
    indent = " " * (len(line) - len(line.lstrip()))
    return indent + '<span class="aw-write"></span>' * int(block.arguments[0])
