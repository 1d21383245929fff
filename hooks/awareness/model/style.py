"""Knows how one language is written: its quotation marks, its signs, words that say nothing or are unfinished.

Everything is optional, and a language without such a file is judged by what holds in every language.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from hooks.awareness.model.fields import Facts, Line
from hooks.awareness.model.settings import check_pattern

NOT_PROSE = (
    "number",
    "old_number",
    "new_number",
    "address",
    "url",
    "sources",
    "source",
    "id",
    "file",
    "helpline",
    "helplines",
    "no_answer",
    "replaced_by",
    "pair_with",
    "agrees_with",
    "shapes",
    "ground",
    "frame",
    "longitude",
    "latitude",
)
"""Facts that hold numbers on purpose, or addresses and keys that may look like one."""


AsTyped = Annotated[str, StringConstraints(strip_whitespace=False)]
"""Spaces at its ends count."""
SpacePattern = Annotated[AsTyped, AfterValidator(check_pattern)]


class Quotes(Facts):
    """The pair of marks that a quotation stands in."""

    opening: Line = Field(max_length=1)
    closing: Line = Field(max_length=1)


class Swap(Facts):
    """A sign that is typed for another."""

    find: SpacePattern
    write: AsTyped
    """What stands there instead; `\\1` is the first group of the pattern. No letter may change by it."""


class Doubt(Facts):
    """What is mostly a slip, though no program can say what was meant."""

    find: SpacePattern
    why: Line
    """Told to whoever has written it."""


class Style(Facts):
    """The habits of one language."""

    quotes: Quotes | None = None
    apostrophe: Line | None = Field(default=None, max_length=1)
    swaps: tuple[Swap, ...] = ()
    keep_together: tuple[SpacePattern, ...] = ()
    """Where a line must not break: every space in what is found becomes one that does not."""
    empty_links: tuple[Line, ...] = ()
    """Words of links that do not say where they lead."""
    unfinished: tuple[Line, ...] = ()
    """Words that somebody leaves for later and forgets."""
    capitals: tuple[Line, ...] = ()
    """Names that are written in capitals."""
    doubtful: tuple[Doubt, ...] = ()
    """What proofreading points at."""
    abbreviations: tuple[Line, ...] = ()
    """What ends with a full stop though the sentence goes on, without the stop."""
    prefixes: tuple[Line, ...] = ()
    """What may stand before any word, written together: a dictionary does not have all such words."""
    long_sentence: int = Field(default=25, gt=0)
    """Words from which proofreading calls a sentence long."""
    grade: Literal["ari"] | None = None
    """A measure of reading that was made for this language, beside the one that is taken of all."""

    @cached_property
    def identity(self) -> str:
        """A hash of everything that it says, for whatever is remembered of a text that it was held against."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    def __hash__(self) -> int:
        return hash((self.apostrophe, len(self.swaps), self.empty_links[:1]))
