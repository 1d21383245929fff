"""Knows how a text says with which state of the same text in another language it agrees.

agrees_with: {en: 3f9ac-0b77d-d2a41}     one hash for each part of the other text, in its order

A part is the front matter, what stands before the first heading, or a heading with what follows it. The
hashes are made of bare words, so they outlive rebases, line ends, other editors, and changed numbers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.awareness.memo import memoized
from hooks.awareness.model.bare_words import find_bare_words
from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.reading import Article

KEY = "agrees_with"
_HASH = r"[0-9a-f]{5}"
_LENGTH = 5
"""Hexadecimal digits: of a million changes of a part, one goes unnoticed."""
_HASHES = re.compile(rf"{_HASH}(?:-{_HASH})+")
FRONT, OPENING = 0, 1
"""Names of the parts without a heading; there are always both, so hashes never look like a number to YAML."""


@dataclass(frozen=True)
class Hashes:
    """The hashes of the parts of one text, in their order."""

    parts: tuple[str, ...]

    def __str__(self) -> str:
        return "-".join(self.parts)


def _check_agreement(value: Any, info: ValidationInfo) -> Mapping[str, Hashes]:
    if not isinstance(value, Mapping):
        raise PydanticCustomError("bad-agreement", "{given}", {"given": str(value)})
    languages = (info.context or {})["languages"]
    for language, hashes in value.items():
        if language not in languages.all:
            raise PydanticCustomError("unknown-language", "{language}", {"language": language})
        if not isinstance(hashes, str) or not _HASHES.fullmatch(hashes.strip()):
            raise PydanticCustomError("bad-agreement", "{given}", {"given": str(hashes), "at": language})
    return MappingProxyType({language: Hashes(tuple(hashes.strip().split("-"))) for language, hashes in value.items()})


Agreement = Annotated[
    Mapping[str, Hashes],
    PlainValidator(_check_agreement),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": "string", "pattern": f"^{_HASHES.pattern}$"}}),
]
"""By language, the state of the other text that was held against this one."""


@dataclass(frozen=True)
class Part:
    """A stretch of a text that is compared as a whole."""

    key: int | str
    """`FRONT`, `OPENING`, or the address of the heading, which is the same in every language."""
    line: int
    title: str
    """The heading as it is written; else the first words."""
    hash: str


def list_parts(article: Article, language: str) -> tuple[Part, ...]:
    """Return the parts of a text, top to bottom: never fewer than two."""
    front = "\n".join(text for _, text in sorted(_find_texts(article.front.data)))
    below = (
        Part(key, article.text_line + line, title, digest)
        for key, line, title, digest in _list_parts(article.text, language)
    )
    return Part(FRONT, 1, "---", _hash(front, language)), *below


@memoized
def _list_parts(text: str, language: str) -> tuple[tuple[int | str, int, str, str], ...]:
    """Return what is to be known of each part, lines counted from the first one of the text."""
    lines = text.split("\n")
    headings = [mark for mark in find_marks(text) if isinstance(mark, Heading)]
    starts = [0, *(heading.line - 1 for heading in headings)]
    texts = ["\n".join(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    parts: list[tuple[int | str, int, str, str]] = [(OPENING, first, _quote(lines[first]), _hash(texts[0], language))]
    for number, (heading, part) in enumerate(zip(headings, texts[1:], strict=True), 2):
        parts.append((heading.anchor or number, heading.line - 1, heading.text, _hash(part, language)))
    return tuple(parts)


def hash_parts(parts: tuple[Part, ...]) -> Hashes:
    """Return the hashes that a text in another language notes when it says the same."""
    return Hashes(tuple(part.hash for part in parts))


def find_changed(parts: tuple[Part, ...], agreed: Hashes) -> tuple[Part, ...]:
    """Return the parts that are not as they were when the other text noted their hashes; new ones among them."""
    if agreed == hash_parts(parts):
        return ()
    matcher = SequenceMatcher(None, agreed.parts, [part.hash for part in parts], autojunk=False)
    same = {start + step for _, start, size in matcher.get_matching_blocks() for step in range(size)}
    return tuple(part for position, part in enumerate(parts) if position not in same)


def write_agreement(agreement: Mapping[str, Hashes]) -> str:
    """Return the line of the front matter that says it, languages in the order given."""
    pairs = ", ".join(f"{language}: {hashes}" for language, hashes in agreement.items())
    return f"{KEY}: {{{pairs}}}"


def _find_texts(value: Any, way: str = "") -> Iterator[tuple[str, str]]:
    """Yield every value of a front matter but the note itself, with the way to it, whatever their order."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            if way or key != KEY:
                yield from _find_texts(item, f"{way}/{key}")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _find_texts(item, f"{way}/{position:04}")
    else:
        yield way, str(value)


@memoized
def _hash(text: str, language: str) -> str:
    """Return the hash of a part."""
    return hashlib.sha256(find_bare_words(text, language).encode()).hexdigest()[:_LENGTH]


def _quote(line: str) -> str:
    words = line.split()
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "")
