"""Knows how to show what differs between two texts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

_AROUND = 20
"""Letters that are shown on each side of what differs."""
_LINE_END = re.compile(r"\r\n?|\n")


def show_difference(before: str, after: str) -> tuple[str, str]:
    """Return what differs between two lines, with a few words around it."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    first = before.rfind(" ", 0, max(0, start - _AROUND)) + 1
    last = before.find(" ", min(len(before), len(before) - end + _AROUND))
    last = 0 if last < 0 else len(before) - last
    return before[first : len(before) - last].strip(), after[first : len(after) - last].strip()


def list_differences(before: str, after: str) -> Iterator[tuple[int, str, str]]:
    """Yield each line that differs: its number in the text before, what stood there, what stands there now.

    Lines are counted as an editor counts them: other signs that Unicode calls ends of lines end none.
    """
    old, new = _split_lines(before), _split_lines(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        for offset in range(max(last - first, end - start)):
            was = old[first + offset] if first + offset < last else ""
            now = new[start + offset] if start + offset < end else ""
            yield (first + offset + 1, *show_difference(was, now))


def _split_lines(text: str) -> list[str]:
    lines = _LINE_END.split(text)
    return lines if lines[-1] else lines[:-1]
