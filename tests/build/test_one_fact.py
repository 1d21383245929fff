"""One fact that is changed is found changed wherever it stands: on pages, drawings and paper, in tables and files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.site.html import read_text
from tests.support.paper import read_text as read_paper
from tests.support.tiny_site import write, write_page, write_tiny_site
from tests.unit.builders import change

TEXT = "{lt: Žodis, en: Word}"
OUTLINE = f"""\
title: {TEXT}
about: {TEXT}
shows: places
source: a-law
frame: [20, 53, 27, 57]
shapes:
  XX: [21 54 26 54 26 56 21 56]
"""
CAMPAIGN = """\
period: {from: 2013, to: 2014, source: a-law}
places: [{id: town, source: a-law}]
figures: [{id: visits, value: 34, unit: count, source: a-law}]
"""
CARD = """\
layout: card
order: 1
leads_to: help
helplines: [line]
headline: {lt: Žodis, en: Word}
name: {lt: Žodis, en: Word}
shows: {lt: Žodis, en: Word}
"""


def write_record(root: Path) -> Path:
    """Write a tiny site with a place, a figure and a date, each shown in every way that there is."""
    write_tiny_site(root)
    write(root, "docs/outlines/land.yml", OUTLINE)
    write(root, "docs/places.yml", "town:\n  name: {lt: Miestas, en: Old Town}\n  at: {longitude: 22, latitude: 55}\n")
    write(root, "docs/timeline.yml", f"law-begins: {{kind: law, from: 2016, title: {TEXT}, sources: [a-law]}}\n")
    change(root, "docs/vocabulary.yml", {"situations:": f"milestones:\n  law: {TEXT}\nsituations:"})
    write(root, "docs/prints/card.yml", CARD)
    change(root, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(root, "docs/navigation.yml", {"steps: lists": "steps: lists\nmap: lists\nprints: lists"})
    change(root, "campaigns/light/campaign.yml", {"helplines:": f"{CAMPAIGN}helplines:"})
    for language in ("lt", "en"):
        change(root, f"campaigns/light/index.{language}.md", {"summary:": "figures: {visits: Visits}\nsummary:", "A campaign.": "[[figures]]"})
        blocks = "[[glossary]]\n\n[[organisations]]\n\n[[sources]]\n\n[[campaigns: campaign]]\n\n[[steps]]\n\n[[lessons: lesson]]"
        write_page(root, "docs/lists", language, f"{blocks}\n\n[[map: land]]\n\n[[timeline]]\n\n[[all-figures]]\n\n[[prints: pocket]]")
    return root


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(write_record(tmp_path_factory.mktemp("before")))


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = write_record(tmp_path_factory.mktemp("after"))
    change(root, "docs/places.yml", {"Old Town": "New Town", "longitude: 22": "longitude: 25"})
    change(root, "campaigns/light/campaign.yml", {"value: 34": "value: 78", "from: 2013": "from: 2011"})
    change(root, "docs/helplines/line.yml", {'number: "112"': 'number: "113"'})
    return build(root)


def find_marks(site: Built) -> dict[str, str]:
    """Return the mark of the town on the map, and the bar of the campaign in the timeline, as they are drawn."""
    page = (site.site / "en/lists/index.html").read_text("utf-8")
    bars = re.findall(r'<g class="aw-timeline__bar.*?</g>', page, re.DOTALL)
    return {
        "data-place": re.search(r'<g[^>]*data-place="town".*?</g>', page, re.DOTALL)[0],  # type: ignore[index]
        "bar": next(bar for bar in bars if ">1</text>" in bar),
    }


def test_both_sites_are_whole(before: Built, after: Built) -> None:
    assert before.result.returncode == 0, before.result.stderr
    assert after.result.returncode == 0, after.result.stderr


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("en/lists/index.html", "Old Town", "New Town"),
        ("en/lists/light/index.html", "Old Town", "New Town"),
        ("en/campaigns/light/index.html", "Old Town", "New Town"),
        ("data/places.csv", "Old Town", "New Town"),
        ("data/places.json", '"longitude": 22.0', '"longitude": 25.0'),
        ("en/campaigns/light/index.html", '__amount">34<', '__amount">78<'),
        ("data/figures.csv", "light-visits,light,34,", "light-visits,light,78,"),
        ("data/figures.json", '"value": 34', '"value": 78'),
        ("en/lists/index.html", "2013–2014", "2011–2014"),
        ("en/campaigns/light/index.html", "2013–2014", "2011–2014"),
        ("lists/index.html", "#year-2013", "#year-2011"),
        ("data/timeline.csv", ",2013,2014,", ",2011,2014,"),
        ("data/timeline.json", '"from": "2013"', '"from": "2011"'),
        ("en/index.html", 'href="tel:112"', 'href="tel:113"'),
        ("en/helplines/line/index.html", '"telephone":"112"', '"telephone":"113"'),
        ("en/helplines/line/line.vcf", "112", "113"),
        ("en/help.txt", "112", "113"),
        ("data/card-en.json", '"number": "112"', '"number": "113"'),
        ("data/helplines.json", '"number": "112"', '"number": "113"'),
        ("data/helplines.csv", ",tel:112,", ",tel:113,"),
        ("data/helplines-hsds-en.json", '"112"', '"113"'),
    ],
)
def test_a_changed_fact_is_changed_everywhere(before: Built, after: Built, file: str, old: str, new: str) -> None:
    first, second = (site.files[file].decode() for site in (before, after))

    assert (old in first, new in first) == (True, False)
    assert (old in second, new in second) == (False, True)


def test_a_changed_number_is_changed_on_paper(before: Built, after: Built) -> None:
    first, second = (read_paper(site.files["print/card-en.pdf"]) for site in (before, after))

    assert ("112" in first, "113" in first) == (True, False)
    assert ("112" in second, "113" in second) == (False, True)


def test_drawings_follow_their_facts(before: Built, after: Built) -> None:
    first, second = find_marks(before), find_marks(after)
    places = [float(re.search(r'cx="([\d.]+)"', marks["data-place"])[1]) for marks in (first, second)]  # type: ignore[index]
    heights = [float(re.search(r'height="([\d.]+)"', marks["bar"])[1]) for marks in (first, second)]  # type: ignore[index]

    assert places[0] < places[1]
    assert heights[1] == pytest.approx(2 * heights[0], abs=0.2)


def test_the_files_are_what_the_tables_say(after: Built) -> None:
    table = read_text(after.page("en/lists/").tree) + read_text(after.page("en/campaigns/light/").tree)

    for item in json.loads(after.files["data/figures.json"]):
        assert item["counts_en"] in table
