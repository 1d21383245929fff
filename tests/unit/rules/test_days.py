"""Rule: what somebody is said to have done was not done on a day that is still to come."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LATEST, list_faults, read_tiny_site, write_tiny_content

LINE = "docs/helplines/line.yml"


@pytest.mark.parametrize(
    ("given", "wrong"),
    [("2050-01-01", False), ("2050-01-02", True), ("2050", False), ("2050-01", False), ("2050-02", True), ("2051", True)],
)
def test_a_check_is_not_of_a_day_that_has_not_come(tmp_path: Path, given: str, wrong: bool) -> None:
    assert datetime.date(2050, 1, 1) == LATEST
    write_tiny_content(tmp_path)
    change(tmp_path, LINE, {"on: 2026-01-02": f"on: {given}"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(LINE, 26, "date-in-future")] * wrong


def test_neither_is_a_change_nor_the_day_on_which_a_source_was_read(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "campaigns/light/campaign.yml", {"helplines:": "updated: 2062\nhelplines:"})
    change(tmp_path, "docs/sources.yml", {"seen: 20": "seen: 21"})
    write(tmp_path, "docs/number-changes.yml", 'first:\n  on: 2062-01-01\n  helpline: line\n  contact: call\n  new_number: "112"\n')

    assert {file for file, _, kind in list_faults(read_tiny_site(tmp_path).problems) if kind == "date-in-future"} == {
        "campaigns/light/campaign.yml", "docs/sources.yml", "docs/number-changes.yml",
    }


def test_what_is_to_come_may_have_its_day(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "campaigns/light/campaign.yml", {"helplines:": "period: {from: 2020, to: 2062, source: a-law}\nhelplines:"})

    assert read_tiny_site(tmp_path).problems == ()
