"""Adds lines to tiny sites, for the tools that say which to check again."""

from __future__ import annotations

from pathlib import Path

from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.reading_tiny_sites import LANGUAGES


def add_line(root: Path, id: str, **changes: str) -> None:
    """Write a line that is shown where it is named; `on`, `how` and `tier` say of its check what they name."""
    facts = HELPLINE.replace("always_shown: true\n", "")
    for old, new in {"2026-01-02": changes.get("on", "2026-01-02"), "public-copies": changes.get("how", "called"),
                     "tier: emergency": f"tier: {changes.get('tier', 'emergency')}"}.items():
        facts = facts.replace(old, new)
    write(root, f"docs/helplines/{id}.yml", facts + changes.get("more", ""))
    for language in LANGUAGES.all:
        write_page(root, f"docs/helplines/{id}", language, "A line.", who="For all.")
