"""Rule: every source carries at least one claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content


def _write_site_with_second_source(root: Path) -> None:
    write_tiny_content(root)
    text = (root / "docs/sources.yml").read_text("utf-8")
    write(root, "docs/sources.yml", text + text.replace("a-law", "b-law"))


def test_a_source_that_nothing_cites_is_a_problem_on_its_line(tmp_path: Path) -> None:
    _write_site_with_second_source(tmp_path)

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/sources.yml", 7, "source-unused")]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/help.en.md", "Text.", "Text [@b-law]."),
        ("docs/helplines/line.yml", "sources: [a-law]", "sources: [b-law]"),
        ("docs/glossary.yml", "  definition:", "  source: b-law\n  definition:"),
        ("docs/organisations/operator.yml", "about: {lt: word lt,", "about: {lt: 'word [@b-law]',"),
    ],
)
def test_any_text_or_fact_may_cite_a_source(file: str, old: str, new: str, tmp_path: Path) -> None:
    _write_site_with_second_source(tmp_path)
    change(tmp_path, file, {old: new})

    assert read_tiny_site(tmp_path).problems == ()


def test_a_source_is_not_called_unused_while_something_cannot_be_read(tmp_path: Path) -> None:
    _write_site_with_second_source(tmp_path)
    change(tmp_path, "docs/organisations/operator.yml", {"kind: public": "kind: pubic"})

    assert {problem.kind for problem in read_tiny_site(tmp_path).problems} == {"unknown-value"}
