"""Knows the words of the interface in one language, with its plurals, dates and numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from hooks.awareness.model.fields import PartialDate

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LONE_STOP = re.compile(r"\.(?!\.)")
_SOME_NUMBERS = (*range(201), 1_000_000)
"""Whole numbers that show every plural form a language has for them."""


_NO_CONVENTIONS = Locale("root")


@cache
def _find_plural_forms(locale: Locale) -> tuple[frozenset[str], frozenset[str]]:
    rule = locale.plural_form
    return frozenset(rule(number) for number in _SOME_NUMBERS), frozenset({*rule.tags, "other"})


def _fill(match: re.Match[str], known: Mapping[str, str]) -> str:
    value = known.get(match[1], match[0])
    stops_twice = _LONE_STOP.match(match.string, match.end()) and value.endswith(".") and not value.endswith("..")
    return value[:-1] if stops_twice else value


@dataclass(frozen=True)
class Wording:
    """All words of the interface in one language; formats come from CLDR through Babel."""

    language: str
    texts: Mapping[str, Any]
    """Nested as in the file; leaves are strings, or mappings of plural forms."""

    @property
    def conventions(self) -> str:
        """Whose conventions are followed (BCP 47): those of the language; the words may name one country (`en-GB`)."""
        named = str(self.texts.get("locale", ""))
        return named if named.startswith(f"{self.language}-") else self.language

    @property
    def locale(self) -> Locale:
        """These conventions. A site with words whose conventions CLDR lacks can be judged, and is never built."""
        return find_locale(self.conventions) or find_locale(self.language) or _NO_CONVENTIONS

    @property
    def tag(self) -> str:
        """The conventions as a browser is told about them (BCP 47)."""
        return str(self.locale).replace("_", "-")

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(self.locale.text_direction)

    @property
    def plural_forms(self) -> tuple[frozenset[str], frozenset[str]]:
        """The forms that whole numbers need, and all that the language has, as CLDR names them."""
        return _find_plural_forms(self.locale)

    def find(self, key: str) -> Any:
        """Return what stands under a dotted key. Raises KeyError with the whole key."""
        value: Any = self.texts
        for step in key.split("."):
            if not isinstance(value, Mapping) or step not in value:
                raise KeyError(f"{self.language}: {key}")
            value = value[step]
        return value

    def say(self, key: str, details: Mapping[str, str] | None = None) -> str:
        """Return the text under a dotted key, its `{placeholders}` filled with the details.

        A detail may end in a full stop of its own, as dates do in some languages (2026 р.): if one follows, it ends
        the sentence too. Raises KeyError for what is no text.
        """
        text = self.find(key)
        if isinstance(text, Mapping):
            raise KeyError(f"{self.language}: {key} is a group of texts")
        known = details or {}
        return _PLACEHOLDER.sub(lambda match: _fill(match, known), str(text))

    def count(self, key: str, number: int) -> str:
        """Return the text for a number of things, in the plural form that the language wants."""
        forms = self.find(key)
        form = self.locale.plural_form(number)
        return str(forms.get(form, forms["other"])).replace("{number}", self.number(number))

    def number(self, value: float) -> str:
        """Return a number, its digits grouped as the language does."""
        return str(format_decimal(value, locale=self.locale))

    def decimal(self, value: float) -> str:
        """Return a number with one digit behind the point, never rounded down to nothing."""
        return str(format_decimal(max(value, 0.1), format="#,##0.0", locale=self.locale))

    def money(self, value: int, currency: str) -> str:
        """Return an amount in whole units of a currency."""
        return format_currency(value, currency, locale=self.locale, currency_digits=False, format_type="name")

    def date(self, value: PartialDate) -> str:
        """Return a date as exactly as it is known."""
        if value.day:
            return self.day(value.first_day)
        return str(format_skeleton("yMMMM" if value.month else "y", value.first_day, locale=self.locale))

    def day(self, value: datetime.date) -> str:
        """Return a day of the calendar."""
        return str(format_date(value, format="long", locale=self.locale))

    def day_of_year(self, value: datetime.date) -> str:
        """Return a day of the calendar without its year."""
        return str(format_skeleton("MMMMd", value, locale=self.locale))

    def clock(self, value: str) -> str:
        """Return a time of day, `HH:MM`, as the language writes it; the end of a day stays 24:00."""
        hour, minute = (int(part) for part in value.split(":"))
        if hour == 24 and "H" in self.locale.time_formats["short"].pattern:
            return value
        return str(format_time(datetime.datetime(2000, 1, 1, hour % 24, minute), "short", locale=self.locale))

    @property
    def hour_digits(self) -> str:
        """How a browser is told to write the hour as `clock` does: `2-digit` or `numeric` (ECMA-402)."""
        return "2-digit" if "hh" in self.locale.time_formats["short"].pattern.lower() else "numeric"

    def age(self, days: int) -> str:
        """Return how long ago something was, in the largest unit that fits."""
        return str(format_timedelta(datetime.timedelta(days=-days), add_direction=True, locale=self.locale))

    def list(self, items: Sequence[str]) -> str:
        """Return the items joined as a sentence joins them."""
        return str(format_list(list(items), locale=self.locale)) if items else ""

    def language_name(self, code: str) -> str:
        """Return the name of a language."""
        return str(self.locale.languages.get(code.replace("-", "_"), code))

    def country_name(self, code: str) -> str:
        """Return the name of a country by its ISO 3166-1 code."""
        return str(self.locale.territories.get(code, code))

    def zone_name(self, timezone: str) -> str:
        """Return the name of the country whose clock an IANA time zone is, or else its city."""
        country = get_global("zone_territories").get(timezone, "ZZ")
        return timezone.rpartition("/")[2].replace("_", " ") if country == "ZZ" else self.country_name(country)


def tell_in_all(wordings: Iterable[Wording], tell: Callable[[Wording], str]) -> list[str]:
    """Return what is told in each language; what reads the same, since one is not translated yet, comes once.

    A language that lacks the words, say since their file cannot be read, is silent. Raises KeyError if all lack them.
    """
    told: dict[str, None] = {}
    missing: KeyError | None = None
    for wording in wordings:
        try:
            told.setdefault(tell(wording))
        except KeyError as error:
            missing = error
    if missing and not told:
        raise missing
    return list(told)


def say_in_all(wordings: Iterable[Wording], key: str, details: Mapping[str, str] | None = None) -> list[str]:
    """Return the text under a key in each language, as `tell_in_all` does."""
    return tell_in_all(wordings, lambda wording: wording.say(key, details))


def name_language(code: str) -> str:
    """Return the name of a language in that language, the code itself if CLDR has none."""
    locale = find_locale(code)
    name = str(locale.get_display_name(locale) or code) if locale else code
    return name[:1].upper() + name[1:]


def direction_of(code: str) -> str:
    """Return in which direction a language is written: `ltr` or `rtl`."""
    locale = find_locale(code)
    return str(locale.text_direction) if locale else "ltr"


@cache
def find_locale(code: str) -> Locale | None:
    """Return the conventions of a language, or of one in a country (BCP 47); None if CLDR has none."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def find_texts(texts: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every text with its dotted key; the forms of a plural, which are a mapping, count as one."""
    for key, value in texts.items():
        if isinstance(value, Mapping) and "other" not in value:
            yield from find_texts(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def find_placeholders(text: Any) -> frozenset[str]:
    """Return the names in curly brackets in a text, or in any form of a plural."""
    parts = text.values() if isinstance(text, Mapping) else (text,)
    return frozenset(name for part in parts for name in _PLACEHOLDER.findall(str(part)))
