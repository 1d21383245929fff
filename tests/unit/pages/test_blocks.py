"""Blocks between paragraphs become components with everything that their template prints."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.markup import BLOCKS, parse_block
from hooks.awareness.pages.blocks import draw_block
from hooks.awareness.pages.campaigns import plan_campaign
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helplines import spell_out_ages
from hooks.awareness.pages.prose import Writer
from tests.support.real_site import ROOT
from tests.support.tiny_site import write
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import write_tiny_content

FIGURES = """\
figures:
  - {id: visits, value: 1234, unit: count, source: a-law}
  - {id: length, value: 21, unit: months, source: a-law}
  - {id: budget, value: 211740, unit: money, source: a-law}
"""
SERIES = """\
title: {lt: Bylos, en: Cases}
counts: {lt: bylos, en: cases}
points:
  - {year: 2018, value: 1250, source: a-law, note: {lt: Pastaba, en: A note}}
  - {year: 2020, value: 4, source: a-law}
"""


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A site whose campaign has figures and an organisation, and which has a series."""
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/series/cases.yml", SERIES)
    change(tmp_path, "docs/vocabulary.yml", {"situations:": "project_roles:\n  led: {lt: vedė, en: led}\nsituations:"})
    part = "organisations:\n  - {id: operator, role: led, source: a-law}\n"
    change(tmp_path, "campaigns/light/campaign.yml", {"helplines:": f"{FIGURES}{part}helplines:"})
    for language in ("lt", "en"):
        words = f"figures: {{visits: visits {language}, length: length, budget: budget}}\n"
        change(tmp_path, f"campaigns/light/index.{language}.md", {"summary:": f"{words}summary:"})
    return an_edition(tmp_path)


def _draw(edition: Edition, mark: str, entry: Entry[Any] | None = None) -> Mapping[str, Any]:
    block = parse_block(mark)
    assert block is not None
    writer = Writer(edition, "en/help/")
    return draw_block(writer, entry or edition.catalogue.pages["help"], block).values


@pytest.mark.parametrize("name", [name for name in BLOCKS if name != "write"])  # which becomes a part of the text
def test_every_block_has_a_template(name: str) -> None:
    assert (ROOT / f"overrides/components/{name}.html").is_file()


def test_helplines_are_shown_in_the_order_in_which_they_are_named(edition: Edition) -> None:
    assert [card.id for card in _draw(edition, "[[helplines: line]]")["cards"]] == ["line"]


@pytest.mark.parametrize(("kinds", "ids"), [("campaign", ["light"]), ("project", []), ("campaign, project", ["light"])])
def test_campaigns_are_chosen_by_kind(kinds: str, ids: list[str], edition: Edition) -> None:
    cards = _draw(edition, f"[[campaigns: {kinds}]]")["cards"]

    assert [card.link.address for card in cards] == [f"en/campaigns/{id}/" for id in ids]


def test_the_directory_groups_lines_by_tier(edition: Edition) -> None:
    groups = _draw(edition, "[[directory]]")["groups"]

    assert [(tier, name, len(cards)) for tier, name, cards in groups] == [
        ("emergency", edition.wording.say("helpline.tier.emergency"), 1)
    ]


def test_the_directory_tells_all_of_the_tiers_that_it_names(edition: Edition) -> None:
    shown = {mark: [tier for tier, *_ in _draw(edition, mark)["groups"]] for mark in ("[[directory: emergency, public]]", "[[directory: public]]")}

    assert shown == {"[[directory: emergency, public]]": ["emergency"], "[[directory: public]]": []}


def test_lines_may_be_only_named(edition: Edition) -> None:
    (part,) = _draw(edition, "[[helpline-names: emergency]]")["parts"]

    assert [card.id for card in part.cards] == ["line"]


def test_figures_say_how_many_of_what_according_to_whom(edition: Edition) -> None:
    figures = _draw(edition, "[[figures]]", edition.catalogue.campaigns["light"])["figures"]

    assert [(figure.amount, figure.label) for figure in figures] == [
        ("1,234", "visits en"), ("21 months", "length"), ("211,740 euros", "budget"),
    ]
    assert {">1</a>" in figure.source for figure in figures} == {True}


def test_a_chart_comes_with_its_table_and_its_file(edition: Edition) -> None:
    (chart,) = _draw(edition, "[[series: cases]]")["charts"]

    assert [(row["year"], row["value"], row["note"]) for row in chart["rows"]] == [
        (2018, "1,250", "A note"), (2019, "no data", None), (2020, "4", None),
    ]
    assert [row["bar"] for row in chart["rows"]] == ["100", "", "0.3"]
    assert (chart["title"], chart["counts"], chart["csv"], chart["json"]) == ("Cases", "cases", "data/cases.csv", "data/cases.json")


def test_organisations_of_a_campaign_stand_by_what_they_did(edition: Edition) -> None:
    (part,) = plan_campaign(edition, edition.catalogue.campaigns["light"]).values["facts"].parts

    assert (part.role, [link.address for link, _ in part.organisations]) == ("led", ["en/organisations/operator/"])


@pytest.mark.parametrize(("oldest", "key"), [(None, "helpline.ages-from"), (25, "helpline.ages")])
def test_ages_are_said_with_or_without_an_end(oldest: int | None, key: str, edition: Edition) -> None:
    text = edition.wording.say(key, {"from": "14", "to": "25"})

    assert spell_out_ages(edition, 14, oldest) == text
    assert "14" in text
