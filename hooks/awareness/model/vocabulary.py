"""Knows the words that facts may use as keys, such as situations, audiences and functions."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.awareness.model.fields import Facts, LocalText, Reference

Choices = Mapping[str, LocalText]
"""Keys in the order in which readers meet them, each with its words per language."""


EVERYONE = "everyone"
"""The key of people under which a line is for all of them."""


class SituationId(Reference):
    """What somebody may be going through."""

    kind = "situations"


class PeopleId(Reference):
    """Who the reader is."""

    kind = "people"


class AudienceId(Reference):
    """For whom a campaign was made."""

    kind = "audiences"


class ProjectRoleId(Reference):
    """What an organisation did in a project."""

    kind = "project_roles"


class FunctionId(Reference):
    """What an organisation does in the field."""

    kind = "functions"


class MilestoneKindId(Reference):
    """What something on the timeline is."""

    kind = "milestones"


class SubjectId(Reference):
    """A school subject, or another occasion to learn."""

    kind = "subjects"


class ThemeId(Reference):
    """What terms of the glossary are about."""

    kind = "themes"


class Vocabulary(Facts):
    """All keys that facts may use. Which ones exist is a matter of the content alone."""

    situations: Choices = {}
    people: Choices = {}
    audiences: Choices = {}
    project_roles: Choices = {}
    functions: Choices = {}
    milestones: Choices = {}
    subjects: Choices = {}
    themes: Choices = {}
