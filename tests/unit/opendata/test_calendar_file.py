"""A calendar file is read by other programs, is the same on every day of the build, and keeps its ids."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.opendata.calendar_file import write_calendar
from hooks.awareness.pages.edition import Edition
from tests.support.calendars import find_faults, read_events, unfold
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change

LONG = "Ąžuolų šventė; su dviem, trim ir daugiau. " * 6
CALENDAR = f"""\
light-day:
  each_year: 10-18
  name: {{lt: "Šviesos diena", en: "Light day"}}
  note: {{lt: "{LONG}", en: "Call [[phone:line]] or read [[page:help|the help]] [@a-law]."}}
  pages: [help]
  lessons: [lamp]
  sources: [a-law]
  updated: 2026-03-04
meeting:
  from: 2027-03-12
  to: 2027-03-14
  name: {{lt: "Susitikimas", en: "Meeting"}}
  note: {{lt: "Žodis", en: "Word"}}
  sources: [a-law]
  updated: 2026-03-05
some-time:
  from: 2027-04
  name: {{lt: "Kada nors", en: "Some time"}}
  note: {{lt: "Žodis", en: "Word"}}
  sources: [a-law]
  updated: 2026-03-05
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny site with a day, a meeting of three days, and something whose day is not known yet."""
    a_catalogue(tmp_path)
    write(tmp_path, "docs/calendar.yml", CALENDAR)
    change(tmp_path, "docs/navigation.yml", {"project: lists\n": "project: lists\ncalendar: lists\n"})
    return tmp_path


def write_file(root: Path, language: str = "en", day: datetime.date = datetime.date(2026, 3, 6)) -> bytes:
    return write_calendar(Edition(a_catalogue(root), language, day, "https://tiny.example/sub/"))


@pytest.mark.parametrize("language", ["lt", "en"])
def test_another_program_reads_it(root: Path, language: str) -> None:
    content = write_file(root, language)

    assert find_faults(content) == []
    assert len(read_events(content)) == 2


def test_the_reader_of_faults_notices_damage(root: Path) -> None:
    content = write_file(root, "lt")

    assert find_faults(content.replace(b"\r\n", b"\n")) != []
    assert find_faults(content.replace(b"\r\n ", b"")) != []
    assert find_faults(content.replace(b"DTSTAMP", b"X-STAMP")) != []
    assert find_faults(content.replace(b"VERSION:2.0\r\n", b"")) != []


def test_a_day_of_every_year_comes_round_as_a_whole_day(root: Path) -> None:
    (day,) = [event for event in read_events(write_file(root)) if event.summary.value == "Light day"]

    assert day.dtstart.value == datetime.date(2026, 10, 18)
    assert day.rruleset is not None
    assert [found.date() for found in day.rruleset[:3]] == [datetime.date(year, 10, 18) for year in (2026, 2027, 2028)]
    assert "dtend" not in day.contents
    assert day.transp.value == "TRANSPARENT"


def test_a_meeting_ends_on_the_day_behind_its_last(root: Path) -> None:
    (meeting,) = [event for event in read_events(write_file(root)) if event.summary.value == "Meeting"]

    assert (meeting.dtstart.value, meeting.dtend.value) == (datetime.date(2027, 3, 12), datetime.date(2027, 3, 15))
    assert "rrule" not in meeting.contents


def test_what_has_no_exact_day_is_left_to_the_page(root: Path) -> None:
    assert "Some time" not in write_file(root).decode()


def test_the_note_comes_without_marks_and_numbers_and_with_what_to_use(root: Path) -> None:
    (day,) = [event for event in read_events(write_file(root)) if event.summary.value == "Light day"]

    assert day.description.value.splitlines() == [
        "Call Title of docs helplines line en or read the help.",
        "A lamp en: https://tiny.example/sub/en/lessons/lamp/",
        "Title of docs help en: https://tiny.example/sub/en/help/",
    ]
    assert day.url.value == "https://tiny.example/sub/en/lists/#light-day"


def test_it_is_the_same_on_whatever_day_it_is_built(root: Path) -> None:
    assert write_file(root) == write_file(root, day=datetime.date(2031, 12, 31))


def test_an_entry_keeps_its_id_when_all_its_words_and_days_change(root: Path) -> None:
    def ids() -> list[str]:
        return [row for row in unfold(write_file(root)) if row.startswith("UID:")]

    before = ids()
    change(root, "docs/calendar.yml", {"Light day": "Day of light", "10-18": "11-19", "2026-03-04": "2027-01-01"})

    assert ids() == before
    assert b"DTSTAMP:20270101T000000Z" in write_file(root)


def test_the_same_entry_in_two_languages_is_two_events(root: Path) -> None:
    found = [{row for row in unfold(write_file(root, code)) if row.startswith("UID:")} for code in ("lt", "en")]

    assert found[0] & found[1] == set()
