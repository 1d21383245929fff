"""The way to help can be told on one page and drawn on another, and its sources lead to the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.duties import view_path
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.source_lists import list_all_sources
from tests.support.tiny_site import write
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

STAGES = """\
notice: {step: 1, title: {lt: Pastebi, en: Notice}, text: {lt: "Tekstas [@a-law].", en: "Text [@a-law]."}}
"""


def _write_ways(root: Path, help: str, lists: str) -> Path:
    write_tiny_content(root)
    write(root, "docs/path.yml", STAGES)
    for language in ("lt", "en"):
        change(root, f"docs/help.{language}.md", {"Text.": f"Text.\n\n[[path{help}]]"})
        change(root, f"docs/lists.{language}.md", {"[[glossary]]": f"[[glossary]]\n\n[[path{lists}]]"})
    return root


def _a_site(root: Path, help: str, lists: str) -> Edition:
    return an_edition(_write_ways(root, help, lists))


@pytest.mark.parametrize(
    ("parts", "told", "drawn"), [((), True, True), (("text",), True, False), (("drawing",), False, True)]
)
def test_the_way_is_told_or_drawn_or_both(parts: tuple[str, ...], told: bool, drawn: bool, tmp_path: Path) -> None:
    edition = _a_site(tmp_path, "", "")
    writer = Writer(edition, "en/help/")
    values = view_path(writer, edition.catalogue.pages["help"], parts)

    assert (bool(values["steps"]), values["drawing"] is not None) == (told, drawn)
    assert bool(writer.bibliography.list_sources()) == told


def test_a_source_leads_to_the_page_that_tells_the_way(tmp_path: Path) -> None:
    groups = list_all_sources(_a_site(tmp_path, ": drawing", ": text"))
    cited = {view.source.key: [link.address for link in view.cited_by] for group in groups for view in group.items}

    assert cited["a-law"].count("en/lists/") == 1


def test_another_part_of_the_way_is_unknown(tmp_path: Path) -> None:
    _write_ways(tmp_path, ": picture", ": text")

    assert "unknown-argument" in {kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)}
