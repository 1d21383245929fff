"""Knows what a stage is: a part of the way from the first suspicion to help."""

from __future__ import annotations

from pydantic import Field

from hooks.awareness.model.fields import Facts, HelplineId, LocalText, OrganisationId


class Stage(Facts):
    """Stages of one step stand beside each other: whichever fits comes first."""

    step: int = Field(ge=1)
    """Its place on the way, counted from 1; each stage stands in the step of the one above it or in the next."""
    title: LocalText
    text: LocalText
    """What happens, in a few sentences; citations and mentions are allowed."""
    organisations: tuple[OrganisationId, ...] = ()
    helplines: tuple[HelplineId, ...] = ()
