"""Knows the words that every page has, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints

from hooks.awareness.model.agreement import KEY, Agreement
from hooks.awareness.model.fields import Facts, Line, check_line

Description = Annotated[str, StringConstraints(min_length=50, max_length=170), AfterValidator(check_line)]
"""One sentence for search results; longer ones are cut there, shorter ones say too little."""


@dataclass(frozen=True)
class Mismatch:
    """Words that lack a partner among the facts, or the other way round."""

    kind: str
    key: str


class Words(Facts):
    """The front matter of a Markdown file."""

    title: Line
    """The only first-level heading of the page."""
    tab_title: Line | None = None
    """What the tab and the history of the browser show instead, where the title would tell."""
    description: Description
    agrees_with: Agreement = Field(default_factory=dict)
    """With which state of the same text in other languages it agrees; written by a program or pasted."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Keep the note behind all fields that people write, so that it is in nobody's way."""
        cls.model_fields[KEY] = cls.model_fields.pop(KEY)

    @property
    def neutral_title(self) -> str:
        """The title for the tab of the browser."""
        return self.tab_title or self.title

    def find_mismatches(self, facts: Facts) -> Iterator[Mismatch]:
        """Yield the words that the facts do not ask for, and those that they ask for in vain."""
        return iter(())


def compare_keys(wanted: set[str], found: Mapping[str, Any] | None, field: str) -> Iterator[Mismatch]:
    """Yield a mismatch for each key of the facts without words, and of the words without facts."""
    given = set(found or {})
    for key in sorted(wanted - given):
        yield Mismatch("words-missing", f"{field}.{key}")
    for key in sorted(given - wanted):
        yield Mismatch("words-surplus", f"{field}.{key}")
