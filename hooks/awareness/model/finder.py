"""Knows what stands in every text in which a regular expression finds anything, so that others need not be searched.

Editors write patterns with conditions in front, such as `(?<=\\d) - (?=\\d)`; a search for these tries every letter
of a text. To ask for ` - ` before takes a fiftieth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_GROUP = re.compile(
    rf"(?<!\\)\((?P<opens>\?(?:[:=!]|<[=!]|P<\w+>))?(?P<inside>(?:\\.|{_CLASS}|[^()\[\]\\])*)\)(?P<times>[*+?{{]?)",
    re.DOTALL,
)
"""A group that holds no other, how it opens, and the sign behind it that says how often it may stand there."""
_ODD_GROUP = re.compile(r"\(\?(?![:=!]|<[=!]|P<)")
"""Flags, conditions, comments: they change how the rest is read."""
_TOKEN = re.compile(
    rf"(?P<set>{_CLASS})|\\(?P<escaped>.)|(?P<sign>.)", re.DOTALL
)
_TIMES = re.compile(r"(?:(?P<sign>[*+?])|\{(?P<least>\d*)(?:,\d*)?\})[+?]?")
_ANYTHING = "\0"
"""Stands between the parts of a pattern, where nobody knows what a text has."""
_PLACES_AND_KINDS = "AbBdDsSwWZ"
"""Letters behind a backslash that stand for a place, or for any letter of a kind."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Finder:
    """A pattern, and what a text must hold for it to find anything."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...] = ()
    digit: bool = False
    """Whether it must hold a digit."""
    is_sign: bool = False
    """Whether the pattern is one sign of several, which a text holds if any part of it does."""

    def may_find(self, text: str) -> bool:
        """Tell whether the pattern could find anything in a text or in a part of it."""
        if self.is_sign:
            return self.pattern.search(text) is not None
        for piece in self.pieces:
            if piece not in text:
                return False
        return not self.digit or _has_digit(text)

    def finds(self, text: str) -> bool:
        """Tell whether the pattern finds anything in a text."""
        return self.may_find(text) and (self.is_sign or self.pattern.search(text) is not None)


@dataclass(frozen=True)
class Finders:
    """Several of them."""

    plain: tuple[Finder, ...]
    of_digits: tuple[Finder, ...]
    """Those for which a text must hold a digit; most do not."""

    @classmethod
    def gather(cls, finders: Iterable[Finder]) -> Finders:
        """Return finders together."""
        every = tuple(finders)
        return cls(tuple(one for one in every if not one.digit), tuple(one for one in every if one.digit))

    def leave(self, text: str) -> Finders:
        """Return those that could find anything in a text, for whoever asks for one part of it after another."""
        return self.gather(one for one in (*self.plain, *self.of_digits) if one.may_find(text))

    def find_any(self, text: str) -> bool:
        """Tell whether one of them finds anything in a text."""
        for finder in self.plain:
            if finder.finds(text):
                return True
        if self.of_digits and _has_digit(text):
            for finder in self.of_digits:
                if finder.finds(text):
                    return True
        return False


@lru_cache(maxsize=16)  # one pattern after another asks it of the same text
def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


@cache
def make_finder(pattern: str) -> Finder:
    """Return what finds a regular expression without flags; where the expression is not plain, it needs nothing."""
    needs = tuple(_find_needs(pattern))
    known = None not in needs
    pieces = tuple(dict.fromkeys(piece for piece in needs if piece and piece != r"\d")) if known else ()
    return Finder(re.compile(pattern), pieces, known and r"\d" in needs, re.fullmatch(_CLASS, pattern) is not None)


def _find_needs(pattern: str) -> Iterator[str | None]:
    r"""Yield what every match of a pattern holds: rows of signs, `\d` for any digit; None if nobody can tell."""
    if _ANYTHING in pattern or _ODD_GROUP.search(pattern):
        yield None
        return
    flat, row = _open_groups(pattern), ""
    at = 0
    while at < len(flat):
        token = _TOKEN.match(flat, at)
        assert token is not None
        times = _TIMES.match(flat, token.end())
        at = times.end() if times else token.end()
        least = _read_least(times) if times else 1
        escaped, sign = token["escaped"], token["sign"]
        if (escaped and escaped.isalnum() and escaped not in _PLACES_AND_KINDS) or (sign and sign in "()|[]"):
            yield None
        elif escaped == "d" and least:
            yield r"\d"
        is_sign = bool(escaped and not escaped.isalnum()) or bool(sign and sign not in f"^$.{_ANYTHING}")
        row += (escaped or sign) * least if is_sign else ""
        if not is_sign or times:
            yield row
            row = ""
    yield row


def _open_groups(pattern: str) -> str:
    """Return a pattern without its groups: what must stand in them stays, what need not is left out."""
    while group := _GROUP.search(pattern):
        opens = group["opens"] or ""
        stays = not group["times"] and not opens.endswith("!") and "|" not in group["inside"]
        inside = group["inside"] if stays else ""
        pattern = f"{pattern[: group.start()]}{_ANYTHING}{inside}{_ANYTHING}{pattern[group.end('inside') + 1 :]}"
    return pattern


def _read_least(times: re.Match[str]) -> int:
    """Return how often, at least, something stands there: `?`, `*`, `+` or `{1,3}`."""
    if times["sign"]:
        return int(times["sign"] == "+")
    return int(times["least"] or 0)
