"""Chapters: pages that are reached from the page, or the campaign, whose matter they go on telling."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import find_section, plan_breadcrumbs, plan_chapters
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import Link, PlannedPage
from tests.support.tiny_site import write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

NAVIGATION, BACKGROUND = "docs/navigation.yml", "campaigns/light/background"


def write_chapters(root: Path) -> None:
    """Write a tiny site whose help page has two chapters, and whose campaign has a background."""
    write_tiny_content(root)
    for language in ("lt", "en"):
        for stem in ("docs/help/later", "docs/help/first", BACKGROUND):
            write_page(root, stem, language, "A text [@a-law].")
    write(root, "docs/help.yml", "helplines: [line]\n")
    period = "period: {from: 2013-10, to: 2015-03, source: a-law}"
    change(root, "campaigns/light/campaign.yml", {"accent: teal": f"{period}\naccent: teal"})
    change(root, NAVIGATION, {"sections:": "chapters:\n  - {of: help, pages: [help/first, help/later]}\nsections:"})


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    write_chapters(tmp_path)
    return an_edition(tmp_path)


def _addresses(links: tuple[Link, ...]) -> list[tuple[str, bool]]:
    return [(link.address, link.current) for link in links]


def _find(edition: Edition, uri: str) -> PlannedPage:
    return next(page for page in plan_pages(edition) if page.uri == uri)


@pytest.mark.parametrize("current", ["help", "help/first", "help/later"])
def test_a_page_and_its_chapters_name_each_other_in_reading_order(current: str, edition: Edition) -> None:
    pages = ("help", "help/first", "help/later")

    assert _addresses(plan_chapters(edition, edition.catalogue.pages[current])) == [
        (f"en/{page}/", page == current) for page in pages
    ]


def test_a_campaign_and_its_background_name_each_other_without_a_line_about_it(edition: Edition) -> None:
    campaign, background = edition.catalogue.campaigns["light"], edition.catalogue.pages[BACKGROUND]

    first, second = "en/campaigns/light/", f"en/{BACKGROUND}/"
    assert _addresses(plan_chapters(edition, campaign)) == [(first, True), (second, False)]
    assert _addresses(plan_chapters(edition, background)) == [(first, False), (second, True)]


def test_most_pages_have_no_chapters(edition: Edition) -> None:
    assert plan_chapters(edition, edition.catalogue.pages["lists"]) == ()
    assert plan_chapters(edition, edition.catalogue.helplines["line"]) == ()


@pytest.mark.parametrize(
    ("page", "way"),
    [
        ("help/first", ["en/", "en/help/", "en/help/first/"]),
        (BACKGROUND, ["en/", "en/help/", "en/lists/", "en/campaigns/light/", f"en/{BACKGROUND}/"]),
    ],
)
def test_the_way_to_a_chapter_leads_through_its_page(page: str, way: list[str], edition: Edition) -> None:
    assert [link.address for link in plan_breadcrumbs(edition, page)] == way


def test_a_chapter_belongs_to_the_section_of_its_page(edition: Edition) -> None:
    section = find_section(edition, "lists")

    assert section is not None
    assert find_section(edition, "help/first") == find_section(edition, BACKGROUND) == section


def test_search_lists_the_background_of_a_campaign_among_campaigns(edition: Edition) -> None:
    assert _find(edition, BACKGROUND).group == _find(edition, "campaigns/light").group == "campaign"


def test_a_chapter_shows_the_lines_of_its_page_unless_it_has_its_own(tmp_path: Path) -> None:
    write_chapters(tmp_path)
    write(tmp_path, "docs/help/later.yml", "helplines: [other]\n")
    for file in ("docs/helplines/line.yml", "docs/helplines/line.lt.md", "docs/helplines/line.en.md"):
        text = (tmp_path / file).read_text("utf-8").replace("always_shown: true\n", "")
        write(tmp_path, file, text)
        write(tmp_path, file.replace("line.", "other."), text.replace("line", "other"))
    edition = an_edition(tmp_path)

    assert [card.id for card in _find(edition, "help/first").help_lines] == ["line"]
    assert [card.id for card in _find(edition, "help/later").help_lines] == ["other"]
    assert [card.id for card in _find(edition, BACKGROUND).help_lines] == ["line"]


def test_the_facts_of_a_campaign_stand_where_its_background_is_told(edition: Edition) -> None:
    facts = _find(edition, BACKGROUND).values["facts"]

    assert (facts.card.link.address, "#source-1" in facts.period_source) == ("en/campaigns/light/", True)
    assert _find(edition, "campaigns/light").values["facts"] is None


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"of: help,": "of: help/first,"}, ["page-in-no-section", "page-in-no-section"]),
        ({"[help/first, help/later]": "[help/first]"}, ["page-in-no-section"]),
        ({"[help/first, help/later]": "[help/first, help/later, help/first]"}, ["page-in-two-sections"]),
        ({"[help, helplines": "[help, help/first, helplines"}, ["page-in-two-sections"]),
        ({"[help/first, help/later]": "[help/first, help/latter]"}, ["unknown-reference", "page-in-no-section"]),
    ],
)
def test_a_chapter_stands_in_one_place_below_a_page_of_a_section(
    changes: dict[str, str], faults: list[str], tmp_path: Path
) -> None:
    write_chapters(tmp_path)
    change(tmp_path, NAVIGATION, changes)

    assert sorted(kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)) == sorted(faults)


def test_a_background_without_its_campaign_is_found_by_nobody(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in ("lt", "en"):
        write_page(tmp_path, "campaigns/dark/background", language, "A text.")

    faults = list_faults(read_tiny_site(tmp_path).problems)
    assert faults == [("campaigns/dark/background.lt.md", 0, "page-in-no-section")]


def test_the_chapters_of_a_draft_are_kept_back_with_it(tmp_path: Path) -> None:
    write_chapters(tmp_path)
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/dusk", language, "A text.")
        write_page(tmp_path, "docs/dusk/first", language, "⟨…⟩")
    write(tmp_path, "docs/dusk.yml", "draft: true\n")
    listed = {"chapters:\n": "chapters:\n  - {of: dusk, pages: [dusk/first]}\n", "lists]": "lists, dusk]"}
    change(tmp_path, NAVIGATION, listed)
    change(tmp_path, "campaigns/light/campaign.yml", {"kind: campaign": "draft: true\nkind: campaign"})
    change(tmp_path, "docs/lessons/lamp.yml", {"campaign: light\n": ""})
    reading = read_tiny_site(tmp_path)

    assert reading.problems == () and reading.catalogue is not None
    assert {"dusk", "dusk/first", BACKGROUND}.isdisjoint(reading.catalogue.pages)
    assert [chapters.of for chapters in reading.catalogue.navigation.chapters] == ["help"]
