"""Reads a vCard as a telephone does (RFC 2426)."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_LINE = 75
"""Octets, without the line break."""


class BadCard(ValueError):
    """The bytes are no vCard that a telephone would import."""


@dataclass(frozen=True)
class Property:
    """One line of a card: `TEL;TYPE=VOICE:112`."""

    name: str
    parameters: tuple[str, ...]
    value: str


def parse_vcard(content: bytes) -> tuple[Property, ...]:
    """Return the properties of a card, without its first and last line. Raises BadCard."""
    if not content.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", content):
        raise BadCard("line breaks")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    if any(len(line) > LONGEST_LINE for line in lines):
        raise BadCard("a line is too long")
    try:
        text = "\n".join(line.decode("utf-8") for line in lines)
    except UnicodeDecodeError as error:
        raise BadCard("a character is cut in two") from error
    properties = [_parse_line(line) for line in re.sub(r"\n[ \t]", "", text).split("\n")]
    ends = (properties[0], properties[-1])
    if [(end.name, end.value) for end in ends] != [("BEGIN", "VCARD"), ("END", "VCARD")]:
        raise BadCard("no beginning or no end")
    return tuple(properties[1:-1])


def _parse_line(line: str) -> Property:
    match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z]+=[\w,-]+)*):(.*)", line)
    if not match:
        raise BadCard(line)
    value = match[3]
    if match[1] in ("FN", "NOTE") and re.search(r"(?<!\\)[,;]|\\(?![\\,;nN])", value):
        raise BadCard(f"not escaped: {value}")
    plain = re.sub(r"\\(.)", lambda part: "\n" if part[1] in "nN" else part[1], value) if match[1] != "N" else value
    return Property(match[1], tuple(filter(None, match[2].split(";"))), plain)


def find_values(card: tuple[Property, ...], name: str) -> list[str]:
    """Return the values of a property, in order."""
    return [line.value for line in card if line.name == name]
