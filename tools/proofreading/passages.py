"""Takes the words that a reader reads out of the content, each with its language and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import VOCABULARY, Catalogue, Entry
from hooks.awareness.model.agreement import KEY
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.markup import parse_block
from hooks.awareness.model.unmarked import drop_citations, say_mentions
from hooks.awareness.reading import read_sheet
from hooks.awareness.traversal import find_values

_FOREIGN = re.compile(r"(\*{1,2})(?P<text>[^*\n]+)\1\{\s*lang=(?P<language>[\w-]+)\s*\}")
_ATTRIBUTES = re.compile(r"\s*\{\s*[#.][^}]*\}")
_HEADING = re.compile(r"^#{2,6}\s.*\{\s*#([\w-]+)\s*\}\s*$")
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_CALLOUT = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+\w+\s*(?:\"(.*)\")?\s*$")
_LINE_START = re.compile(r"^\s*(?:#{1,6}\s+|[-*]\s+|\d+\.\s+|>\s+)+")
WORDS = "overrides/words"
"""Where the words of the interface lie: those for readers, and in folders those for editors."""
_UNSPOKEN = (("alphabet",), ("locale",))
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")


@dataclass(frozen=True)
class Passage:
    """Words in one language that stand on one line."""

    file: str
    line: int
    language: str
    text: str
    section: str = ""
    """Address of the heading above it, in the text of a page."""
    key: str = ""
    """Its dotted key, among the words of the interface."""
    is_part: bool = False
    """Whether the text goes on before or behind it: a sentence may, and a quotation."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"

    @property
    def is_for_editors(self) -> bool:
        """Whether it shows editors how files are written: these words may hold code."""
        return self.file.startswith(f"{WORDS}/") and self.file.count("/") > WORDS.count("/") + 1


def read_content(catalogue: Catalogue, root: Path) -> Iterator[Passage]:
    """Yield everything that the content says, in every language, except the words of the interface."""
    for entry in catalogue.entries:
        yield from read_entry(entry, catalogue)
    vocabulary, _ = read_sheet(root, VOCABULARY)
    for sheet in (vocabulary, catalogue.navigation_sheet):
        for location, value in find_values(sheet.data if sheet else {}):
            if location[-1] in catalogue.languages.all and sheet:
                yield from _read_line(sheet.file, sheet.line_of(location), str(location[-1]), value)


def read_entry(entry: Entry[Any], catalogue: Catalogue) -> Iterator[Passage]:
    """Yield the words of an entry: its front matter, its texts, and the texts among its facts."""
    for language, article in entry.articles.items():
        for location, value in find_values({k: v for k, v in article.front.data.items() if k != KEY}):
            yield from _read_line(article.file, article.front.line_of(location), language, value)
        section = ""
        for number, line in enumerate(article.text.split("\n"), article.text_line):
            if heading := _HEADING.search(line):
                section = heading[1]
            yield from _read_line(article.file, number, language, line, section, is_part=True)
    for location, value in find_values(entry.facts):
        if location[-1] in catalogue.languages.all:
            yield from _read_line(entry.sheet.file, entry.line_of(*location), str(location[-1]), value)
    if isinstance(entry.facts, Campaign):
        title = entry.facts.original_title
        yield Passage(entry.sheet.file, entry.line_of("original_title"), title.language, title.text)


def read_interface(catalogue: Catalogue, root: Path) -> Iterator[Passage]:
    """Yield the words of the interface, those for readers and those for editors."""
    for language in catalogue.wordings:
        for path in sorted((root / WORDS).rglob(f"{language}.yml")):
            sheet, _ = read_sheet(root, path.relative_to(root).as_posix())
            for location, value in find_values(sheet.data) if sheet else ():
                if sheet and location not in _UNSPOKEN:
                    key = ".".join(map(str, location))
                    yield Passage(sheet.file, sheet.line_of(location), language, value, key=key)


def clean_line(line: str) -> str:
    """Return a line of Markdown as a reader reads it, without marks, citations and addresses."""
    if parse_block(line) or _TABLE_RULE.fullmatch(line):
        return ""
    line = _CODE.sub("…", line)
    line = _CALLOUT.sub(lambda match: match[1] or "", line)
    line = drop_citations(say_mentions(line, lambda kind, id: "…"))
    line = _LINK.sub(r"\1", _ATTRIBUTES.sub("", _LINE_START.sub("", line)))
    return line.strip()


def split_languages(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the text with its language, and each passage marked as foreign with its own."""
    yield language, _FOREIGN.sub("…", text).replace("*", "")
    for match in _FOREIGN.finditer(text):
        yield match["language"], match["text"]


def _read_line(
    file: str, number: int, language: str, line: str, section: str = "", *, is_part: bool = False
) -> Iterator[Passage]:
    for tongue, text in split_languages(clean_line(line), language):
        if text:
            yield Passage(file, number, tongue, text, section, is_part=is_part)
