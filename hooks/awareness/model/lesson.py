"""Knows what a lesson is: who it is for, its steps with their minutes, and what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.ages import PupilAges
from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import CampaignId, DateField, Facts, HelplineId, Line, TermId, find_doubled
from hooks.awareness.model.picture import Picture
from hooks.awareness.model.vocabulary import AudienceId, SubjectId
from hooks.awareness.model.words import Mismatch, Words, compare_keys

Device = Literal["projector", "printer", "computer", "phones", "speakers", "internet"]
OptionNumber = Annotated[int, Field(ge=1)]
"""Place of an option among those of its question, counted from 1."""
PROJECTOR, HANDOUT = "projector", "handout"
"""Shapes of a lesson beside its own page, and the last parts of their addresses; no step can have these."""


class LessonStep(Facts):
    """One step; its words stand below the heading that has its id as address."""

    id: Line
    minutes: int = Field(gt=0)
    form: Literal["together", "groups", "pairs", "alone"]
    """How the class works."""
    quiz: Mapping[str, OptionNumber] = Field(default_factory=dict)
    """For each question of the step, by the address of its heading, the option that is right."""


class Material(Facts):
    """Something to have at hand."""

    id: Line
    count: int = Field(default=1, ge=1)
    per: Literal["pupil", "pair", "group", "class"] = "class"


class Devices(Facts):
    """Machines: without some it does not work, others make it easier."""

    needed: tuple[Device, ...]
    """Empty for a lesson that works without any."""
    useful: tuple[Device, ...] = ()


class Lesson(Draftable):
    """Facts of a lesson for pupils, or of a training for people who work with others."""

    kind: Literal["lesson", "training"]
    order: int
    campaign: CampaignId | None = None
    audiences: tuple[AudienceId, ...] = Field(min_length=1)
    ages: PupilAges | None = None
    subjects: tuple[SubjectId, ...] = Field(min_length=1)
    minutes: int = Field(gt=0)
    steps: tuple[LessonStep, ...] = Field(min_length=1)
    aims: tuple[Line, ...] = Field(min_length=1)
    materials: tuple[Material, ...]
    devices: Devices
    terms: tuple[TermId, ...] = ()
    """Printed with their definitions."""
    helplines: tuple[HelplineId, ...] = Field(min_length=1)
    """Shown before and after."""
    updated: DateField
    licence: Line
    pictures: tuple[Picture, ...] = ()
    """Those that the text shows."""

    @model_validator(mode="after")
    def _minutes_add_up(self) -> Lesson:
        total = sum(step.minutes for step in self.steps)
        if total != self.minutes:
            details = {"minutes": self.minutes, "total": total, "at": "minutes"}
            raise PydanticCustomError("minutes-do-not-add-up", "{minutes} {total}", details)
        return self

    @model_validator(mode="after")
    def _steps_differ(self) -> Lesson:
        if doubled := find_doubled(step.id for step in self.steps):
            position, id = doubled
            raise PydanticCustomError("step-doubled", "{id}", {"id": id, "at": f"steps.{position}.id"})
        return self

    @model_validator(mode="after")
    def _pupils_have_ages(self) -> Lesson:
        if self.kind == "lesson" and self.ages is None:
            raise PydanticCustomError("lesson-without-ages", "ages are needed", {"at": "kind"})
        return self


class LessonWords(Words):
    """Front matter of a lesson."""

    lead: Line
    """One or two sentences, for the card too."""
    content_note: Line
    """What it is about, and that nobody has to take part: a fact and a choice, no warning."""
    alternative: Line | None = None
    """What somebody who would rather not take part can do instead."""
    aims: Mapping[str, Line]
    materials: Mapping[str, Line] = Field(default_factory=dict)

    def find_mismatches(self, facts: Facts) -> Iterator[Mismatch]:
        """Yield aims and materials without words, and the reverse; pupils need another choice."""
        assert isinstance(facts, Lesson)
        yield from compare_keys(set(facts.aims), self.aims, "aims")
        yield from compare_keys({material.id for material in facts.materials}, self.materials, "materials")
        if facts.kind == "lesson" and not self.alternative:
            yield Mismatch("words-missing", "alternative")
