"""Lines to call whose hours leave no room on a card or on strips are told before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.problems import Problem
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

PRINT = "docs/prints/list.yml"
SHEET = """\
layout: {layout}
order: 1
leads_to: help
name: {{lt: Lapas, en: A sheet}}
shows: {{lt: Lapas, en: A sheet}}
helplines: [long, short, line]
headline: {{lt: Kur skambinti, en: Whom to call}}
{more}"""
MORE = {"card": "", "strips": "message: {lt: Paskambink, en: Call}\n"}
SPANS = ["{days: mon-thu, open: 08:00, close: 17:00}", "{days: [fri], open: 08:00, close: 15:45}"]
MANY = [f"{{days: [{day}], open: {hour}:15, close: 0{hour - 19}:45}}" for day, hour in (("mon", 20), ("tue", 21), ("wed", 22), ("thu", 23), ("fri", 20), ("sat", 21))]


@pytest.fixture(params=sorted(MORE))
def layout(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def root(tmp_path: Path, layout: str) -> Path:
    """A tiny site that prints three lines, one of which answers day and night."""
    write_tiny_content(tmp_path)
    quiet = HELPLINE.replace("always_shown: true\n", "").replace("tier: emergency", "tier: support")
    for id in ("long", "short"):
        write(tmp_path, f"docs/helplines/{id}.yml", quiet)
        for code in ("lt", "en"):
            write_page(tmp_path, f"docs/helplines/{id}", code, "A line.", title=f"A {id} line", who="For all.")
    write(tmp_path, PRINT, SHEET.format(layout=layout, more=MORE[layout]))
    return tmp_path


def give_hours(root: Path, id: str, spans: list[str]) -> None:
    change(root, f"docs/helplines/{id}.yml", {"hours: always": f"hours: [{', '.join(spans)}]"})


def find_full(root: Path) -> list[Problem]:
    return [problem for problem in read_tiny_site(root).problems if problem.kind == "print-calls-too-full"]


def test_long_hours_that_fit_with_short_names_of_days_are_no_problem(root: Path) -> None:
    give_hours(root, "long", SPANS)
    give_hours(root, "short", SPANS)

    assert read_tiny_site(root).problems == ()


def test_hours_that_fit_in_no_way_are_told_in_each_language_with_the_longest_line(root: Path, layout: str) -> None:
    give_hours(root, "long", MANY)
    give_hours(root, "short", MANY[:5])
    told = find_full(root)

    assert [(problem.file, problem.line) for problem in told] == [(PRINT, 6)] * 2
    assert [dict(problem.details) for problem in told] == [
        {"layout": layout, "language": language, "id": "long"} for language in ("lt", "en")
    ]


@pytest.mark.parametrize("layout", ["strips"], indirect=True)
def test_a_number_that_is_too_long_is_told_alone(root: Path) -> None:
    give_hours(root, "long", MANY)
    give_hours(root, "short", MANY)
    change(root, "docs/helplines/long.yml", {'"112"': '"+4930123456789012"'})
    kinds = {problem.kind for problem in read_tiny_site(root).problems}

    assert "print-number-too-long" in kinds
    assert "print-calls-too-full" not in kinds


def test_words_of_the_interface_that_are_missing_are_told_and_nothing_else_fails(root: Path) -> None:
    give_hours(root, "long", MANY)
    give_hours(root, "short", MANY)
    change(root, "overrides/words/en.yml", {"  day: \"Numbers": "  dya: \"Numbers"})

    assert [dict(problem.details)["language"] for problem in find_full(root)] == ["lt"]
