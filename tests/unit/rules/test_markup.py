"""Rule: a text is typed so that Markdown shows what the author means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

TEXT = "docs/help.lt.md"


def _judge(root: Path, text: str) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    change(root, TEXT, {"Text.": text})
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Text.\n\n    Moved [@a-law].", 12),
        ("Text.\n\n    Moved.\n    More.\n\nText.", 12),
        ("- item\n\nText.\n\n    Moved.", 14),
        ("```\ncode\n```\n\n    Moved.", 14),
    ],
)
def test_a_paragraph_that_would_become_code_is_told(tmp_path: Path, text: str, line: int) -> None:
    assert _judge(tmp_path, text) == [(TEXT, line, "indented-text")]


def test_so_is_one_right_below_a_heading(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, TEXT, {"}\n\nText.": "}\n    Moved."})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(TEXT, 9, "indented-text")]


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n    More of it.\n\n    And more.",
        "1. item\n\n    More of it.",
        '!!! note "Title"\n\n    Text.\n\n    More.',
        "Text that goes on\n    behind an indent.",
        "```\n    code\n```",
        "<!--\n\n    a comment\n\n-->",
        "Text.\n   Three spaces.",
    ],
)
def test_what_is_indented_for_a_reason_may_stand(tmp_path: Path, text: str) -> None:
    assert _judge(tmp_path, text) == []


def test_a_mark_with_a_slip_is_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, TEXT, {"Text.": "Text [helpline:line]."})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(TEXT, 10, "mark-mistyped")]
