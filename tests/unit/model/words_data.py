"""Builds the front matter of texts."""

from __future__ import annotations

from typing import Any

DESCRIPTION = "What is said here and for whom, in one whole sentence."


def words_data(**changes: Any) -> dict[str, Any]:
    """Return the front matter that every page needs."""
    return {"title": "Help", "description": DESCRIPTION, **changes}
