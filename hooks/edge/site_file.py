"""Knows what a file of the site is that is no page of MkDocs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteFile:
    """A file by its path from the root of the site."""

    path: str
    content: bytes
