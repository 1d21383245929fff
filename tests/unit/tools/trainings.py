"""Lets a tiny site have trainings."""

from __future__ import annotations

from pathlib import Path


def allow_trainings(root: Path) -> None:
    """Say in the facts of a tiny site what the sheet of a training shows: the same as that of a lesson."""
    path = root / "docs/navigation.yml"
    text = path.read_text("utf-8")
    parts = text[text.index("  lesson:\n") :]
    path.write_text(text + parts.replace("  lesson:\n", "  training:\n", 1), "utf-8")
