"""What a mend has changed is shown line by line, as an editor counts lines."""

from __future__ import annotations

import pytest

from hooks.awareness.mending.differences import list_differences


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a\u2028b\nc d\n", "a b\nc  d\n", [(1, "a\u2028b", "a b"), (2, "c d", "c  d")]),
        ("a\x0bb\x0cc\x85d\ne\n", "abcd\nf\n", [(1, "a\x0bb\x0cc\x85d", "abcd"), (2, "e", "f")]),
        ("a\nb\nc\n", "a\nx\nc\n", [(2, "b", "x")]),
        ("a\nc\n", "a\nb\nc\n", [(2, "", "b")]),
        ("a\r\nb\r\n", "a\nb\n", []),
        ("a\r\nb  c\r\n", "a\nb c\n", [(2, "b  c", "b c")]),
        ("a", "a\n", []),
    ],
)
def test_a_line_that_differs_is_shown_with_its_number(before: str, after: str, shown: list[tuple[int, str, str]]) -> None:
    assert list(list_differences(before, after)) == shown
