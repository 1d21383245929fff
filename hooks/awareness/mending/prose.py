"""Knows which parts of a Markdown text are words, and which are code, addresses, marks or comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

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
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
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
    started, fence, in_comment, nests = first_line, "", False, False
    for number, line in enumerate(text.split("\n"), first_line):
        opening = _FENCE.match(line)
        blank = not line.strip()
        indented = line.startswith(("    ", "\t"))
        hidden = bool(fence or opening) or in_comment
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
        if opening and not in_comment:
            sign = opening[1][:3]
            fence = "" if fence == sign else fence or sign
        if not fence:
            in_comment = _is_open(line, in_comment)
    if gathered:
        yield Block(started, "\n".join(gathered), True)


def _is_open(line: str, in_comment: bool) -> bool:
    """Tell whether a comment goes on behind a line."""
    if "--" not in line:
        return in_comment
    plain = line if in_comment else re.sub(_CODE, "", line)
    start, end = plain.rfind("<!--"), plain.rfind("-->")
    return start > end or (in_comment and end < 0)


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
