"""Knows which words one language would rather not use, why, what to say instead, and where they may stand.

The words hurt, blame or mislead. Finding them in their forms takes a dictionary, which is no part of the
build: `tools/proofreading/` does it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import Facts, Line
from hooks.awareness.model.settings import check_pattern

Pattern = Annotated[Line, AfterValidator(check_pattern)]


class Avoided(Facts):
    """A word or phrase to avoid."""

    avoid: tuple[Line, ...] = ()
    """Words or phrases as they stand in a dictionary, which also knows their forms. The first is what `say` follows."""
    pattern: Pattern | None = None
    """A regular expression from the beginning of a word, for what no dictionary lists; capitals make no difference."""
    say: tuple[Line, ...] = ()
    """What to say instead, each as it stands in a dictionary; empty where only the sentence can change."""
    fixed: tuple[Line, ...] = ()
    """Words of `say` that keep their form whatever the sentence asks for."""
    why: Line
    """A key of `reasons`."""
    finds: tuple[Line, ...] = ()
    """Examples that must be found."""
    spares: tuple[Line, ...] = ()
    """Examples that must not, though they look alike."""

    @model_validator(mode="after")
    def _check_words(self) -> Avoided:
        if not self.avoid and self.pattern is None:
            raise PydanticCustomError("avoid-nothing", "avoid or pattern is needed")
        return self


class Allowance(Facts):
    """A place where words to avoid may stand."""

    words: Line | None = None
    """The phrase as it stands in the text, all of it: a title, the name of a service, a term of law."""
    pattern: Pattern | None = None
    """The same as a regular expression, where the phrase varies."""
    file: Line | None = None
    """Only in this file."""
    section: Line | None = None
    """Only below the heading with this address; with a file and without words, all that stands there."""
    because: Line


class Diction(Facts):
    """The words that one language avoids."""

    reasons: Mapping[str, Line] = Field(min_length=1)
    """Why words are avoided, by key, each in a sentence or two for whoever has written one."""
    terms: tuple[Avoided, ...] = ()
    allowed: tuple[Allowance, ...] = ()
