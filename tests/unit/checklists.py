"""Builds checklists with honest defaults, to be changed by a test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.tiny_site import write, write_page
from tests.unit.papers import write_paper
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

FILE = "docs/checklists/offer.yml"


def sign_data(id: str = "hurry", **changes: Any) -> dict[str, Any]:
    """Return a sign with a source and a question, as it is read; None takes a field away."""
    data = {
        "id": id,
        "text": {"lt": f"Požymis {id}", "en": f"Sign {id}"},
        "sources": ["a-law"],
        "questions": ["why"],
        **changes,
    }
    return {key: value for key, value in data.items() if value is not None}


def group_data(*signs: dict[str, Any], id: str = "job", **changes: Any) -> dict[str, Any]:
    """Return a group of signs, as it is read."""
    return {"id": id, "title": {"lt": "Darbas", "en": "A job"}, "signs": list(signs), **changes}


def checklist_data(*groups: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a checklist, by default with one group of one sign, as it is read."""
    return {
        "title": {"lt": "Ką pastebi?", "en": "What do you notice?"},
        "groups": list(groups) or [group_data(sign_data())],
        "questions": {"why": {"lt": "Kodėl?", "en": "Why?"}},
        **changes,
    }


def write_checklist_paper(root: Path) -> None:
    """Have the checklist printed as a whole."""
    write_paper(root, "checklist", checklist="offer")


def write_checklist(root: Path, data: dict[str, Any]) -> None:
    """Write a tiny site whose help page shows a checklist."""
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root)
    write(root, FILE, json.dumps(data, ensure_ascii=False, indent=1) + "\n")  # JSON is YAML
    for language in LANGUAGES.all:
        text = "Call [[phone:line]] [@a-law].\n\n[[checklist: offer]]"
        write_page(root, "docs/help", language, text)
