"""Knows what a move is: a page that once had another address, which paper and messages still give."""

from __future__ import annotations

from hooks.awareness.model.fields import Facts, Line


class Move(Facts):
    """The key of the entry is the address that the page had, without language: `lessons/lamp`."""

    to: Line
    """The address that it has now, without language."""
