"""Knows what an organisation of the field is."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import Facts, LocalText, SourceId, WebAddress, Year
from hooks.awareness.model.vocabulary import FunctionId

OrganisationKind = Literal["public", "ngo", "international", "municipal", "foreign"]
ORGANISATION_KINDS: tuple[OrganisationKind, ...] = get_args(OrganisationKind)
"""In the order in which the list of organisations shows them."""


class Duty(Facts):
    """A role that a document says an organisation has."""

    function: FunctionId
    year: Year | None = None
    """The year of which it tells; left out when the document has no date."""
    sources: tuple[SourceId, ...] = Field(min_length=1)


class Organisation(Draftable):
    """A body that works, or worked, in the field; its few words stand beside its facts."""

    name: LocalText
    short: LocalText | None = None
    kind: OrganisationKind
    functions: tuple[FunctionId, ...] = ()
    duties: tuple[Duty, ...] = ()
    """The roles that documents name, for the grid of who does what."""
    renamed: LocalText | None = None
    """What became of its name or its work since; citations are allowed."""
    url: WebAddress | None = None
    about: LocalText
    """One or two sentences; citations in square brackets are allowed."""
