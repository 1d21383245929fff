"""Knows which codes of languages and countries there are, and which one somebody may have meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Annotated

from babel import Locale, localedata
from babel.core import get_global
from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import Line

EUROPE = "EU"
_NO_COUNTRIES = frozenset((EUROPE, "EZ", "QO", "UN", "XA", "XB", "ZZ"))
"""Codes of two letters that CLDR has for other things: unions, leftovers, trial locales."""
_NOWHERE = "XX"
"""ISO 3166-1 leaves it to whoever needs a country that does not exist, as examples do."""
_NEAR = 0.75
"""How alike a name must be: `Germny` is like `Germany`, `Norge` is not like `Norway`."""

Check = Callable[[str, ValidationInfo], str]


@cache
def list_languages(own: tuple[str, ...]) -> frozenset[str]:
    """Return the codes of all languages that CLDR names in those of a site, none of them an old code.

    What it cannot name readers would meet as a code. Scripts and countries are no part of these codes.
    """
    known = (code for names in _find_names("languages", own) for code in names if "_" not in code)
    return frozenset(code for code in known if code not in get_global("language_aliases"))


@cache
def list_countries(own: tuple[str, ...]) -> frozenset[str]:
    """Return the codes of all countries that CLDR names in the languages of a site."""
    known = (code for names in _find_names("territories", own) for code in names)
    return frozenset(code for code in known if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES | {_NOWHERE}


def is_language_tag(value: str, own: tuple[str, ...]) -> bool:
    """Tell whether a text is a language, alone or with the script and the country that a page may name (BCP 47)."""
    code, *parts = value.split("-")
    known = {*list_countries(own), *(script for names in _find_names("scripts", own) for script in names)}
    return code in list_languages(own) and known.issuperset(parts)


def suggest_language(wrong: str, own: tuple[str, ...]) -> str:
    """Return the code that somebody meant who wrote another one, or a name in a language of the site.

    Where nothing is like it, the languages of the site.
    """
    first = re.split("[-_]", wrong.casefold())[0]
    successor = get_global("language_aliases").get(first) or _find_spoken(first)
    return _find_meant(first, list_languages(own), successor, _find_names("languages", own)) or ", ".join(own)


def _find_spoken(country: str) -> str:
    """Return the language that most people of a country speak; empty for what is no country."""
    likely: str = get_global("likely_subtags").get(f"und_{country.upper()}", "")
    return likely.partition("_")[0]


def suggest_country(wrong: str, own: tuple[str, ...], words: tuple[str, ...] = ()) -> str:
    """Do the same for the code of a country; where nothing is like it, the words that may stand there too."""
    successors = get_global("territory_aliases").get(wrong.upper(), ())
    successor = successors[0] if len(successors) == 1 else ""
    known = list_countries(own) | set(words)
    return _find_meant(wrong, known, successor, _find_names("territories", own)) or ", ".join(words) or "–"


def list_zones(country: str) -> tuple[str, ...]:
    """Return the names of the time zones of a country; none for what is no country."""
    zones: Mapping[str, str] = get_global("zone_territories")
    return tuple(sorted(zone for zone, territory in zones.items() if territory == country))


def _find_names(group: str, own: Iterable[str]) -> tuple[Mapping[str, str], ...]:
    """Return the names of things by their codes, in each language of a site that CLDR knows."""
    locales = (Locale.parse(code, sep="-") for code in own if localedata.exists(code.replace("-", "_")))
    return tuple(getattr(locale, group) for locale in locales)


def _find_meant(
    wrong: str, known: Iterable[str], successor: str, names: Iterable[Mapping[str, str]]
) -> str | None:
    codes = {code.casefold(): code for code in known}
    if found := codes.get(wrong.casefold()) or codes.get(successor.casefold()):
        return found
    named = {name.casefold(): code for names_here in names for code, name in names_here.items()}
    near = difflib.get_close_matches(wrong.casefold(), named, n=1, cutoff=_NEAR) if len(wrong) > 3 else ()
    return codes.get(named[near[0]].casefold()) if near else None


def check_tag(value: str, info: ValidationInfo) -> str:
    """Return the tag of a language as it is, else raise `bad-language`."""
    if not is_language_tag(value, _list_own(info)):
        raise _make_error(value, info)
    return value


def _check_language(*words: str) -> Check:
    def check(value: str, info: ValidationInfo) -> str:
        if value not in words and value not in list_languages(_list_own(info)):
            raise _make_error(value, info)
        return value

    return check


def _make_error(value: str, info: ValidationInfo) -> PydanticCustomError:
    suggestion = suggest_language(value, _list_own(info))
    return PydanticCustomError("bad-language", "{given}", {"given": value, "suggestion": suggestion})


def _check_country(*words: str) -> Check:
    def check(value: str, info: ValidationInfo) -> str:
        if value not in words and value not in list_countries(_list_own(info)):
            suggestion = suggest_country(value, _list_own(info), words)
            raise PydanticCustomError("bad-country", "{given}", {"given": value, "suggestion": suggestion})
        return value

    return check


def _list_own(info: ValidationInfo) -> tuple[str, ...]:
    return tuple((info.context or {})["languages"].all)


LanguageTag = Annotated[Line, AfterValidator(check_tag)]
"""The language of words, as a page names it: `lt`, `pt-BR` (BCP 47)."""
LanguageCode = Annotated[Line, AfterValidator(_check_language())]
"""A language that people speak, two small letters, or three where it has none of two (ISO 639)."""
AnyLanguage = Annotated[Line, AfterValidator(_check_language("other"))]
"""The same, or `other` for all that nobody has named."""
CountryCode = Annotated[Line, AfterValidator(_check_country())]
"""A country, two capital letters (ISO 3166-1)."""
ReaderPlace = Annotated[Line, AfterValidator(_check_country(EUROPE, "anywhere"))]
"""Where a reader may be: a country, `EU`, or `anywhere`."""
CountryOrUnion = Annotated[Line, AfterValidator(_check_country(EUROPE))]
"""The same, or `EU`."""
Reach = Annotated[Line, AfterValidator(_check_country(EUROPE, "anywhere", "unknown"))]
"""From where a contact can be used: a country, `EU`, `anywhere` or `unknown`."""
