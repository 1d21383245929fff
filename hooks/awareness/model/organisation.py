"""Knows what an organisation of the field is."""

from __future__ import annotations

from typing import Literal

from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import LocalText, WebAddress
from hooks.awareness.model.vocabulary import FunctionId


class Organisation(Draftable):
    """A body that works, or worked, in the field; its few words stand beside its facts."""

    name: LocalText
    short: LocalText | None = None
    kind: Literal["public", "ngo", "international", "municipal", "foreign"]
    functions: tuple[FunctionId, ...] = ()
    url: WebAddress | None = None
    about: LocalText
    """One or two sentences; citations in square brackets are allowed."""
