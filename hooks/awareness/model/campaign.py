"""Knows what a campaign or a project is, and what may be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.amount import check_complete
from hooks.awareness.model.codes import LanguageTag
from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import (
    DateField,
    Facts,
    HelplineId,
    Line,
    LocalText,
    OrganisationId,
    SourceId,
    find_doubled,
)
from hooks.awareness.model.period import Period
from hooks.awareness.model.picture import Picture
from hooks.awareness.model.place import PlaceId
from hooks.awareness.model.vocabulary import AudienceId, ProjectRoleId
from hooks.awareness.model.words import Mismatch, Words, compare_keys


def name_background(campaign: str) -> str:
    """Return the id of the plain page that tells where a campaign comes from; it need not be there."""
    return f"campaigns/{campaign}/background"


class OriginalTitle(Facts):
    """The title under which it became known, in its own language."""

    language: LanguageTag
    text: Line


class Involvement(Facts):
    """An organisation's part in it."""

    id: OrganisationId
    role: ProjectRoleId
    source: SourceId


class Whereabouts(Facts):
    """A place of the work, and what is known to have been there."""

    id: PlaceId
    source: SourceId
    note: LocalText | None = None


class Figure(Facts):
    """One counted result or size; what exactly was counted is said in the words."""

    id: Line
    value: int = Field(ge=0)
    unit: Literal["count", "money", "months"]
    of: str = ""
    """Id of the figure that it is a part of."""
    source: SourceId

    _is_complete = model_validator(mode="before")(check_complete)


class Campaign(Draftable):
    """Facts of a campaign (a message to the public) or a project (work behind it)."""

    kind: Literal["campaign", "project"]
    order: int
    original_title: OriginalTitle
    period: Period | None = None
    """Left out when no document tells it."""
    accent: Literal["teal", "amber", "plum", "moss", "sky"]
    organisations: tuple[Involvement, ...] = ()
    audiences: tuple[AudienceId, ...] = ()
    places: tuple[Whereabouts, ...] = ()
    figures: tuple[Figure, ...] = ()
    helplines: tuple[HelplineId, ...] = ()
    updated: DateField | None = None
    """When its facts and texts were last checked; the feed tells it."""
    emblem: Picture
    pictures: tuple[Picture, ...] = ()
    """Those that the text shows."""

    @model_validator(mode="after")
    def _figures_differ(self) -> Campaign:
        if doubled := find_doubled(figure.id for figure in self.figures):
            position, id = doubled
            raise PydanticCustomError("doubled-id", "{id}", {"id": id, "at": f"figures.{position}.id"})
        for position, figure in enumerate(self.figures):
            others = sorted({other.id for other in self.figures} - {figure.id})
            if figure.of and figure.of not in others:
                details = {"id": figure.of, "known": ", ".join(others) or "–", "at": f"figures.{position}.of"}
                raise PydanticCustomError("figure-of-nothing", "{id}", details)
        return self


class CampaignWords(Words):
    """Front matter of a campaign."""

    summary: Line
    """One or two sentences for the card."""
    emblem_alt: Line
    figures: Mapping[str, Line] = Field(default_factory=dict)
    """What each figure counts, by the figure's id."""

    def find_mismatches(self, facts: Facts) -> Iterator[Mismatch]:
        """Yield figures without words and words without figures."""
        assert isinstance(facts, Campaign)
        yield from compare_keys({figure.id for figure in facts.figures}, self.figures, "figures")
