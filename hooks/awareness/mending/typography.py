"""Mends signs and spaces as one language writes them, and never a letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from hooks.awareness.model.finder import Finders, make_finder
from hooks.awareness.model.style import Style

_QUOTE_SIGNS = "\"„“”«»‟"
_QUOTES = re.compile(f"[{_QUOTE_SIGNS}]")
_MARKED = "*_"
_OPENS_BEHIND = "([{–—-/„“‘«\N{NO-BREAK SPACE}"
_TYPED_APOSTROPHES = "'`´‘"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{_TYPED_APOSTROPHES}](?=[^\W\d_])")
_DOUBLED = r"(?<=[^\s|]) {2,}(?=[^\s|#])"
_SPACES = re.compile(_DOUBLED)
_TABLE = re.compile(r"^\s*\|.*", re.MULTILINE)
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class WordMend:
    """A way to mend words of a language, and the kind of problem that it takes away."""

    kind: str
    mend: Callable[[str, Style], str]


def letters(text: str) -> str:
    """Return the letters and digits of a text alone: what no mend may change."""
    return "".join(character for character in text if character.isalnum())


def set_quotes(text: str, style: Style) -> str:
    """Return the text with the quotation marks of the language, if it is plain which opens and which closes."""
    pair = style.quotes
    if pair is None or not (found := tuple(_QUOTES.finditer(text))):
        return text
    if all(match[0] in (pair.opening, pair.closing) for match in found):
        return text
    signs = list(text)
    is_open = False
    for match in found:
        opens = _opens(text, match.start(), is_open)
        if opens == is_open:  # two that open, or one that closes nothing: nobody but the author knows
            return text
        is_open = opens
        signs[match.start()] = pair.opening if opens else pair.closing
    return text if is_open else "".join(signs)


def holds_quotes(text: str) -> bool:
    """Tell whether there is any quotation mark in a text."""
    return _QUOTES.search(text) is not None


def quotes_are_open(text: str, style: Style) -> bool:
    """Tell whether a paragraph opens a quotation that it does not close, or the other way round."""
    pair = style.quotes
    if pair is None:
        return False
    found = _QUOTES.findall(text)
    if any(sign not in (pair.opening, pair.closing) for sign in found):
        return set_quotes(text, style) == text
    return pair.opening != pair.closing and found.count(pair.opening) != found.count(pair.closing)


def _opens(text: str, at: int, is_open: bool) -> bool:
    """Tell whether a quotation mark opens; beside a mark of ours, whether one is open already decides."""
    before, behind = text[:at].rstrip(_MARKED)[-1:], text[at + 1 :].lstrip(_MARKED)[:1]
    free = not before or before.isspace() or before in _OPENS_BEHIND
    if "\ue000" <= before <= "\uf8ff":
        free = not is_open
    return free and bool(behind) and not behind.isspace()


def set_apostrophes(text: str, style: Style) -> str:
    """Return the text with the apostrophe of the language between letters."""
    return _APOSTROPHE.sub(style.apostrophe, text) if style.apostrophe else text


def swap_signs(text: str, style: Style) -> str:
    """Return the text with signs in place of those that are typed for them."""
    for swap in style.swaps:
        finder = make_finder(swap.find)
        mended = finder.pattern.sub(swap.write, text) if finder.may_find(text) else text
        if mended != text and letters(mended) == letters(text):
            text = mended
    return text


def keep_together(text: str, style: Style) -> str:
    """Return the text with spaces that do not break, where the language wants them."""
    for pattern in style.keep_together:
        finder = make_finder(pattern)
        if finder.may_find(text):
            text = finder.pattern.sub(lambda match: match[0].replace(" ", _NO_BREAK), text)
    return text


def single_spaces(text: str, style: Style) -> str:
    """Return the text with one space between words; tables may be set out in columns."""
    return text if _TABLE.search(text) else _SPACES.sub(" ", text)


WORD_MENDS = (
    WordMend("space-doubled", single_spaces),
    WordMend("quotes-wrong", set_quotes),
    WordMend("apostrophe-wrong", set_apostrophes),
    WordMend("sign-mistyped", swap_signs),
    WordMend("space-can-break", keep_together),
)
"""What is mended in words, in this order."""


@cache
def gather_finders(style: Style) -> Finders:
    """Return patterns of which one at least finds something in every text that these mends change."""
    patterns = [_DOUBLED, *(swap.find for swap in style.swaps), *style.keep_together]
    wrong = _TYPED_APOSTROPHES if style.apostrophe else ""
    if pair := style.quotes:
        wrong += "".join(sign for sign in _QUOTE_SIGNS if sign not in (pair.opening, pair.closing))
    if wrong:
        patterns.append(f"[{wrong}]")
    return Finders.gather(map(make_finder, patterns))
