"""Builds single facts, wordings and catalogues with honest defaults, to be changed by a test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Contact, Helpline
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.series import Series
from hooks.awareness.model.settings import Site
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.edition import Edition
from hooks.awareness.problems import Problem
from hooks.awareness.reading import Sheet
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

Model = TypeVar("Model", bound=Facts)

TEXT = {"lt": "žodis", "en": "word"}
PICTURE = {"file": "images/light.svg", "depicts": ["things"], "origin": "drawn", "licence": "CC BY 4.0"}


def parse(model: type[Model], data: Any, context: Context | None = None) -> Model:
    """Return what the data stand for; they must be without fault."""
    value, problems = parse_facts(model, Sheet("facts.yml", data), context or Context(LANGUAGES, a_site()))
    assert value is not None, problems
    return value


def judge(model: type[Facts], data: Any, context: Context | None = None) -> list[tuple[str, str]]:
    """Return kind and key of every fault in the data."""
    problems = find_problems(model, data, context)
    return [(problem.kind, dict(problem.details)["key"]) for problem in problems]


def find_problems(model: type[Facts], data: Any, context: Context | None = None) -> tuple[Problem, ...]:
    """Return every fault in the data."""
    return parse_facts(model, Sheet("facts.yml", data), context or Context(LANGUAGES, a_site()))[1]


def a_site(**changes: Any) -> Site:
    """Return the settings of a site in a country with short, free and given-up numbers."""
    data = {
        "name": {"lt": "Svetainė", "en": "Site"},
        "country": "LT",
        "timezone": "Europe/Vilnius",
        "currency": "EUR",
        "required_languages": ["lt", "en"],
        "exit": {"lt": "https://weather.example/"},
        "telephone": {
            "short_numbers": ["112", "116123"],
            "shown_nationally": ["800"],
            "trunk_prefix": "0",
            "dead_forms": [r"(?<![\d+])8[\s()\-]*\d(?:[\s()\-]*\d){7}(?!\d)", r"\+370[\s()\-]*8[\s()\-]*\d(?:[\s()\-]*\d){7}(?!\d)"],
        },
    }
    return parse(Site, {**data, **changes}, Context(LANGUAGES))


def contact_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a telephone that is sure, as they are read; None takes one away."""
    data = {
        "id": "call",
        "method": "phone",
        "number": "112",
        "usable_from": ["LT"],
        "cost": "free",
        "hours": "always",
        "languages": ["lt"],
        "grade": "A",
        "sources": ["a-law"],
        **changes,
    }
    return {key: value for key, value in data.items() if value is not None}


def calling_data(**changes: Any) -> dict[str, Any]:
    """Return the facts about a call of which nobody knows anything, as they are read."""
    questions = ("who_answers", "who_is_told", "under_18", "on_bill", "no_answer", "only_asking")
    return {**dict.fromkeys(questions, "unknown"), **changes}


def helpline_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a helpline with one contact, as they are read; None takes one away."""
    data = {
        "status": "active",
        "tier": "support",
        "order": "1",
        "operator": "operator",
        "country": "LT",
        "contacts": [contact_data()],
        "calling": calling_data(),
        "verified": {"on": "2026-01-02", "how": "public-copies"},
        **changes,
    }
    return {key: value for key, value in data.items() if value is not None}


def a_contact(**changes: Any) -> Contact:
    """Return a telephone that is sure."""
    return parse(Contact, contact_data(**changes))


def a_helpline(**changes: Any) -> Helpline:
    """Return a helpline with one contact."""
    return parse(Helpline, helpline_data(**changes))


def campaign_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a campaign, as they are read."""
    return {
        "kind": "campaign",
        "order": "1",
        "original_title": {"language": "en", "text": "Light"},
        "accent": "teal",
        "emblem": PICTURE,
        **changes,
    }


def a_campaign(**changes: Any) -> Campaign:
    """Return a campaign."""
    return parse(Campaign, campaign_data(**changes))


def a_series(*points: tuple[int, int]) -> Series:
    """Return yearly figures, given as pairs of year and value."""
    data = [{"year": str(year), "value": str(value), "source": "a-law"} for year, value in points]
    return parse(Series, {"title": TEXT, "counts": TEXT, "points": data})


def a_wording(language: str = "en", **texts: Any) -> Wording:
    """Return words of the interface, those given and no others."""
    return Wording(language, texts)


def a_catalogue(root: Path, languages: Languages = LANGUAGES) -> Catalogue:
    """Return what a tiny site holds, as it lies in a folder; one is written into an empty folder."""
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root, languages)
    reading = read_tiny_site(root, languages)
    assert reading.catalogue is not None and not reading.problems, reading.problems
    return reading.catalogue


def an_edition(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> Edition:
    """Return a tiny site as readers of one language meet it."""
    return Edition(a_catalogue(root, languages), language)


def change(root: Path, file: str, changes: Mapping[str, str]) -> None:
    """Replace passages of a file, each of which must be there."""
    text = (root / file).read_text("utf-8")
    for old, new in changes.items():
        assert old in text, f"{file} has no {old!r}"
        text = text.replace(old, new)
    (root / file).write_text(text, "utf-8")
