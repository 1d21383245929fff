"""Rule: nobody is sent along a link whose address cannot be one, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

FIRST_LINE = 6
"""Line of the text below the front matter that the builder writes."""


def _judge(root: Path, text: str) -> list[tuple[int, str]]:
    write_tiny_content(root)
    for language in LANGUAGES.all:
        write_page(root, "docs/help", language, f"{text}\n\n[[phone:line]] [@a-law]")
    faults = list_faults(read_tiny_site(root).problems)
    return [(line - FIRST_LINE, kind) for file, line, kind in faults if file == "docs/help.en.md"]


@pytest.mark.parametrize(
    "text",
    [
        "[our page](http://[www.example.org](http://www.example.org))",
        "[our page](https://]abc/x)",
        "[our page](<https://[abc/x>)",
        "[our page](//[abc/x)",
        "[our page](https://[abc/x 'title')",
        "Read <https://[abc/x>.",
        "Read https://[abc/x.",
        "Read https://]abc/x.",
        "Read [our page][1].",
        "Read [our\npage](https://[abc/x).",
        "- one\n    - [two](https://[abc/x)",
    ],
)
def test_a_link_that_nobody_can_follow_is_a_problem_with_its_line(text: str, tmp_path: Path) -> None:
    lines = f"{text}\n\n[1]: https://[abc/x" if "[1]" in text else text
    line = lines.count("\n")

    assert _judge(tmp_path, lines) == [(line, "link-broken")]


@pytest.mark.parametrize(
    "text",
    [
        "[our page](https://www.example.org/a[1])",
        "[our page](https://[2001:db8::1]/x)",
        "Say and//or [here](https://www.example.org/a).",
        "Read more [https://www.example.org/a].",
        "Read more (https://www.example.org/a]).",
        "`https://[abc/x`",
        "<!-- https://[abc/x -->",
    ],
)
def test_brackets_elsewhere_break_no_link(text: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, text) == []


def test_the_address_of_a_source_that_cannot_be_one_is_named_by_its_line(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/sources.yml", {"kind: law": "kind: law\n  url: https://[example.org/a"})

    assert {(file, kind) for file, _, kind in list_faults(read_tiny_site(tmp_path).problems)} == {("docs/sources.yml", "bad-address")}
