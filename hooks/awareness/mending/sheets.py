"""Mends YAML as people type it: tabs, curly quotation marks around keys, a colon in a title, dates with points.

Whatever is mended here must be readable afterwards, and must say what it said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from hooks.awareness.scalars import find_scalars

_CURLY = "“”„‟«»"
_KEY = re.compile(rf"^(\s*(?:-\s+)?)[{_CURLY}]([\w-]+)[{_CURLY}](?=\s*:(?:\s|$))", re.MULTILINE)
_PLAIN_LINE = re.compile(r"^(\s*(?:-\s+)?[\w-]+:[ \t]+)([^\s\"'\[{|>&*!#%@`].*:(?:\s.*)?)$")
_QUOTED_LINE = re.compile(r"^(\s*(?:-\s+)?[\w-]+:[ \t]+)\"(.*)\"([ \t]*)$")
_DATE = re.compile(r"(\d{4})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{1,2}))?\.?(?:\s*[md]\.)?")
_TIME = re.compile(r"(\d{1,2})\s*[.:]\s*(\d{2})")
_WIDTHS = (2, 4, 8)
_FIELD = re.compile(r"([\w-]+):(?:\s|$)")


def order_fields(text: str, order: Sequence[str]) -> str:
    """Return a YAML mapping with its fields in the given order, each with the comment above it.

    As it was where anything is not plain: a field that is not known, or twice there; an anchor; other first lines.
    """
    parts: list[tuple[str, list[str]]] = []
    above: list[str] = []
    for line in text.split("\n"):
        field = _FIELD.match(line)
        if field and field[1] in order:
            parts.append((field[1], [*above, line]))
            above = []
        elif not line.strip() or line.startswith("#"):
            above.append(line)
        elif parts and line.startswith((" ", "- ", "\t")):
            parts[-1][1].extend((*above, line))
            above = []
        else:
            return text
    names = [name for name, _ in parts]
    if len(set(names)) < len(names) or above:
        return text
    ordered = "\n".join(line for _, lines in sorted(parts, key=lambda part: order.index(part[0])) for line in lines)
    return ordered if _say_the_same(text, ordered) else text


def _say_the_same(one: str, other: str) -> bool:
    """Tell whether two YAML texts hold the same values at the same places, in any order."""
    said = [
        None if scalars is None else sorted((str(scalar.location), scalar.value) for scalar in scalars)
        for scalars in map(find_scalars, (one, other))
    ]
    return said[0] is not None and said[0] == said[1]


def straighten_keys(text: str) -> str:
    """Return the YAML text without curly quotation marks around keys."""
    return _KEY.sub(r"\1\2", text)


def space_out(text: str) -> str:
    """Return the YAML text with spaces for tabs, if only one reading is possible; else as it was."""
    if "\t" not in text or find_scalars(text) is not None and not re.search(r"^\s*\t", text, re.MULTILINE):
        return text
    readings = []
    for width in _WIDTHS:
        spaced = "\n".join(_space_line(line, width) for line in text.split("\n"))
        if (found := find_scalars(spaced)) is not None:
            readings.append((tuple((scalar.location, scalar.value) for scalar in found), spaced))
    if not readings or len({said for said, _ in readings}) > 1:
        return text
    return readings[0][1]


def _space_line(line: str, width: int) -> str:
    front = line[: len(line) - len(line.lstrip(" \t"))]
    return front.replace("\t", " " * width) + line[len(front) :].replace("\t", " ")


def quote_line(line: str) -> str:
    """Return `key: "words: more words"` for the same without quotation marks, or with some inside others."""
    if match := _PLAIN_LINE.match(line):
        if not re.search(r":(?:\s|$)", match[2]) or "\\" in match[2] or " #" in match[2]:
            return line
        inside = match[2].rstrip().replace('"', '\\"')
        return f'{match[1]}"{inside}"'
    if (match := _QUOTED_LINE.match(line)) and re.search(r'(?<!\\)"', match[2]) and find_scalars(line) is None:
        inside = re.sub(r'(?<!\\)"', r'\\"', match[2])
        return f'{match[1]}"{inside}"{match[3]}'
    return line


def quote_values(text: str) -> str:
    """Return the YAML text with quotation marks where a colon or an inner quotation made it unreadable."""
    if find_scalars(text) is not None:
        return text
    mended = "\n".join(map(quote_line, text.split("\n")))
    return mended if find_scalars(mended) is not None else text


def write_date(given: str) -> str | None:
    """Return a date as `2026-10-18` if it begins with the year; None if it does not say which part is which."""
    match = _DATE.fullmatch(given.strip())
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        datetime.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    written = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    return written if written != given else None


def write_time(given: str) -> str | None:
    """Return a time of day as `09:00`; None if it is something else."""
    match = _TIME.fullmatch(given.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    written = f"{match[1].zfill(2)}:{match[2]}"
    return written if written != given else None
