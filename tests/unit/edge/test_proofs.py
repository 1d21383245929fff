"""What cannot be printed is told before the site is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.prints import plan_prints
from hooks.awareness.problems import Problem
from hooks.edge.cache import Cache
from tests.support.tiny_site import HELPLINE, SVG, write, write_page
from tests.unit.builders import a_catalogue, change
from tests.unit.papers import MARK, print_edition, try_papers
from tests.unit.reading_tiny_sites import write_tiny_content

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
SPANS = ["{days: mon-thu, open: 08:00, close: 17:00}", "{days: [fri], open: 08:00, close: 15:45}"]
MANY = [f"{{days: [{day}], open: {hour}:15, close: 0{hour - 19}:45}}" for day, hour in (("mon", 20), ("tue", 21), ("wed", 22), ("thu", 23), ("fri", 20), ("sat", 21))]
PICTURE = "picture: {file: ../pictures/door.svg, depicts: [things], origin: drawn, licence: CC BY 4.0}\npicture_alt: {lt: Durys, en: A door}\n"
MESSAGE = "message: {lt: Paskambink, en: Call}\n"
MORE = {"card": "", "strips": MESSAGE, "figure": MESSAGE + PICTURE}


@pytest.fixture(params=["card", "strips"])
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
    sheet = SHEET.format(layout=layout, more=MORE[layout])
    write(tmp_path, PRINT, sheet.replace("long, ", "") if layout == "figure" else sheet)
    return tmp_path


def give_hours(root: Path, id: str, spans: list[str]) -> None:
    change(root, f"docs/helplines/{id}.yml", {"hours: always": f"hours: [{', '.join(spans)}]"})


def find_unprintable(root: Path) -> tuple[Problem, ...]:
    return try_papers(root, a_catalogue(root))


def test_long_hours_that_fit_with_short_names_of_days_are_no_problem(root: Path) -> None:
    give_hours(root, "long", SPANS)
    give_hours(root, "short", SPANS)

    assert find_unprintable(root) == ()


def test_hours_that_fit_in_no_way_are_told_in_each_language(root: Path, layout: str) -> None:
    give_hours(root, "long", MANY)
    give_hours(root, "short", MANY[:5])
    told = find_unprintable(root)

    assert [(problem.file, problem.line, problem.kind) for problem in told] == [(PRINT, 0, "print-calls-too-full")] * 2
    assert [dict(problem.details) for problem in told] == [{"layout": layout, "language": code} for code in ("en", "lt")]


@pytest.mark.parametrize("layout", ["figure"], indirect=True)
def test_a_picture_without_a_size_is_told_with_what_the_typesetter_says(root: Path) -> None:
    write(root, "docs/pictures/door.svg", SVG.replace("<svg ", '<svg width="0" height="0" ', 1))
    told = find_unprintable(root)

    assert [problem.kind for problem in told] == ["print-stopped"] * 2
    assert all("failed to parse SVG" in dict(problem.details)["said"] for problem in told)


def test_what_can_be_set_is_kept_for_the_build(root: Path) -> None:
    assert find_unprintable(root) == ()
    cache = Cache(root / ".cache")
    sheets = [asset for asset in plan_prints(print_edition(root), MARK, lambda file: b"") if asset.path.endswith(".pdf")]

    assert sheets
    assert all(cache.has(sheet.key) for sheet in sheets)
