"""Plans the lesson of the tiny site, and writes content in which its shared parts stand apart."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hooks.awareness.language import Languages
from hooks.awareness.pages.lessons.drafts import plan_sheet
from hooks.awareness.pages.lessons.planning import plan_lesson
from hooks.awareness.pages.planned import PlannedPage
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


def plan_lamp(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> Mapping[str, PlannedPage]:
    """Return the pages of the lesson by the last part of their address; that of its own page is ``."""
    edition = an_edition(root, language, languages)
    pages = plan_lesson(edition, edition.catalogue.lessons["lamp"])
    return {page.uri.removeprefix("lessons/lamp").strip("/"): page for page in pages}


def plan_lamp_sheet(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> PlannedPage:
    """Return what the sheet of the teacher is set from."""
    edition = an_edition(root, language, languages)
    return plan_sheet(edition, edition.catalogue.lessons["lamp"])


def write_divided_content(root: Path) -> None:
    """Write tiny content in which every shared part has a heading of its own, and one of them a few lines for lessons."""
    write_tiny_content(root)
    names = {"ground_rules": "rules", "right_to_pass": "pass", "distancing": "distance", "disclosure": "speaks"}
    below = "### At once { #at-once }\n\nListen, [then](#words) act.\n\n### Then { #then }\n\nWhat follows."
    text = "".join(f"\n\n## Part {id} {{ #{id} }}\n\n{below if id == 'speaks' else 'More.'}" for id in (*names.values(), "words"))
    for language in LANGUAGES.all:
        change(root, f"docs/index.{language}.md", {"Words for all lessons.": f"Words for all lessons.{text}"})
    parts = {f"{name}: {{page: index, part: shared}}": f"{name}: {{page: index, part: {id}}}" for name, id in names.items()}
    parts["words: {page: index, part: shared}"] = "words: {page: index, part: words}\n    at_once: {page: index, part: at-once}"
    change(root, "docs/navigation.yml", parts)
