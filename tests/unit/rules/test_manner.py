"""Rule: words are finished, calm, and made of the letters that they seem to be made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

SHOUTED = "CALL SOMEBODY AT ONCE"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("docs/help.lt.md", "Text.", SHOUTED, 10),
        ("docs/help.lt.md", "title: Title of docs help lt", f"title: {SHOUTED}", 2),
        ("docs/glossary.yml", "definition: {lt: word lt,", f"definition: {{lt: {SHOUTED},", 3),
        ("docs/navigation.yml", "title: {lt: word lt,", f"title: {{lt: {SHOUTED},", 13),
        ("docs/vocabulary.yml", "danger: {lt: word lt,", f"danger: {{lt: {SHOUTED},", 2),
    ],
)
def test_nothing_is_shouted_wherever_it_stands(file: str, old: str, new: str, line: int, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, file, {old: new})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, line, "all-capitals")]


def test_what_the_search_understands_may_be_shouted(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/search/en.yml", f"ignored: [{SHOUTED}]\n")

    assert "all-capitals" not in {problem.kind for problem in read_tiny_site(tmp_path).problems}
