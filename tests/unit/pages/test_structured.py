"""What search engines and assistants are told is true: only contacts that are sure, with what is known of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.awareness.pages.structured import describe_helpline, describe_site
from tests.unit.builders import an_edition, change, contact_data
from tests.unit.reading_tiny_sites import write_tiny_content


def _describe(root: Path, *contacts: dict[str, Any], how: str = "public-copies") -> list[dict[str, Any]]:
    """Return the contact points of a line with the given contacts, and how it was checked."""
    write_tiny_content(root)
    path = root / "docs/helplines/line.yml"
    facts = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    facts |= {"contacts": list(contacts), "always_shown": "false", "verified": {"on": "2026-01-02", "how": how}}
    path.write_text(yaml.safe_dump(facts), "utf-8")
    for language in ("lt", "en"):
        change(root, f"docs/help.{language}.md", {"[[phone:line]]": "[[helpline:line]]"})
    change(root, "mkdocs.yml", {'["112"]': '["112", "116123"]'})
    edition = an_edition(root)
    described = describe_helpline(edition, edition.catalogue.helplines["line"])
    return [point for thing in described for point in thing["contactPoint"]]


@pytest.mark.parametrize("grade", ["B", "C"])
def test_a_number_that_is_not_sure_is_not_told(grade: str, tmp_path: Path) -> None:
    assert _describe(tmp_path, contact_data(grade=grade)) == []


def test_a_number_that_the_service_has_confirmed_is_told_whatever_its_grade(tmp_path: Path) -> None:
    assert [point["telephone"] for point in _describe(tmp_path, contact_data(grade="C"), how="called")] == ["112"]


def test_a_sure_number_beside_one_that_is_not_is_told_alone(tmp_path: Path) -> None:
    points = _describe(tmp_path, contact_data(id="a", number="+37061234567", grade="C"), contact_data(id="b"))

    assert [point["telephone"] for point in points] == ["112"]


@pytest.mark.parametrize(("status", "told"), [("active", 1), ("paused", 0), ("closed", 0)])
def test_a_line_that_does_not_answer_is_not_told(status: str, told: int, tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    line = edition.catalogue.helplines["line"]
    facts = line.facts.model_copy(update={"status": status})

    assert len(describe_helpline(edition, replace(line, facts=facts))) == told


@pytest.mark.parametrize(
    "changes", [{"method": "sms", "number": "116123"}, {"method": "chat", "number": None, "address": "https://example.org/chat"}]
)
def test_only_what_can_be_called_is_told(changes: dict[str, Any], tmp_path: Path) -> None:
    silent = contact_data(id="silent", **changes)

    assert [point["telephone"] for point in _describe(tmp_path, contact_data(), silent)] == ["112"]


def test_a_number_is_told_as_it_is_dialled(tmp_path: Path) -> None:
    (point,) = _describe(tmp_path, contact_data(number="+370 612 34567"))

    assert point["telephone"] == "+37061234567"


@pytest.mark.parametrize(
    ("changes", "key", "value"),
    [
        ({"cost": "free"}, "contactOption", "https://schema.org/TollFree"),
        ({"cost": "usual-rate"}, "contactOption", None),
        ({"cost": "unknown"}, "contactOption", None),
        ({"languages": ["lt", "uk"]}, "availableLanguage", ["lt", "uk"]),
        ({"languages": "unknown"}, "availableLanguage", None),
        ({"hours": "unknown"}, "hoursAvailable", None),
    ],
)
def test_what_is_not_known_is_not_told(changes: dict[str, Any], key: str, value: Any, tmp_path: Path) -> None:
    (point,) = _describe(tmp_path, contact_data(**changes))

    assert point.get(key) == value


def test_hours_are_told_span_by_span(tmp_path: Path) -> None:
    spans = [{"days": "mon-tue", "open": "09:00", "close": "17:00"}, {"days": ["sun"], "open": "22:00", "close": "06:00"}]
    (point,) = _describe(tmp_path, contact_data(hours=spans))

    assert [(span["dayOfWeek"], span["opens"], span["closes"]) for span in point["hoursAvailable"]] == [
        (["Monday", "Tuesday"], "09:00", "17:00"), (["Sunday"], "22:00", "06:00"),
    ]


def test_a_line_that_always_answers_is_open_all_week(tmp_path: Path) -> None:
    (point,) = _describe(tmp_path, contact_data())

    assert (len(point["hoursAvailable"]["dayOfWeek"]), point["hoursAvailable"]["opens"]) == (7, "00:00")


@pytest.mark.parametrize(("language", "name"), [("lt", "word lt"), ("en", "word en")])
def test_a_site_is_told_by_its_name(language: str, name: str, tmp_path: Path) -> None:
    described = describe_site(an_edition(tmp_path, language))

    assert (described["@type"], described["name"], described["inLanguage"]) == ("WebSite", name, language)


def test_a_line_is_told_by_its_title(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.en.md", {"title: Title of docs helplines line en": "title: Help line"})
    edition = an_edition(tmp_path)
    (described,) = describe_helpline(edition, edition.catalogue.helplines["line"])

    assert (described["@context"], described["name"]) == ("https://schema.org", "Help line")
