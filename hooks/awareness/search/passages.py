"""Takes the words out of the Markdown of a planned page, heading by heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from hooks.awareness.model.markup import CITATION, MENTION, Heading, find_marks, split_lines

_NUMBER_OF_SOURCE = re.compile(r"(?:&#8288;)?<sup>.*?</sup>")
_TAG = re.compile(r"<!--.*?-->|<[^<>]+>")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*[#.=][^{}\n]*\}")
_CALLOUT = re.compile(r"^(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+\"(.*)\")?\s*$")
_LINE_SIGN = re.compile(r"^\s*(?:[-*+>]|\d+\.|\|?[\s:|-]+\|)\s")
_EMPHASIS = re.compile(r"\*+|`+|(?<!\w)_+|_+(?!\w)")
_SPACE = re.compile(r"[\s|]+")


@dataclass(frozen=True)
class Passage:
    """What stands below one heading."""

    anchor: str
    """Address of the heading on its page; empty for what stands above the first one."""
    heading: str
    text: str


def split_passages(markdown: str) -> tuple[Passage, ...]:
    """Return the passages of a page from top to bottom, the one above the first heading included."""
    return tuple(_find_passages(markdown))


def _find_passages(markdown: str) -> Iterator[Passage]:
    anchor, heading, lines = "", "", list[str]()
    for line, is_code in split_lines(markdown):
        found = None if is_code else next((m for m in find_marks(line) if isinstance(m, Heading)), None)
        if found is None:
            lines.append(line)
            continue
        yield Passage(anchor, heading, strip_marks("\n".join(lines)))
        anchor, heading, lines = found.anchor or "", strip_marks(found.text), []
    yield Passage(anchor, heading, strip_marks("\n".join(lines)))


def strip_marks(text: str) -> str:
    """Return what is read of a text: no tags, no signs of Markdown, no numbers of sources."""
    text = CITATION.sub("", _NUMBER_OF_SOURCE.sub("", text))
    text = MENTION.sub(lambda match: match[4] or "", text)
    text = _ATTRIBUTES.sub("", _LINK.sub(r"\1", _TAG.sub("", text)))
    lines = (_LINE_SIGN.sub("", _CALLOUT.sub(r"\1", line.strip()) + " ") for line in text.split("\n"))
    return _SPACE.sub(" ", unescape(_EMPHASIS.sub("", " ".join(lines)))).replace(" .", ".").strip()
