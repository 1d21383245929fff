"""Knows how telephone numbers are written, dialled, checked, and found in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import phonenumbers
from phonenumbers import Leniency, NumberParseException, PhoneNumberFormat, PhoneNumberMatcher

from hooks.awareness.model.finder import Finder, make_finder
from hooks.awareness.model.settings import Site, TelephoneRules

_NO_BREAK = "\N{NO-BREAK SPACE}"
_FIVE_DIGITS = re.compile(r"\d(?:[\Wx]{0,5}\d){4}", re.IGNORECASE)
"""No country that this could be for has shorter numbers that are valid by themselves."""
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_LOOSE_INTERNATIONAL = r"(?<![\w+])\+\s?\d(?:[\s()./-]{0,2}\d){6,14}(?!\d)"


@dataclass(frozen=True)
class TelephoneNumber:
    """A number as it is dialled and as it is shown."""

    dialled: str
    """Goes behind `tel:` or `sms:` (RFC 3966): E.164, or a short number without prefix."""
    shown: str
    """Grouped for reading, with no-break spaces, in the form that works for most readers."""
    national: str = ""
    """As people of its own country dial it; empty for a short number."""
    country: str = ""
    """ISO 3166-1 code of the country it belongs to; empty for a short number."""

    def __hash__(self) -> int:
        return hash(self.dialled)


class BadNumber(ValueError):
    """The text is no number that anybody could dial."""


def parse_number(text: str, site: Site) -> TelephoneNumber:
    """Return the number that a fact means: E.164 such as `+37061234567`, or a short number.

    Short numbers stand in the settings, because the libraries know only some of them and
    write others wrongly (`tel:+370-112`). Raises BadNumber.
    """
    compact = re.sub(r"\s", "", text)
    if compact in site.telephone.short_numbers:
        return TelephoneNumber(compact, _group_short(compact))
    if not compact.startswith("+"):
        raise BadNumber(text)
    try:
        number = phonenumbers.parse(compact)
    except NumberParseException as error:
        raise BadNumber(text) from error
    if not phonenumbers.is_valid_number(number) or is_dead_form(compact, site):
        raise BadNumber(text)
    if number.extension or _LETTER.search(compact):  # no link dials them, so they would be lost without a word
        raise BadNumber(text)
    dialled = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    shown = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    home = phonenumbers.country_code_for_region(site.country) == number.country_code
    if home and str(number.national_number).startswith(site.telephone.shown_nationally):
        shown = _show_nationally(number, site.telephone)
    inside = shown if home else phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    country = phonenumbers.region_code_for_number(number) or ""
    return TelephoneNumber(dialled, _keep_together(shown), _keep_together(inside), country)


def _show_nationally(number: phonenumbers.PhoneNumber, rules: TelephoneRules) -> str:
    """Return a number behind the trunk prefix; where there is none, as its country groups it."""
    digits = str(number.national_number)
    if not rules.trunk_prefix:
        return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    area = next(start for start in rules.shown_nationally if digits.startswith(start))
    return f"{rules.trunk_prefix} {area} {digits[len(area) :]}"


def _keep_together(number: str) -> str:
    return number.replace(" ", _NO_BREAK).replace("-", _NO_BREAK)


def _group_short(digits: str) -> str:
    return digits if len(digits) <= 4 else f"{digits[:3]}{_NO_BREAK}{digits[3:]}"


def is_dead_form(text: str, site: Site) -> bool:
    """Tell whether the text is written in a form that the country has given up."""
    return any(re.search(pattern, text) for pattern in site.telephone.dead_forms)


def find_numbers(text: str, site: Site) -> Iterator[tuple[int, str]]:
    """Yield offset and wording of everything in prose that a reader would take for a number.

    Finds valid numbers of any country, numbers with a country code and too few digits, the
    short numbers of the settings, and forms that no longer work.
    """
    if not _DIGIT.search(text):
        return
    found: dict[int, str] = {}
    if _FIVE_DIGITS.search(text):
        for match in PhoneNumberMatcher(text, site.country, leniency=Leniency.VALID):
            found[match.start] = match.raw_string
    for finder in _list_finders(site.telephone.dead_forms, site.telephone.short_numbers):
        for hit in finder.pattern.finditer(text) if finder.may_find(text) else ():
            found.setdefault(hit.start(), hit.group())
    end = -1
    for start in sorted(found):
        if start > end:
            yield start, found[start]
            end = start + len(found[start])


@cache
def _list_finders(dead_forms: tuple[str, ...], short_numbers: tuple[str, ...]) -> tuple[Finder, ...]:
    """Return what `phonenumbers` does not find: forms that never worked, and the short numbers."""
    patterns = [_LOOSE_INTERNATIONAL, *dead_forms]
    if short_numbers:
        short = "|".join(map(_write_short_number, short_numbers))
        patterns.append(rf"(?<![\w./-])(?<!(?<!tel)(?<!sms):)(?:{short})(?![\w/]|[.,-]\d)")  # `tel:112` dials
    return tuple(map(make_finder, patterns))


def _write_short_number(number: str) -> str:
    head, tail = number[:3], number[3:]
    gap = r"[\s\N{NO-BREAK SPACE}-]?" if tail else ""
    return f"{re.escape(head)}{gap}{re.escape(tail)}"
