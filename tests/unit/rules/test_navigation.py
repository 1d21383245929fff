"""Rule: a reader finds every plain page, since it stands in exactly one section."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

SECTIONS = "[help, helplines, lists]"


@pytest.mark.parametrize(
    ("pages", "faults"),
    [
        (SECTIONS, []),
        ("[index, help, helplines, lists]", []),
        ("[lists, helplines, help]", []),
        ("[help, helplines]", [("docs/lists.lt.md", 0, "page-in-no-section")]),
        ("[help, helplines, lists, help]", [("docs/navigation.yml", 14, "page-in-two-sections")]),
        ("\n      - help\n      - helplines\n      - lists\n      - help", [("docs/navigation.yml", 18, "page-in-two-sections")]),
    ],
)
def test_every_page_but_the_home_page_stands_in_one_section(
    pages: str, faults: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {SECTIONS: pages})

    assert list_faults(read_tiny_site(tmp_path).problems) == faults


def test_a_page_that_cannot_be_read_is_not_looked_for(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {SECTIONS: "[help, helplines]"})
    for language in ("lt", "en"):
        (tmp_path / f"docs/lists.{language}.md").write_text("broken", "utf-8")

    assert {kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)} >= {"no-front-matter"}
    assert "page-in-no-section" not in {problem.kind for problem in read_tiny_site(tmp_path).problems}
