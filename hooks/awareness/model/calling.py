"""Knows which questions about a call are answered, and which nobody has asked the service yet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from hooks.awareness.model.fields import LIST, WORD, Facts, HelplineId, word_or_list

Answered = Literal["known", "unknown"]
"""Whether the words of the line answer a question."""

FallbackLines = Annotated[
    Annotated[Literal["unknown"], Tag(WORD)] | Annotated[tuple[HelplineId, ...], Tag(LIST)],
    Discriminator(word_or_list),
]


class Calling(Facts):
    """What is known of the way a call goes."""

    who_answers: Answered
    """What kind of people; whose line it is, the operator says."""
    who_is_told: Answered
    under_18: Literal["known", "unknown", "not_applicable"]
    """`not_applicable` where nobody under 18 would ask: a line, or a whole site, for adults alone."""
    on_bill: Answered
    no_answer: FallbackLines
    """Lines to try instead; with its own name alone, trying again is all there is to do."""
    only_asking: Answered
    name: Answered | None = None
    """This and the next two follow from the contacts; `known` only where words say more than those can."""
    cost: Answered | None = None
    languages: Answered | None = None

    @property
    def answered(self) -> frozenset[str]:
        """The questions that the words answer."""
        return frozenset(name for name in type(self).model_fields if getattr(self, name) == "known")
