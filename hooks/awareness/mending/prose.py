"""Knows which parts of a Markdown text are words, and which are code, addresses, marks or comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hooks.awareness.model.markup import split_lines

_CODE = r"(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)"
_COMMENT = r"<!--.*?(?:-->|\Z)"
_MACHINERY = re.compile(
    rf"{_CODE}|{_COMMENT}"
    r"|(?P<star>\*{1,2})[^*\n]+(?P=star)\{[^}\n]*\blang\s*=[^}\n]*\}"
    r"|\[\[[^\]|\n]*\|?|\]\]|\[@[^\]\n]*\]|\]\([^)\n]*\)|\{[^}\n]*\}"
    r"|</?[A-Za-z][^>\n]*>|(?:[a-z][a-z+.-]*://|www\.)[^\s<>\"„“”»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\\[\\`*_{}\[\]()#+.!\"'-]",
    re.DOTALL | re.IGNORECASE,
)
"""Code, comments, words of another language, marks, citations, targets of links, attributes, tags,
addresses, escaped signs."""
_MARKS = re.compile(
    r"\*(?P<star>\*?)[^*\n]+\*(?P=star)\{[^}\n]*\b(?i:lang)\s*=[^}\n]*\}"
    r"|\[\[[^\]|\n]*\|?|\]\]|\[@[^\]\n]*\]|\]\([^)\n]*\)|\{[^}\n]*\}"
)
"""Those that most texts have: each begins with a sign, so that they are found ten times as fast."""
_BEYOND_MARKS = re.compile(r"`|<|\\|://|ww|wW|Ww|WW|@(?<=[\w.+-]@)")
"""What the others hold: code, comments, tags, escaped signs, addresses of the web and of mail."""
_LITERAL = re.compile(rf"{_CODE}|{_COMMENT}", re.DOTALL)
_CALLOUT = re.compile(r"^(\s*(?:!!!|\?\?\?\+?)[^\"\n]*\"?)(.*?)(\"?\s*)$")
"""`!!! note "Title"`: these quotation marks are for the machine."""
_STARTS_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}\.)\s")
_STARTS_NESTING = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s|!!!|\?\?\?|\[\^)")
_APART = re.compile(r"\s*(?:#|\||>|[-*+]\s|\d{1,2}\.\s|!!!|\?\?\?)")
"""How a line begins that does not go on with the sentence before it."""
_ALONE = re.compile(r"\s*(?:#|!!!|\?\?\?)")
"""How a line begins that no sentence goes on behind."""
_FIRST_PLACE = 0xE000
_PLACES = 0xF8FF - _FIRST_PLACE
_PART = chr(_FIRST_PLACE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True)
class Block:
    """Lines that are read together; only words may be mended."""

    line: int
    text: str
    is_words: bool
    indents: bool = False
    """Whether it is code only because of the spaces in front of it."""

    @cached_property
    def words(self) -> str:
        """The text with one and the same private letter for each part that is no words: for rules that only read it."""
        if _PRIVATE.search(self.text):
            return ""
        text = self.text
        if callout := _find_callout(text):
            text = f"{_PART}{callout[2]}{_PART}"
        return _choose_machinery(text).sub(_PART, text)


@lru_cache(maxsize=5_000)
def split_blocks(text: str, first_line: int = 1) -> tuple[Block, ...]:
    """Return a Markdown text in blocks, whose texts joined by line ends are the text again.

    Several rules ask for the blocks of one text.
    """
    return tuple(_split(text, first_line))


def _split(text: str, first_line: int) -> Iterator[Block]:
    gathered: list[str] = []
    started, comment, nests = first_line, 0, False
    for number, (line, is_fenced) in enumerate(split_lines(text), first_line):
        blank = not line.strip()
        indented = line.startswith(("    ", "\t"))
        hidden = is_fenced or bool(comment)
        is_code = hidden or (indented and not nests)
        if not indented and not blank:
            nests = bool(_STARTS_NESTING.match(line))
        if gathered and (is_code or blank or _APART.match(line) or _ALONE.match(gathered[-1])):
            yield Block(started, "\n".join(gathered), True)
            gathered = []
        if is_code or blank:
            yield Block(number, line, False, is_code and not hidden and not blank)
        else:
            started = started if gathered else number
            gathered.append(line)
        if not is_fenced:
            comment = _follow_comment(line, number, comment)
    if gathered:
        yield Block(started, "\n".join(gathered), True)


def find_open_comment(text: str, first_line: int = 1) -> int:
    """Return the line on which a comment begins that never ends; 0 if there is none."""
    comment = 0
    for number, (line, is_fenced) in enumerate(split_lines(text) if "<!--" in text else (), first_line):
        if not is_fenced:
            comment = _follow_comment(line, number, comment)
    return comment


def _follow_comment(line: str, number: int, comment: int) -> int:
    """Return the line on which that comment begins which goes on behind a line; 0 if none does.

    `comment` is the line of the one that goes on before it.
    """
    if "--" not in line:
        return comment
    plain = line if comment else re.sub(_CODE, "", line)
    start, end = plain.rfind("<!--"), plain.rfind("-->")
    return number if start > end else 0 if end >= 0 else comment


@lru_cache(maxsize=20_000)
def hide_machinery(text: str, *, addresses: bool = False) -> tuple[str, Callable[[str], str]]:
    """Return a block with a private letter for each part that is no words, and what shows these parts again.

    With `addresses`, only code and comments are hidden.
    """
    if _PRIVATE.search(text):
        return "", lambda hidden: text
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        if len(kept) >= _PLACES:
            return match[0]
        kept.append(match[0])
        return chr(_FIRST_PLACE + len(kept) - 1)

    def show(hidden: str) -> str:
        return _PRIVATE.sub(lambda match: kept[ord(match[0]) - _FIRST_PLACE], hidden)

    if addresses:
        return (_LITERAL.sub(hide, text) if "`" in text or "<!--" in text else text), show
    if callout := _find_callout(text):
        text = f"{_hide_whole(callout[1], kept)}{callout[2]}{_hide_whole(callout[3], kept)}"
    return _choose_machinery(text).sub(hide, text), show


def _find_callout(text: str) -> re.Match[str] | None:
    return None if "\n" in text else _CALLOUT.match(text)


def _choose_machinery(text: str) -> re.Pattern[str]:
    return _MACHINERY if _BEYOND_MARKS.search(text) else _MARKS


def _hide_whole(text: str, kept: list[str]) -> str:
    kept.append(text)
    return chr(_FIRST_PLACE + len(kept) - 1)


def name_parts(words: str) -> str:
    """Return words of a block as a message can quote them: `…` for each part that is hidden."""
    return _PRIVATE.sub("…", words)


def starts_item(line: str) -> bool:
    """Tell whether a line begins an item of a list."""
    return bool(_STARTS_ITEM.match(line))
