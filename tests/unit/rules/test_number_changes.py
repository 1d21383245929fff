"""The list of changes of numbers ends where the helplines stand now."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.open_files import list_changes
from tests.support.tiny_site import write
from tests.unit.builders import an_edition
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

FILE = "docs/number-changes.yml"


def write_changes(root: Path, *changes: str) -> None:
    write_tiny_content(root)
    lines = (f"change-{number}: {{helpline: line, contact: call, {what}}}\n" for number, what in enumerate(changes))
    write(root, FILE, "".join(lines))


@pytest.mark.parametrize(
    "changes",
    [
        ('on: 2026-02-01, new_number: "112"',),
        ('on: 2026-02-01, old_number: "+37061234567", new_number: "112"',),
        ('on: 2026-03-01, old_number: "+37061234567", new_number: "112"', 'on: 2026-02-01, new_number: "+37061234567"'),
    ],
)
def test_changes_that_lead_to_the_number_of_today_are_right(tmp_path: Path, changes: tuple[str, ...]) -> None:
    write_changes(tmp_path, *changes)

    assert list_faults(read_tiny_site(tmp_path).problems) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (('on: 2026-02-01, new_number: "+37061234567"',), "change-differs"),
        (('on: 2026-02-01, old_number: "112"',), "change-differs"),
        (("on: 2026-02-01",), "change-of-nothing"),
        (('on: 2026-02-01, old_number: "112", new_number: "112"',), "change-of-nothing"),
        (('on: 2026-02-01, old_number: "8 612 34567", new_number: "112"',), "bad-number"),
        (('on: soon, new_number: "112"',), "bad-date"),
    ],
)
def test_other_changes_are_told_with_their_line(tmp_path: Path, changes: tuple[str, ...], fault: str) -> None:
    write_changes(tmp_path, *changes)

    assert list_faults(read_tiny_site(tmp_path).problems) == [(FILE, 1, fault)]


def test_a_change_of_a_line_that_does_not_exist_is_told(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, FILE, 'new: {on: 2026-02-01, helpline: nobody, contact: call, new_number: "112"}\n')

    assert list_faults(read_tiny_site(tmp_path).problems) == [(FILE, 1, "unknown-reference")]


def test_readers_see_the_newest_change_first_and_no_old_number(tmp_path: Path) -> None:
    write_changes(
        tmp_path, 'on: 2026-02-01, new_number: "+37061234567"', 'on: 2026-03-01, old_number: "+37061234567", new_number: "112"'
    )
    changes = list_changes(an_edition(tmp_path))

    assert [(change.date, change.what) for change in changes] == [
        ("1 March 2026", "another number"),
        ("1 February 2026", "a new number"),
    ]
    assert "612" not in repr(changes)
