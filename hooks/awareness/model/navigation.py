"""Knows which pages belong together, and which of them the top of every page names."""

from __future__ import annotations

from pydantic import Field

from hooks.awareness.model.fields import Facts, Line, LocalText, PageId


class Section(Facts):
    """Pages for one purpose, in reading order; the first is the door to the others."""

    id: Line
    title: LocalText
    pages: tuple[PageId, ...] = Field(min_length=1)


class Navigation(Facts):
    """Every plain page but the home page stands in exactly one section."""

    home: PageId
    help: PageId
    """The page to which every page leads first."""
    safety: PageId
    """What to know before browsing on a device that others can reach."""
    directory: PageId
    """The page that lists all helplines."""
    glossary: PageId
    sources: PageId
    organisations: PageId
    campaign: PageId
    """The page that lists the campaigns."""
    project: PageId
    """The page that lists the projects."""
    search: PageId | None = None
    """The page with the search; a site without one has no search."""
    header: tuple[PageId, ...]
    sections: tuple[Section, ...] = Field(min_length=1)
