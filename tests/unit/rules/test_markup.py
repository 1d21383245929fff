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


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("```\n\nText.", 10, "code-open"),
        ("Text.\n\n~~~ yaml\nText.", 12, "code-open"),
        ("````\n\nText.\n\n```", 10, "code-open"),
        ("```\ncode\n```\n\n```\n\nText.", 14, "code-open"),
        ("``` a language\n\ncode\n\n```", 10, "code-open"),
        ("- item\n\n    ```\n    code\n\n    code\n    ```", 12, "code-open"),
        ("`code\nin code` and\n```\n\nText.", 12, "code-open"),
        ("Text. <!-- A note.\n\nText.", 10, "comment-open"),
        ("<!-- A note. -->\n\n<!--\n\nText.", 12, "comment-open"),
        ("<!-- A note.\n\nIt ends. --> <!-- Another.\n\nText.", 12, "comment-open"),
        ("```\n-->\n```\n\n<!-- A note.\n\n```\n-->\n```", 14, "comment-open"),
    ],
)
def test_what_begins_and_never_ends_is_told_where_it_begins(tmp_path: Path, text: str, line: int, kind: str) -> None:
    assert _judge(tmp_path, text) == [(TEXT, line, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "`<!--` begins a comment.",
        "```\n<!--\n```",
        "```\n~~~\n```",
        "```a``` begins.\n\n```b``` ends.",
        '!!! note\n    ```\n    code\n    more\n    ```',
        "<!--\n```\n-->",
        "<!-- A note\n\nof two parts. -->",
    ],
)
def test_what_ends_or_is_only_named_may_stand(tmp_path: Path, text: str) -> None:
    assert _judge(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "```a``` first.\n[[helpline:nobody]]\n```b``` last.",
        "```\n~~~\n```\n\nCall [[helpline:nobody]].",
    ],
)
def test_words_between_what_looks_like_code_are_words(tmp_path: Path, text: str) -> None:
    assert [kind for _, _, kind in _judge(tmp_path, text)] == ["unknown-reference"]


def test_a_mark_with_a_slip_is_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, TEXT, {"Text.": "Text [helpline:line]."})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(TEXT, 10, "mark-mistyped")]
