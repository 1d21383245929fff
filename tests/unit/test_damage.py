"""Content that is damaged at random is told of as a problem, and never ends in an accident."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from hooks.awareness.opendata.datasets import plan_datasets
from hooks.awareness.pages.plan import plan_site
from hooks.awareness.site import Reading
from tests.support.tiny_site import SVG, write
from tests.unit.builders import change
from tests.unit.damage import CONTENT, damage_file
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

SEEDS = range(200)
SERIES = """\
title: {lt: Bylos, en: Cases}
counts: {lt: bylos, en: cases}
points:
  - {year: 2018, value: 3, source: a-law}
  - {year: 2020, value: 4, source: a-law, note: {lt: Pastaba, en: A note}}
"""
HOURS = "hours:\n      - {days: mon-fri, open: '09:00', close: '17:00'}\n      - days: [sat]\n        open: '22:00'\n        close: '06:00'"
FIGURES = "period: {from: 2013, to: 2015-01, source: a-law}\nfigures:\n  - {id: visits, value: 34, unit: count, source: a-law}\n"


def _write_rich_content(root: Path) -> None:
    """Write a tiny site in which more can go wrong."""
    write_tiny_content(root)
    write(root, "docs/series/cases.yml", SERIES)
    write(root, "docs/pictures/bench.svg", SVG)
    write(root, "docs/index.yml", "doors:\n  a:\n    page: help\n    picture: {file: pictures/bench.svg, depicts: [things], origin: drawn, licence: CC0}\n")
    change(root, "docs/helplines/line.yml", {"hours: always": HOURS, "verified:": "ages: {from: 14, to: 29}\nverified:"})
    change(root, "campaigns/light/campaign.yml", {"helplines:": f"{FIGURES}helplines:"})
    for language in ("lt", "en"):
        change(root, f"campaigns/light/index.{language}.md", {"summary:": "figures: {visits: Visits}\nsummary:"})
        change(root, f"docs/index.{language}.md", {
            "description:": "doors:\n  a: {title: Help, text: Now.}\ndescription:",
            "A home page.": "[[series: cases]]\n\n[[helplines: line]]\n\n![A bench.](pictures/bench.svg) [[page:help#one|here]]",
        })


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Reading]]:
    """What was done to the content, and how it was read then, for every seed."""
    root, whole = tmp_path_factory.mktemp("damaged"), tmp_path_factory.mktemp("whole")
    _write_rich_content(root)
    assert read_tiny_site(root).problems == ()
    for folder in CONTENT:
        shutil.copytree(root / folder, whole / folder)
    outcomes = []
    for seed in SEEDS:
        done = damage_file(root, random.Random(seed))
        try:
            outcomes.append((done, read_tiny_site(root)))
        except Exception as error:
            raise AssertionError(f"seed {seed}: {done}") from error
        for folder in CONTENT:
            shutil.rmtree(root / folder)
            shutil.copytree(whole / folder, root / folder)
    return outcomes


def test_damaged_content_is_read_to_the_end(damaged: list[tuple[str, Reading]]) -> None:
    assert len(damaged) == len(SEEDS)


def test_most_damage_is_noticed(damaged: list[tuple[str, Reading]]) -> None:
    assert sum(bool(reading.problems) for _, reading in damaged) > len(SEEDS) / 2


def test_every_problem_has_its_whole_message(damaged: list[tuple[str, Reading]]) -> None:
    for done, reading in damaged:
        for problem in reading.problems:
            details = dict(problem.details)
            for wording in reading.wordings.values():
                for part in ("what", "mend"):
                    wanted = re.findall(r"\{(\w+)\}", wording.find(f"problems.{problem.kind}.{part}"))

                    assert set(wanted) <= set(details), (done, problem)


def test_a_problem_is_told_of_a_content_file_and_a_line_in_it(damaged: list[tuple[str, Reading]]) -> None:
    for done, reading in damaged:
        assert [p for p in reading.problems if not p.file.startswith(CONTENT) or p.line < 0] == [], done


def test_one_wound_rarely_makes_more_than_a_handful_of_problems(damaged: list[tuple[str, Reading]]) -> None:
    many = [done for done, reading in damaged if len(set(reading.problems)) > 5]

    assert len(many) <= len(SEEDS) / 20, many


def test_what_is_read_without_a_problem_can_be_planned(damaged: list[tuple[str, Reading]], tmp_path: Path) -> None:
    _write_rich_content(tmp_path)
    mark = write(tmp_path, "mark.svg", SVG)
    for done, reading in damaged:
        if not reading.problems and reading.catalogue is not None:
            plan_site(reading.catalogue, tmp_path, mark)
            assert all(asset.make() for asset in plan_datasets(reading.catalogue)), done
