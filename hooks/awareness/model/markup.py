"""Knows the few marks that Markdown has beyond its own: citations, mentions, blocks, headings.

… of 18 [@palermo-protocol].              a citation of one or more sources
[[helpline:line-id|words]]                a mention, with words of one's own or without
[[helplines: line-id, other-id]]          a block, alone on its line
## What it was { #what-it-was }           a heading with an address of its own
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

CITATION = re.compile(r"\[@([^\]\n]+)\]")
MENTION = re.compile(r"\[\[\s*([A-Za-z-]+)\s*:\s*([^\]|#\n]+?)(?:#([^\]|\n]+))?(?:\|([^\]\n]+))?\]\]")
_BLOCK = re.compile(r"\[\[\s*([A-Za-z-]+)\s*(?::\s*([^\]\n]*))?\]\]\s*")
# Lines to write on may stand inside a passage that is indented; no other block may.
_LINES = re.compile(r"\s*\[\[\s*(write)\s*(?::\s*([^\]\n]*))?\]\]\s*")
# As Python-Markdown reads it: no space is needed behind the signs, and attributes may follow the address.
_HEADING = re.compile(r"(#{1,6})\s*(.+?)(?:\s*\{:?\s*#([^\s}]+)[^}]*\})?\s*")
_UNDERLINE = re.compile(r"(?:(=+)|-+) *")
"""Makes a heading of the first line of a paragraph."""
_STRAY = re.compile(r"\[\[([^\]|\n]*)")
_CODE = re.compile(r"`[^`\n]*`")
# As Python-Markdown's `fenced_code` reads it: nothing in front, and nothing behind but a language or attributes.
_FENCE = re.compile(
    r"(?P<signs>`{3,}|~{3,})[ \t]*"
    r"(?:\{[^\n]*\}|\.?[\w#.+-]*[ \t]*(?:hl_lines=(?P<quote>[\"']).*?(?P=quote)[ \t]*)?)"
)

MENTIONS = ("helpline", "phone", "sms", "page", "campaign", "lesson", "term", "organisation", "step")
"""What a text can mention; `phone` and `sms` give the number of a helpline."""
NUMBER_OF = {"phone": "helpline", "sms": "helpline"}
"""Those that give a number, and the kind whose number it is."""
BLOCKS = (
    "all-figures",
    "calendar",
    "campaigns",
    "checklist",
    "directory",
    "duties",
    "everything",
    "figures",
    "glossary",
    "helpline-names",
    "helplines",
    "kits",
    "lessons",
    "map",
    "off-map",
    "opendata",
    "organisations",
    "path",
    "prints",
    "receipt",
    "sayings",
    "series",
    "signposts",
    "site-card",
    "sources",
    "steps",
    "timeline",
    "write",
)
"""What can stand alone on a line and becomes a component."""
_SLIP = re.compile(
    rf"\[@(?P<open>[\w-]+(?:\s*[;,]\s*@[\w-]+)*)|\[\s+@(?P<spaced>[^\]\n]*)\]"
    rf"|(?<!\[)\[\s*(?P<single>(?:{'|'.join((*MENTIONS, *BLOCKS))})\s*:[^\[\]\n]*)\]+(?!\()"
)
"""A citation that is not closed, or has a space in front; any other mark in single brackets."""
_MAY_SLIP = re.compile(rf"\[\s+@|\[\s*(?:{'|'.join((*MENTIONS, *BLOCKS))})\s*:")
RESERVED_ANCHORS = re.compile(
    r"calling|content|everything|discreet-(switch|text)|help|menu|pair|sources|(facets|facts|help|section)-title"
    r"|lesson--?title|lessons-title|(off-map|prints|shapes|signposts|years)-title"
    r"|(checklist|ending|event|figures|kind|letter|map|organisation|path|print|search|series|site-card|source|step|timeline|year)-.*"
)
"""Addresses that the frame and the components of a page use themselves."""
BLOCKS_WITH_ARGUMENTS = (
    *("calendar", "campaigns", "checklist", "duties", "helpline-names", "helplines", "lessons", "map", "opendata"),
    *("prints", "series", "write"),
)
"""Blocks that must say of what."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Sources named behind a claim."""

    line: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something of the catalogue named inside a sentence."""

    line: int
    kind: str
    id: str
    anchor: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """A component that stands between paragraphs."""

    line: int
    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title of the page."""

    line: int
    level: int
    text: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Slip:
    """What was meant for a mark, and would reach readers as it is typed."""

    line: int
    given: str
    wanted: str


Mark = Citation | Mention | Block | Heading | Slip


def split_keys(text: str) -> tuple[str, ...]:
    """Return the keys inside the brackets of a citation, such as `key; @other`."""
    return tuple(key.strip().lstrip("@") for key in re.split(r"[;,]", text) if key.strip())


def split_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield every line, and whether it belongs to fenced code, where marks mean nothing.

    Code ends where the signs that began it stand alone on a line; what never ends is no code.
    """
    lines, may_be, ends = text.split("\n"), "```" in text or "~~~" in text, ""
    for number, line in enumerate(lines):
        opening = _FENCE.fullmatch(line) if may_be and not ends else None
        if opening and any(later.rstrip(" \t") == opening["signs"] for later in lines[number + 1 :]):
            ends = opening["signs"]
            yield line, True
            continue
        yield line, bool(ends)
        if ends and line.rstrip(" \t") == ends:
            ends = ""


def parse_block(line: str, number: int = 0) -> Block | None:
    """Return the block that a line is, if it is one and not a mention alone in its paragraph."""
    match = "[[" in line and (_BLOCK.fullmatch(line) or _LINES.fullmatch(line))
    if not match or match[1] in MENTIONS:
        return None
    arguments = tuple(part.strip() for part in (match[2] or "").split(",") if part.strip())
    return Block(number, match[1], arguments)


def _parse_underlined(paragraph: list[str], number: int) -> Heading | None:
    """Return the heading that a paragraph of two lines is, if the second underlines the first."""
    if not paragraph[1].startswith(("=", "-")) or _HEADING.fullmatch(paragraph[0]):
        return None
    underline = _UNDERLINE.fullmatch(paragraph[1])
    heading = _HEADING.fullmatch(f"# {paragraph[0]}")
    if underline is None or heading is None:
        return None
    return Heading(number - 1, 1 if underline[1] else 2, heading[2], heading[3])


def find_marks(text: str, first_line: int = 1) -> tuple[Mark, ...]:
    """Return the marks of a text with their lines, top to bottom; fenced code has none.

    Double brackets that are no mark come as a mention of a kind that does not exist, and other slips
    with what was meant, so that they are noticed before readers see them.
    """
    may_hold = "#" in text or "[[" in text or "[@" in text or "\n=" in text or "\n-" in text
    if may_hold or ("[" in text and _MAY_SLIP.search(text)):
        return _remember_marks(text, first_line)
    return ()  # so it is with most values of facts


@lru_cache(maxsize=20_000)  # several rules ask for the marks of one text
def _remember_marks(text: str, first_line: int) -> tuple[Mark, ...]:
    return tuple(_find_marks(text, first_line))


def _read_slip(match: re.Match[str], line: int) -> Slip:
    """Return the mark that was meant: citations have single brackets, all others double ones."""
    if match["single"]:
        return Slip(line, match[0], f"[[{match['single'].strip()}]]")
    keys = "; ".join(f"@{key}" for key in split_keys(match["open"] or match["spaced"]))
    return Slip(line, match[0], f"[{keys}]")


def _find_marks(text: str, first_line: int) -> Iterator[Mark]:
    paragraph: list[str] = []
    for number, (line, is_code) in enumerate(split_lines(text), first_line):
        if is_code or not line.strip():
            paragraph = []
            continue
        paragraph.append(line)
        if len(paragraph) == 2 and (underlined := _parse_underlined(paragraph, number)):
            yield underlined
            continue
        if line.startswith("#") and (heading := _HEADING.fullmatch(line)):
            yield Heading(number, len(heading[1]), heading[2], heading[3])
        if "[" not in line:
            continue
        if block := parse_block(line, number):
            yield block
            continue
        if "[[" in line:
            for match in MENTION.finditer(line):
                yield Mention(number, match[1], match[2].strip(), match[3], match[4])
            for match in _STRAY.finditer(MENTION.sub("", line)):
                yield Mention(number, match[1].strip(), "", None, None)
        citations = 0
        for match in CITATION.finditer(line):
            citations += 1
            yield Citation(number, split_keys(match[1]))
        if line.count("[@") > citations or _MAY_SLIP.search(line):
            for match in _SLIP.finditer(CITATION.sub("", MENTION.sub("", _CODE.sub("", line)))):
                yield _read_slip(match, number)
