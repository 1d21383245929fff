"""The calendar stands in the order of the year, and what is over moves to the archive."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.pages.calendar import list_coming, list_days, list_held
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.prose import Writer
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change

ENTRY = """\
{id}:
  {date}
  name: {{lt: "Diena {id}", en: "Day {id}"}}
  note: {{lt: "Žodis [@a-law].", en: "Word [@a-law]."}}
  pages: [help]
  campaigns: [light]
  sources: [a-law]
  updated: 2026-03-04
"""
DATES = {
    "late": "each_year: 10-18",
    "early": "each_year: 02-08",
    "year": "from: 2026",
    "month": "from: 2026-06",
    "day": "from: 2026-06-15",
    "long": "from: 2026-05-01\n  to: 2026-07-02",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny site with a calendar."""
    a_catalogue(tmp_path)
    write(tmp_path, "docs/calendar.yml", "".join(ENTRY.format(id=id, date=date) for id, date in DATES.items()))
    change(tmp_path, "docs/navigation.yml", {"project: lists\n": "project: lists\ncalendar: lists\n"})
    return tmp_path


def a_writer(root: Path, day: str = "2026-01-01", language: str = "en") -> Writer:
    edition = Edition(a_catalogue(root), language, datetime.date.fromisoformat(day))
    return Writer(edition, "lists/")


def test_days_of_the_year_begin_in_january(root: Path) -> None:
    assert [(view.id, view.date) for view in list_days(a_writer(root))] == [("early", "8 February"), ("late", "18 October")]


@pytest.mark.parametrize(
    ("day", "coming", "held"),
    [
        ("2026-06-15", ["day", "month", "long", "year"], []),
        ("2026-06-16", ["month", "long", "year"], ["day"]),
        ("2026-07-01", ["long", "year"], ["month", "day"]),
        ("2027-01-01", [], ["year", "long", "month", "day"]),
    ],
)
def test_what_is_over_is_in_the_archive_the_day_after(root: Path, day: str, coming: list[str], held: list[str]) -> None:
    writer = a_writer(root, day)

    assert [view.id for view in list_coming(writer)] == coming
    assert [view.id for view in list_held(writer)] == held


def test_dates_are_as_exact_as_they_are_known(root: Path) -> None:
    dates = {view.id: view.date for view in list_coming(a_writer(root))}

    assert dates == {"year": "2026", "month": "June 2026", "day": "15 June 2026", "long": "1 May 2026 – 2 July 2026"}


def test_a_day_leads_to_what_can_be_used_and_cites_its_sources(root: Path) -> None:
    writer = a_writer(root)
    day = list_days(writer)[0]

    assert [link.address for link in day.material] == ["en/campaigns/light/", "en/help/"]
    assert "#source-1" in day.note and "#source-1" in day.sources
    assert [source.key for source in writer.bibliography.list_sources()] == ["a-law"]
