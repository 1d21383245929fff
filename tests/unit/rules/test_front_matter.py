"""Rule: the front matter is plain, because marks work in the text only."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

PAGE = """---
title: Help
description: {description}
---

[[phone:line]] [@a-law]

## One {{ #one }}

Text.
"""


@pytest.mark.parametrize(
    "mark", ["[[phone:line]]", "[@a-law]", "[[page:index|home]]", "[[glossary]]", "[[phone:line", "[[nothing:known]]"]
)
def test_a_mark_in_the_front_matter_is_a_problem(mark: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/help.en.md", PAGE.format(description=f"'{mark} after a few words that say what this page is about.'"))

    assert ("docs/help.en.md", 3, "mark-in-front-matter") in list_faults(read_tiny_site(tmp_path).problems)


@pytest.mark.parametrize("words", ["'# 1 of the questions'", "'Either [this] or that'", "'Plain words'"])
def test_other_signs_are_plain_words(words: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = PAGE.format(description="A few words that say what this page of help is about.").replace("title: Help", f"title: {words}")
    write(tmp_path, "docs/help.en.md", text)

    assert list_faults(read_tiny_site(tmp_path).problems) == []
