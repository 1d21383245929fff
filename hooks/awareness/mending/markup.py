"""Mends Markdown that was typed, or pasted from a word processor, in a way that the site does not read."""

from __future__ import annotations

import html
import re

from hooks.awareness.mending.prose import Block, split_blocks, starts_item

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);")
_MEANT_AS_CODE = "<>&\"'`*_[]{}\\|"
_BULLET = re.compile(r"^(\s*)[•◦▪‣●○■□·∙⁃](?:[ \t\N{NO-BREAK SPACE}]+)(?=\S)", re.MULTILINE)
_NUMBER = re.compile(r"^(\s*)(\d{1,2})\)[ \t\N{NO-BREAK SPACE}]+(?=\S)")
_BOLD_HEADING = re.compile(r"^(#{1,6}\s+)(\*\*|__)(?P<words>(?:(?!\2).)+)\2(?P<rest>\s*:?\s*(?:\{[^}]*\})?\s*)$")
_TAB_IN_FRONT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


def read_entities(text: str) -> str:
    """Return the text with the signs that HTML has names for; those that mean something here stay."""

    def read(match: re.Match[str]) -> str:
        sign = html.unescape(match[0])
        shown = sign.isprintable() or sign.isspace()
        return sign if shown and sign not in _MEANT_AS_CODE else match[0]

    return _ENTITY.sub(read, text)


def type_bullets(text: str) -> str:
    """Return the block with a hyphen for each typed bullet, so that it becomes a list."""
    return _BULLET.sub(r"\1- ", text)


def type_numbers(text: str) -> str:
    """Return the text with `1.` for `1)`, where one line after another begins so."""
    lines = text.split("\n")
    numbered = [bool(_NUMBER.match(line)) for line in lines]
    for at, line in enumerate(lines):
        beside = numbered[at - 1 : at] + numbered[at + 1 : at + 2]
        if numbered[at] and any(beside):
            lines[at] = _NUMBER.sub(r"\1\2. ", line)
    return "\n".join(lines)


def plain_headings(text: str) -> str:
    """Return the heading without bold: it is bold by itself."""
    match = _BOLD_HEADING.match(text)
    return f"{match[1]}{match['words']}{match['rest']}" if match else text


def space_tabs(text: str) -> str:
    """Return the line with spaces for tabs: four in front, as Markdown reads them, one between words."""
    return _TAB_IN_FRONT.sub(lambda match: match[0].expandtabs(4), text).replace("\t", " ")


def part_lists(text: str) -> str:
    """Return the text with an empty line before each list that stands right below a paragraph.

    Without it the items run on in the sentence.
    """
    parted: list[str] = []
    before: Block | None = None
    for block in split_blocks(text):
        if before is not None and needs_gap(before, block):
            parted.append("")
        parted.append(block.text)
        before = block
    return "\n".join(parted)


def needs_gap(before: Block, block: Block) -> bool:
    """Tell whether a list begins right below a paragraph of the same depth."""
    if not (before.is_words and block.is_words and starts_item(block.text)):
        return False
    first, second = before.text.split("\n")[-1], block.text
    if starts_item(before.text) or before.text.lstrip().startswith(("#", "|", ">", "!!!", "???")):
        return False
    return len(first) - len(first.lstrip()) == len(second) - len(second.lstrip())
