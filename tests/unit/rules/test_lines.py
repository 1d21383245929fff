"""Rule: what is said of a helpline's numbers is no more than its sources and its country allow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

LINE = "docs/helplines/line.yml"
FREE = {"country: XX\n    timezone": "country: LT\n    timezone", '["112"]}': '["112"], shown_nationally: ["800"], trunk_prefix: "0"}'}


def _judge(root: Path, settings: dict[str, str], facts: dict[str, str]) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    change(root, "mkdocs.yml", settings)
    change(root, LINE, facts)
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("grade", "sources", "faults"),
    [
        ("A", "[a-law]", [(LINE, 17, "grade-too-high")]),
        ("A", "[a-law, a-law]", [(LINE, 17, "grade-too-high")]),
        ("B", "[a-law]", [(LINE, 17, "grade-too-high")]),
        ("C", "[a-law]", []),
    ],
)
def test_a_grade_needs_its_sources(grade: str, sources: str, faults: list[tuple[str, int, str]], tmp_path: Path) -> None:
    settings = {"required_languages": "sources_of_grade: {A: 2, B: 2}\n    required_languages"}
    facts = {"grade: A": f"grade: {grade}", "[a-law]": sources}
    # A line on every page needs grade A; without that it may still not be named in a sentence.
    found = _judge(tmp_path, settings, facts | {"always_shown: true": "always_shown: false"})

    assert [fault for fault in found if fault[2] != "number-not-confirmed"] == faults


@pytest.mark.parametrize(
    ("places", "faults"),
    [
        ("[LT]", []),
        ("[unknown]", []),
        ("[LT, unknown]", []),
        ("[anywhere]", [(LINE, 13, "free-number-abroad")]),
        ("[LT, EU]", [(LINE, 13, "free-number-abroad")]),
    ],
)
def test_a_free_number_works_at_home_only(places: str, faults: list[tuple[str, int, str]], tmp_path: Path) -> None:
    facts = {'"112"': '"+37080012345"', "usable_from: [XX]": f"usable_from: {places}"}

    assert _judge(tmp_path, FREE, facts) == faults


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, [(LINE, 7, "out-of-reach-abroad")]),
        ({"usable_from: [XX]": "usable_from: [XX, EU]"}, []),
        ({"country: XX": "country: LV"}, []),
        ({"situations: [danger]": "situations: []"}, []),
    ],
)
def test_a_line_for_people_abroad_can_be_called_from_there(
    changes: dict[str, str], faults: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    assert _judge(tmp_path, {'["112"]}': '["112"], abroad: danger}'}, changes) == faults


def _close(root: Path, successor: str, status: str) -> list[tuple[str, int, str]]:
    """Return the faults of a closed line whose successor is itself, or another with a status."""
    write_tiny_content(root)
    for id, facts in (("old", f"closed\nreplaced_by: {successor}"), ("new", status)):
        write(root, f"docs/helplines/{id}.yml", HELPLINE.replace("always_shown: true\n", "").replace("active", facts))
        for language in LANGUAGES.all:
            write_page(root, f"docs/helplines/{id}", language, "A line.", who="For all.")
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("successor", "status", "faults"),
    [
        ("new", "active", []),
        ("new", "paused", []),
        ("new", "closed\nreplaced_by: line", [("docs/helplines/old.yml", 2, "successor-closed")]),
        ("old", "active", [("docs/helplines/old.yml", 2, "line-names-itself")]),
    ],
)
def test_a_line_is_not_replaced_by_itself_nor_by_one_that_has_closed(
    successor: str, status: str, faults: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    assert _close(tmp_path, successor, status) == faults


def test_a_line_is_no_pair_by_itself(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, LINE, {"order: 1\n": "order: 1\npair_with: [line]\n"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(LINE, 4, "line-names-itself")]


OTHER = "docs/helplines/other.yml"


@pytest.mark.parametrize(
    ("status", "faulty"),
    [("status: paused", (LINE, OTHER)), ("status: active", ()), ("draft: true\nstatus: active", (LINE,))],
)
def test_of_the_lines_for_every_page_one_must_work(status: str, faulty: tuple[str, ...], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, OTHER, HELPLINE.replace("status: active", status))
    for language in LANGUAGES.all:
        write_page(tmp_path, "docs/helplines/other", language, "A line.", who="For all.")
    change(tmp_path, LINE, {"status: active": "status: paused"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, 1, "resting-everywhere") for file in faulty]
