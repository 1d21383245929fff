"""Knows what a site decides in its configuration, under `extra.awareness` of mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from hooks.awareness.model.address import split_address
from hooks.awareness.model.codes import CountryCode
from hooks.awareness.model.fields import Facts, Line, LocalText, WebAddress, Year
from hooks.awareness.model.hours import Timezone


def check_pattern(value: str) -> str:
    """Return a regular expression as it is, else raise `bad-pattern`."""
    try:
        re.compile(value)
    except re.error as error:
        raise PydanticCustomError("bad-pattern", "{reason}", {"reason": str(error)}) from error
    return value


Pattern = Annotated[str, AfterValidator(check_pattern)]


def _check_default(texts: Mapping[str, str], info: ValidationInfo) -> Mapping[str, str]:
    default = (info.context or {})["languages"].default
    if default not in texts:
        raise PydanticCustomError("missing-text", "{language}", {"language": default})
    return texts


_APP_HOSTS = (
    "bbc.co.uk",
    "bbc.com",
    "discord.com",
    "facebook.com",
    "google.com",
    "instagram.com",
    "reddit.com",
    "spotify.com",
    "tiktok.com",
    "twitter.com",
    "weather.com",
    "wikipedia.org",
    "x.com",
    "youtube.com",
)
"""Sites whose addresses open an installed app, which leaves the browser standing on our page, or
that greet the reader by name."""


def _check_exit(value: str) -> str:
    parts = split_address(value)
    if parts is None or parts.scheme != "https":
        raise PydanticCustomError("exit-not-safe", "{given}", {"given": value})
    host = parts.hostname or ""
    if any(host == app or host.endswith(f".{app}") for app in _APP_HOSTS):
        raise PydanticCustomError("exit-opens-app", "{given}", {"given": value})
    return value


ExitAddress = Annotated[WebAddress, AfterValidator(_check_exit)]
"""An https address of a page that shows nothing personal and opens no app."""


class TelephoneRules(Facts):
    """What is special about the telephone numbers of the site's own country."""

    short_numbers: tuple[Line, ...] = ()
    """Numbers such as 112 that are dialled as they are and have no international form."""
    shown_nationally: tuple[Line, ...] = ()
    """Beginnings of national numbers, free of charge, that are shown behind the trunk prefix, not the country code."""
    trunk_prefix: str = ""
    """What is dialled before a national number inside the country; empty where there is no such thing."""
    dead_forms: tuple[Pattern, ...] = ()
    """Regular expressions of forms that no longer work or never did."""
    abroad: str = ""
    """Key of the situation of readers abroad, for whom a number that works at home only is no help."""
    calling_words: Mapping[str, tuple[Pattern, ...]] = Field(default_factory=dict)
    """Per language, beginnings of words behind which a short row of digits is a number to call."""


class Freshness(Facts):
    """For how many days a check holds, by tier of the line. After that pages say that it may have changed."""

    emergency: int = Field(default=365, gt=0)
    specialist: int = Field(default=180, gt=0)
    support: int = Field(default=180, gt=0)
    public: int = Field(default=365, gt=0)
    abroad: int = Field(default=365, gt=0)


class Site(Facts):
    """Settings of one site; nothing about its topic, country or languages is in the code."""

    name: LocalText
    """The name of the site, neutral enough for a tab."""
    publisher: LocalText | None = None
    """Who is behind the site, in a few words: paper says it, and has no page “About”."""
    country: CountryCode
    """ISO 3166-1 alpha-2 code of the country in which most readers are."""
    first_year: Year | None = None
    """The earliest year of which facts may tell, such as that in which the state began (again)."""
    timezone: Timezone
    """That in which most readers are."""
    currency: Line
    """ISO 4217 code of amounts of money."""
    required_languages: tuple[Line, ...] = Field(min_length=1)
    telephone: TelephoneRules = TelephoneRules()
    freshness: Freshness = Freshness()
    sources_of_grade: Mapping[Literal["A", "B", "C"], int] = Field(default_factory=dict)
    """How many sources a contact with a grade must name, at least."""
    exit: Annotated[Mapping[str, ExitAddress], AfterValidator(_check_default)]
    """Where the exit link of each language leads: a page that shows nothing personal. Languages
    without one take that of the default language."""
    telling_words: Mapping[str, tuple[Pattern, ...]] = Field(default_factory=dict)
    """Per language, beginnings of words that must not stand in the title of a tab."""
    picture_limit: int = Field(default=300_000, gt=0)
    """Largest size of a picture file, in bytes."""
    picture_side: int = Field(default=2_000, gt=0)
    """Longest side of a picture, in pixels: more than any screen of a telephone shows."""
    address: str = ""
    """Where the site stands, as `site_url` in the settings of MkDocs says."""
