"""Finds what is not set as its language sets it: quotation marks, dashes, spaces, numbers.

What is mechanical `make fix` mends, and the check refuses; this finds the same, and beside it what takes judgement.
The signs of each language stand in `docs/style/`; how it writes numbers is known to CLDR.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from hooks.awareness.mending.differences import show_difference
from hooks.awareness.mending.typography import WORD_MENDS, quotes_are_open
from hooks.awareness.model.style import Style

_QUOTES = "„“”‟‘’‚‛«»‹›"
_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?P<sign>[.,])\d{3}(?![\d.,]\d|\d)")
_BESIDE = 12
"""Letters to show on either side of a fault."""


@dataclass(frozen=True)
class Misprint:
    """A fault of typesetting: which, and where in the text."""

    kind: str
    given: str
    write: str = ""
    """What to put in its place, where that is known."""
    why: str = ""
    """The reason, where the style of the language gives one."""


def find_misprints(
    text: str, style: Style, locale: Locale, *, may_hold_code: bool = False, is_part: bool = False
) -> Iterator[Misprint]:
    """Yield every fault of typesetting in a line of words.

    Code in it has signs of its own, and a part of a text may open a quotation that closes elsewhere.
    """
    if may_hold_code:
        text = text.replace('"', "")
    else:
        typed = text
        for mend in WORD_MENDS:
            text = mend.mend(text, style)
        if text != typed:
            yield Misprint("sign", *show_difference(typed, text))
    yield from _find_quotes(text, style)
    if style.quotes and not is_part and quotes_are_open(text, style):
        yield Misprint("quotes-open", text[:60], f"{style.quotes.opening}…{style.quotes.closing}")
    yield from _find_grouped(text, locale)
    for doubt in style.doubtful:
        for match in re.finditer(doubt.find, text):
            yield Misprint("doubtful", _show(text, match.start(), match.end()), why=doubt.why)


def _find_quotes(text: str, style: Style) -> Iterator[Misprint]:
    if style.quotes is None:
        return
    pair = style.quotes.opening + style.quotes.closing
    for match in re.finditer(f"[{_QUOTES}]", text):
        at = match.start()
        is_apostrophe = match[0] == style.apostrophe and text[at - 1 : at].isalnum()
        if match[0] not in pair and not is_apostrophe:
            yield Misprint("quotes-foreign", _show(text, at, at + 1), f"{style.quotes.opening}…{style.quotes.closing}")


def _find_grouped(text: str, locale: Locale) -> Iterator[Misprint]:
    """Yield thousands that are set apart with the sign of another language."""
    group = _find_group_sign(locale)
    for match in _GROUPED.finditer(text):
        if match["sign"] != group:
            yield Misprint("digits-grouped", match[0], match[0].replace(match["sign"], group))


@cache
def _find_group_sign(locale: Locale) -> str:
    group = str(get_group_symbol(locale))
    return "\N{NO-BREAK SPACE}" if group.isspace() or group == get_decimal_symbol(locale) else group


def _show(text: str, start: int, end: int) -> str:
    return text[max(start - _BESIDE, 0) : end + _BESIDE].strip(" ")
