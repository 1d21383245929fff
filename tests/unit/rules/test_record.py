"""Places lie on a map, years lie in the time of the state, and the way to help has no missing step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

OUTLINE = """\
title: {lt: Žemėlapis, en: Map}
about: {lt: Apie jį., en: About it.}
shows: places
source: a-law
frame: [20, 53, 27, 57]
shapes:
  XX: [21 54 26 54 26 56 21 56]
"""
NAMES = "name: {lt: Vieta, en: Place}"
STAGE = "{{step: {step}, title: {{lt: Etapas, en: Stage}}, text: {{lt: Žodžiai., en: Words.}}}}"
SERIES = "title: {lt: Bylos, en: Cases}\ncounts: {lt: bylos, en: cases}\npoints: [{year: 1989, value: 3, source: a-law}]\n"


def find_faults(root: Path) -> list[tuple[str, int, str]]:
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("where", "kinds"),
    [
        ("at: {longitude: 23.9, latitude: 54.9}", []),
        ("at: {longitude: 26.01, latitude: 55}", []),
        ("at: {longitude: 27, latitude: 55}", ["place-off-map"]),
        ("shapes: [XX]", []),
        ("shapes: [YY]", ["place-off-map"]),
        ("unmapped: {lt: Nežinoma., en: Not known.}", []),
    ],
)
def test_a_place_has_a_map_or_a_reason(tmp_path: Path, where: str, kinds: list[str]) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/outlines/land.yml", OUTLINE)
    write(tmp_path, "docs/places.yml", f"place:\n  {NAMES}\n  {where}\n")

    assert [kind for _, _, kind in find_faults(tmp_path)] == kinds


def test_an_outline_that_cannot_be_read_makes_no_place_wrong(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/outlines/land.yml", OUTLINE.replace("shows: places", "shows: everything"))
    write(tmp_path, "docs/places.yml", f"place:\n  {NAMES}\n  shapes: [XX]\n")

    assert [kind for _, _, kind in find_faults(tmp_path)] == ["unknown-value"]


def test_a_campaign_names_places_that_exist(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "campaigns/light/campaign.yml", {"helplines:": "places: [{id: nowhere, source: a-law}]\nhelplines:"})

    assert [kind for _, _, kind in find_faults(tmp_path)] == ["unknown-reference"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("[[map: nowhere]]", "unknown-reference"),
        ("[[map: land, nobody]]", "unknown-reference"),
        ("[[map]]", "block-without-arguments"),
        ("[[duties: nothing]]", "unknown-reference"),
        ("[[duties]]", "block-without-arguments"),
        ("[[timeline: 2013]]", "unknown-argument"),
    ],
)
def test_a_block_names_what_exists(tmp_path: Path, block: str, kind: str) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/outlines/land.yml", OUTLINE)
    change(tmp_path, "docs/help.en.md", {"Text.": f"Text.\n\n{block}"})

    assert {kind for _, _, kind in find_faults(tmp_path)} == {kind}


@pytest.mark.parametrize(("first", "kinds"), [(None, []), (1989, []), (1990, ["year-too-early"])])
def test_a_year_lies_in_the_time_of_the_state(tmp_path: Path, first: int | None, kinds: list[str]) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/series/cases.yml", SERIES)
    if first:
        change(tmp_path, "mkdocs.yml", {"country: XX": f"country: XX\n    first_year: {first}"})

    assert [kind for _, _, kind in find_faults(tmp_path)] == kinds


def test_dates_of_campaigns_and_milestones_are_judged_too_and_those_of_documents_are_not(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "mkdocs.yml", {"country: XX": "country: XX\n    first_year: 1990"})
    change(tmp_path, "docs/sources.yml", {"publisher: State": "publisher: State\n  date: 1949"})
    change(tmp_path, "campaigns/light/campaign.yml", {"helplines:": "period: {from: 1980, to: 1981, source: a-law}\nhelplines:"})
    change(tmp_path, "docs/vocabulary.yml", {"situations:": "milestones:\n  law: {lt: teisė, en: law}\nsituations:"})
    write(tmp_path, "docs/timeline.yml", "old:\n  kind: law\n  from: 1949-12\n  title: {lt: Sena, en: Old}\n  sources: [a-law]\n")

    assert find_faults(tmp_path) == [
        ("campaigns/light/campaign.yml", 6, "year-too-early"),
        ("campaigns/light/campaign.yml", 6, "year-too-early"),
        ("docs/timeline.yml", 3, "year-too-early"),
    ]


@pytest.mark.parametrize(("steps", "wrong"), [((1, 1, 2, 3), 0), ((1, 3), 1), ((2, 3), 1), ((1, 2, 1), 1)])
def test_stages_follow_each_other_step_by_step(tmp_path: Path, steps: tuple[int, ...], wrong: int) -> None:
    write_tiny_content(tmp_path)
    stages = "".join(f"s{number}: {STAGE.format(step=step)}\n" for number, step in enumerate(steps))
    write(tmp_path, "docs/path.yml", stages)

    assert [kind for _, _, kind in find_faults(tmp_path)] == ["stage-order"] * wrong
