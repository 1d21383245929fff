"""Knows that something may be kept back while it is being written."""

from __future__ import annotations

from hooks.awareness.model.fields import Facts

OPEN, CLOSE = "\N{MATHEMATICAL LEFT ANGLE BRACKET}", "\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
"""Stand around what has to be written in their place. They occur in no language and on no keyboard."""
NO_DATE = 1
"""The year of a date that is not known yet."""


class Draftable(Facts):
    """Facts of something that the check reads from its first day, and readers only when it is ready."""

    draft: bool = False
    """Whether it is kept out of the site; `make serve` shows it. To publish it, delete this line."""
