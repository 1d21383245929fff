"""Knows what a plain page is: words, with facts only where it needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import Facts, HelplineId, Line, PageId
from hooks.awareness.model.picture import Picture
from hooks.awareness.model.receipt import Receipt
from hooks.awareness.model.words import Mismatch, Words, compare_keys


class Door(Facts):
    """One of the big choices on the home page."""

    page: PageId
    also: PageId | None = None
    """Another page that some readers need sooner."""
    picture: Picture
    """Shows what the words of the door say, so it needs none of its own."""


class DoorWords(Facts):
    """What stands on a door."""

    title: Line
    text: Line
    also: Line | None = None


class PageFacts(Draftable):
    """All optional: a page of words alone has none."""

    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    """Those that the text shows."""
    helplines: tuple[HelplineId, ...] = ()
    """Lines that fit the topic; the help card of the page adds them."""
    doors: Mapping[str, Door] = Field(default_factory=dict)
    receipt: Receipt | None = None
    """Shown where the text asks for it with the block of that name."""


class PageWords(Words):
    """Front matter of a plain page."""

    lead: Line | None = None
    picture_alt: Line | None = None
    doors: Mapping[str, DoorWords] = Field(default_factory=dict)

    def find_mismatches(self, facts: Facts) -> Iterator[Mismatch]:
        """Yield a picture without words, doors without words, and the reverse."""
        assert isinstance(facts, PageFacts)
        if facts.picture and not self.picture_alt:
            yield Mismatch("words-missing", "picture_alt")
        if self.picture_alt and not facts.picture:
            yield Mismatch("words-surplus", "picture_alt")
        yield from compare_keys(set(facts.doors), self.doors, "doors")
        for id in sorted(set(facts.doors) & set(self.doors)):
            if (facts.doors[id].also is None) != (self.doors[id].also is None):
                kind = "words-surplus" if facts.doors[id].also is None else "words-missing"
                yield Mismatch(kind, f"doors.{id}.also")
