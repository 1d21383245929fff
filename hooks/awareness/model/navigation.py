"""Knows which pages belong together, and which of them the top of every page names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from hooks.awareness.model.fields import Facts, Line, LocalText, PageId


class Section(Facts):
    """Pages for one purpose, in reading order; the first is the door to the others."""

    id: Line
    title: LocalText
    pages: tuple[PageId, ...] = Field(min_length=1)


class SharedPart(Facts):
    """A section of a plain page, from its heading to the next of the same level."""

    page: PageId
    part: Line
    """Address of the heading."""


class SharedParts(Facts):
    """What holds for every lesson: written once, in the sections of plain pages."""

    ground_rules: SharedPart
    """What the group agrees on before it begins."""
    right_to_pass: SharedPart
    distancing: SharedPart
    """How to talk about the topic and not about those who are there."""
    disclosure: SharedPart
    """What to do if somebody speaks about what happened to them."""
    at_once: SharedPart | None = None
    """The few lines about it that the page of every lesson says itself; no part of the sheet, which has it all."""
    evaluation: SharedPart
    """How to learn whether it helped, without data about anybody."""
    words: SharedPart
    """Words to avoid, and better ones."""


class Chapters(Facts):
    """Pages that are reached from another one: its matter, told in parts, in reading order."""

    of: PageId
    """Stands in a section; its chapters stand in none."""
    pages: tuple[PageId, ...] = Field(min_length=1)


class AlwaysInStep(Facts):
    """Texts by which readers could come to harm if they said less in one language than in another."""

    pages: tuple[PageId, ...] = ()
    kinds: tuple[Literal["campaign", "helpline", "lesson", "page"], ...] = ()
    """All texts of a kind."""


class Navigation(Facts):
    """Every plain page but the home page stands in exactly one section, or is a chapter of one that does."""

    home: PageId
    help: PageId
    """The page to which every page leads first."""
    safety: PageId
    """What to know before browsing on a device that others can reach."""
    sayings: PageId | None = None
    """The page with sentences to say or show first."""
    directory: PageId
    """The page that lists all helplines."""
    glossary: PageId
    sources: PageId
    organisations: PageId
    campaign: PageId
    """The page that lists the campaigns."""
    project: PageId
    """The page that lists the projects."""
    map: PageId | None = None
    """The page with the map of the work, below which its filters stand."""
    calendar: PageId | None = None
    """The page with the calendar, if there is one."""
    steps: PageId | None = None
    """The page on which the steps begin, if there are steps."""
    lesson: PageId | None = None
    """The page that lists the lessons, if there are any."""
    lesson_parts: Mapping[Literal["lesson", "training"], SharedParts] = Field(default_factory=dict)
    """Needed for each kind of lesson that exists."""
    prints: PageId | None = None
    """The page with everything to print, if there is one."""
    search: PageId | None = None
    """The page with the search; a site without one has no search."""
    everything: PageId | None = None
    """The page that lists everything from A to Z; without one, the page with the search does."""
    always_in_step: AlwaysInStep = AlwaysInStep()
    header: tuple[PageId, ...]
    sections: tuple[Section, ...] = Field(min_length=1)
    chapters: tuple[Chapters, ...] = ()
