"""Knows where each value of a YAML text stands, and how to write another in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from hooks.awareness.reading import Location

_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Scalar:
    """One value that is no list and no mapping."""

    location: Location
    value: str
    line: int
    """Counted from 1."""
    start: int
    end: int
    """Where it stands in the text, its quotation marks included."""
    style: str
    """The sign that it begins with: a quotation mark, `|`, `>`, or nothing."""


Change = Callable[[Scalar], str]
"""Returns the value that is to stand in the place of one."""


def find_scalars(text: str) -> tuple[Scalar, ...] | None:
    """Return every value in a YAML text, keys left out; None if it cannot be read."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
        return tuple(_walk(root, ())) if root is not None else ()
    except (yaml.YAMLError, RecursionError):
        return None


def _walk(node: yaml.Node, here: Location) -> Iterator[Scalar]:
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        yield Scalar(here, node.value, node.start_mark.line + 1, start, end, node.style or "")
    elif isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            yield from _walk(item, (*here, position))
    else:
        for key, value in node.value:
            yield from _walk(value, (*here, key.value if isinstance(key, yaml.ScalarNode) else "?"))


def rewrite_scalars(text: str, change: Change) -> str:
    """Return the YAML text with its values changed, each as it was quoted; what cannot be written so stays."""
    scalars = find_scalars(text)
    if not scalars:
        return text
    wanted = [(scalar, change(scalar)) for scalar in scalars]
    odd = [pair for pair in wanted if pair[0].value != pair[1]]
    for scalar, value in reversed(odd):
        written = _write(text[scalar.start : scalar.end], scalar, value, change)
        rewritten = text[: scalar.start] + written + text[scalar.end :]
        if _says(rewritten, scalar, value, len(scalars)):
            text = rewritten
    return text


def _write(raw: str, scalar: Scalar, value: str, change: Change) -> str:
    """Return a value as it would be typed where another stands."""
    if "\n" in raw:  # line by line, so that the author's lines stay
        return "\n".join(_change_line(line, scalar, change) for line in raw.split("\n"))
    if scalar.style == '"':
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if scalar.style == "'":
        return "'" + value.replace("'", "''") + "'"
    return value


def _change_line(line: str, scalar: Scalar, change: Change) -> str:
    words = line.strip()
    mended = change(Scalar(scalar.location, words, scalar.line, 0, 0, scalar.style)) if words else words
    return line.replace(words, mended, 1) if words else line


def _says(text: str, scalar: Scalar, value: str, count: int) -> bool:
    """Tell whether a YAML text has as many values as it had, and the wanted one in its place."""
    found = find_scalars(text)
    return found is not None and len(found) == count and any(
        other.location == scalar.location and other.value == value for other in found
    )
