"""Knows when a row of digits is nearly, but not quite, the number of a helpline.

One digit wrong, missing or too many, or two neighbours swapped: the slips that a reader of a
telephone number does not see, and by which a published number goes wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

import phonenumbers

from hooks.awareness.model.settings import Site
from hooks.awareness.model.telephone import TelephoneNumber

_DIGIT = re.compile(r"\d")
_GAP = r"[\s\N{NO-BREAK SPACE}()./-]{0,3}"
_ROW = re.compile(rf"(?<![\w.,/])\+?{_GAP}\d(?:{_GAP}\d)*(?!\w)")
"""Digits that a reader may take for one number, however grouped."""
_SHORTEST_LONG = 7
"""Digits from which a row is a number of its own accord."""
_EMERGENCY = 4
"""Digits up to which a number is so short that only words of calling tell it from a figure."""
_BEFORE = 30
"""Letters in front of a short number among which words of calling are looked for."""
_NEAR = re.compile(r"[^\d.!?;,()]{0,12}$")
"""What may stand between a word of calling and its number."""


@dataclass(frozen=True)
class Row:
    """Digits in a text, where they begin, as they stand there, and the number that they resemble."""

    start: int
    text: str
    meant: TelephoneNumber
    exact: bool


@dataclass(frozen=True, eq=False)
class KnownNumbers:
    """The numbers that rows of digits are held against, and what has been found about rows before."""

    numbers: tuple[TelephoneNumber, ...]
    trunk_prefix: str
    _found: dict[str, tuple[tuple[TelephoneNumber, str], ...]] = field(default_factory=dict)

    def find_alike(self, digits: str) -> tuple[tuple[TelephoneNumber, str], ...]:
        """Return the numbers that a row of digits resembles, each in that form; the number itself first."""
        if digits not in self._found:
            self._found[digits] = _find_alike(digits, self.numbers, self.trunk_prefix)
        return self._found[digits]


@lru_cache(maxsize=2)
def remember_numbers(numbers: tuple[TelephoneNumber, ...], trunk_prefix: str) -> KnownNumbers:
    """Return numbers to hold rows against, with what was found before about the same numbers."""
    return KnownNumbers(tuple(dict.fromkeys(numbers)), trunk_prefix)


def find_rows(text: str, known: KnownNumbers, site: Site) -> Iterator[Row]:
    """Yield every row of digits in a line that is one of the numbers, or one slip away from one."""
    if not _DIGIT.search(text):
        return
    for match in _ROW.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        alike = known.find_alike(digits)
        calling = bool(alike) and _follows_calling(text[: match.start()], site)
        for number, form in alike:
            if _could_be_called(digits, form, text, match, calling, site):
                yield Row(match.start(), match[0].strip(), number, digits in _forms(number, known.trunk_prefix))
                break


def _find_alike(
    digits: str, numbers: tuple[TelephoneNumber, ...], trunk_prefix: str
) -> tuple[tuple[TelephoneNumber, str], ...]:
    found = []
    for number in numbers:
        forms = _forms(number, trunk_prefix)
        if form := next((form for form in forms if is_near(digits, form)), None):
            found.append((digits not in forms, number, form))
    return tuple((number, form) for _, number, form in sorted(found, key=lambda near: near[0]))


@cache
def _forms(number: TelephoneNumber, trunk_prefix: str) -> tuple[str, ...]:
    """Return the digits of a number in every way in which it is written, the longest first."""
    whole = re.sub(r"\D", "", number.dialled)
    if not number.country:
        return (whole,)
    inside = re.sub(r"\D", "", number.national)
    bare = str(phonenumbers.parse(number.dialled).national_number)
    forms = dict.fromkeys((whole, f"00{whole}", inside, f"{trunk_prefix}{bare}", bare))
    return tuple(form for form in forms if len(form) >= _SHORTEST_LONG)


def _could_be_called(
    digits: str, meant: str, text: str, match: re.Match[str], calling: bool, site: Site
) -> bool:
    """Tell whether a row near a number has the shape of one, and is no amount or count."""
    if len(meant) >= _SHORTEST_LONG:
        return len(digits) >= _SHORTEST_LONG or calling
    if calling:
        return True
    money = text[match.end() :].lstrip().startswith(site.currency) or text[: match.start()].rstrip().endswith(
        site.currency
    )
    return len(meant) > _EMERGENCY and digits[:3] == meant[:3] and len(digits) == len(meant) and not money


def _follows_calling(before: str, site: Site) -> bool:
    """Tell whether a word of calling, or a link that dials, stands right in front of a number."""
    nearby = before[-_BEFORE:]
    if re.search(r"(?:tel|sms):\s*$", nearby, re.IGNORECASE):
        return True
    patterns = (pattern for patterns in site.telephone.calling_words.values() for pattern in patterns)
    return any(
        _NEAR.match(nearby[hit.end() :])
        for pattern in patterns
        for hit in re.finditer(rf"(?:{pattern})\w*", nearby, re.IGNORECASE)
    )


def is_near(first: str, second: str) -> bool:
    """Tell whether two rows of digits are the same, or one slip apart (Damerau 1964)."""
    if first == second:
        return True
    if abs(len(first) - len(second)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), -1)
    if start < 0:  # one begins with the other
        return True
    rest, other = first[start:], second[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:] == other
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped
