"""Rule: a link leads where its words say, and is written so that it becomes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content


def _judge(root: Path, line: str) -> list[str]:
    write_tiny_content(root)
    change(root, "docs/help.lt.md", {"Text.": line})
    return [problem.kind for problem in read_tiny_site(root).problems]


@pytest.mark.parametrize(
    "line",
    [
        "[words here](https://x.example/page",
        "[words here](https://x.example/page and [more words](https://y.example/).",
        "[words here](https://x.example/page and (a note).",
        "[words here]()",
        "[words here]( )",
        "First line, then [words here](",
    ],
)
def test_a_link_that_is_not_finished_is_told(tmp_path: Path, line: str) -> None:
    assert _judge(tmp_path, line) == ["link-unfinished"]


@pytest.mark.parametrize(
    "line",
    [
        "[words here](https://x.example/page).",
        "[words here](<https://x.example/page>).",
        '[words here](https://x.example/page "More (words)").',
        "[words here](https://x.example/page_(1)).",
        "[words\nhere](https://x.example/page) go on.",
        "`[words](`",
        "Words [in brackets] (and a note",
    ],
)
def test_whatever_markdown_takes_for_a_link_may_stand(tmp_path: Path, line: str) -> None:
    assert _judge(tmp_path, line) == []
