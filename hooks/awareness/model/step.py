"""Knows what a step is: a question with a few choices, or an ending that says what to do and who answers."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.codes import AnyLanguage, LanguageTag, ReaderPlace
from hooks.awareness.model.fields import Facts, HelplineId, Line, LocalText, PageId, Reference

START = "start"
"""Key of the first step."""
FEWEST, MOST = 2, 5
"""Choices of a step: with one there is nothing to choose, more than five nobody takes in at a glance."""

_OF_ENDINGS = ("do", "to_copy", "places", "languages", "writing", "helplines", "pages", "none_known")


class StepId(Reference):
    """Key of a step."""

    kind = "step"


class Passage(Facts):
    """Words that are the same on the pages of all languages."""

    language: LanguageTag
    """BCP 47 code."""
    text: Line


class Step(Facts):
    """A question has `choices`; an ending says what to `do`, and names the lines that answer."""

    link: LocalText
    """What a reader presses to come here."""
    own_words: Passage | None = None
    """The link for readers who may not read the language of the page; it stands beside the other."""
    title: LocalText | None = None
    """Heading of the page; without one it is the words of the link."""
    choices: tuple[StepId, ...] = ()
    do: tuple[LocalText, ...] = ()
    """What to do now, a sentence or two each."""
    to_copy: Passage | None = None
    """A message that the reader may copy."""
    places: tuple[ReaderPlace, ...] = ()
    """Where the reader is: ISO 3166-1 codes, `EU` or `anywhere`; none means the country of the site."""
    languages: tuple[AnyLanguage, ...] = ()
    """What the reader speaks, as ISO 639 codes or `other`; none means the language of the page."""
    writing: bool = False
    """Whether the reader cannot speak aloud."""
    helplines: tuple[HelplineId, ...] = ()
    pages: tuple[PageId, ...] = ()
    """Where to read on."""
    none_known: bool = False
    """Whether it is admitted that no line answers at any hour, from there and in that language."""

    @property
    def heading(self) -> Mapping[str, str]:
        """The heading of its page, by language."""
        return self.title or self.link

    @property
    def ends(self) -> bool:
        """Whether it is an ending."""
        return not self.choices

    @model_validator(mode="after")
    def _asks_or_ends(self) -> Step:
        if self.choices:
            if surplus := next((name for name in _OF_ENDINGS if getattr(self, name)), None):
                raise PydanticCustomError("step-both", "{field}", {"field": surplus, "at": surplus})
            if not FEWEST <= len(self.choices) <= MOST:
                details = {"number": len(self.choices), "fewest": FEWEST, "most": MOST, "at": "choices"}
                raise PydanticCustomError("step-choices", "{number}", details)
        elif not self.do:
            raise PydanticCustomError("step-dead-end", "choices or do are needed")
        return self
