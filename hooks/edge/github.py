"""Knows how a run on GitHub is told something: on the lines of a proposal, and in its summary.

GitHub shows ten annotations of a step and level at most, so the summary has them all:
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

_SHORTEST = 3
"""Signs that begin a block of Markdown."""


def annotates() -> bool:
    """Tell whether this runs on GitHub, which reads annotations from what is printed."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def append_summary(parts: Iterable[str]) -> None:
    """Add Markdown to the summary of the run, each different part once; elsewhere than on GitHub do nothing."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.writelines(dict.fromkeys(parts))


def fence(text: str) -> str:
    """Return a text as a block of Markdown in which no sign means anything."""
    longest = max(map(len, re.findall("~+", text)), default=0)
    marks = "~" * max(_SHORTEST, longest + 1)
    return f"{marks}text\n{text}\n{marks}\n"
