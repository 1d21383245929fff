"""What surrounds every page: the way to it, its section, its other languages, and help."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import plan_alternates, plan_breadcrumbs, plan_frame, plan_section_links
from hooks.awareness.pages.planned import Link
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import a_catalogue, an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

THREE = Languages("lt", ("lt",), ("lt", "en", "ar"))


def _addresses(links: tuple[Link, ...]) -> list[str]:
    return [link.address for link in links]


@pytest.mark.parametrize(
    ("page", "way"),
    [
        (None, ["en/"]),
        ("help", ["en/", "en/help/"]),
        ("lists", ["en/", "en/help/", "en/lists/"]),
    ],
)
def test_breadcrumbs_lead_from_home_through_the_door_of_the_section(page: str | None, way: list[str], tmp_path: Path) -> None:
    assert _addresses(plan_breadcrumbs(an_edition(tmp_path), page)) == way


def test_the_door_of_a_section_is_named_like_the_section(tmp_path: Path) -> None:
    assert [link.text for link in plan_breadcrumbs(an_edition(tmp_path), "lists")] == ["word en", "word en", "Title of docs lists en"]


def test_the_links_of_a_section_mark_the_page_itself(tmp_path: Path) -> None:
    links = plan_section_links(an_edition(tmp_path), "helplines")

    assert [(link.address, link.current) for link in links] == [("en/help/", False), ("en/helplines/", True), ("en/lists/", False)]


def test_the_home_page_stands_in_no_section(tmp_path: Path) -> None:
    assert plan_section_links(an_edition(tmp_path), "index") == ()


def test_a_page_leads_to_itself_in_every_language_named_in_that_language(tmp_path: Path) -> None:
    links = plan_alternates(an_edition(tmp_path, "en", THREE), "help")

    assert [(link.text, link.text.language, link.address, link.current) for link in links] == [
        ("Lietuvių", "lt", "help/", False), ("English", "en", "en/help/", True), ("العربية", "ar", "ar/help/", False),
    ]


def test_lines_on_every_page_are_parted_into_danger_and_talk(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for id, changes in {
        "talk": {"tier: emergency": "tier: support"},
        "quiet": {"always_shown: true\n": ""},
        "gone": {"status: active": "status: closed\nreplaced_by: line"},
    }.items():
        write(tmp_path, f"docs/helplines/{id}.yml", HELPLINE)
        change(tmp_path, f"docs/helplines/{id}.yml", changes)
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For all.")
    frame = plan_frame(an_edition(tmp_path), "today")

    assert [card.id for card in frame.emergency] == ["line"]
    assert [card.id for card in frame.support] == ["talk"]


def test_a_frame_names_what_every_page_leads_to(tmp_path: Path) -> None:
    frame = plan_frame(an_edition(tmp_path), "today")

    assert (frame.site_name, frame.home.address, frame.help.address, frame.directory.address, frame.date) == (
        "word en", "en/", "en/help/", "en/helplines/", "today",
    )
    assert [(section.title, _addresses(section.links)) for section in frame.sections] == [
        ("word en", ["en/help/", "en/helplines/", "en/lists/"])
    ]


def test_a_large_site_has_only_the_door_of_each_section_at_the_foot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("hooks.awareness.pages.frame._MOST_LINKS", 2)
    edition = an_edition(tmp_path)

    assert [_addresses(section.links) for section in plan_frame(edition, "").sections] == [["en/help/"]]
    assert _addresses(plan_section_links(edition, "help")) == ["en/help/", "en/helplines/", "en/lists/"]


def test_links_show_the_neutral_title(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.en.md", {"title: Title of docs help en": "title: A telling title\ntab_title: Help"})

    assert [link.text for link in plan_frame(an_edition(tmp_path), "").header] == ["Help"]


@pytest.mark.parametrize(("language", "exit"), [("lt", "https://lt.example/"), ("en", "https://en.example/"), ("ar", "https://lt.example/")])
def test_the_exit_leads_to_a_page_in_the_language_or_in_the_default_one(language: str, exit: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path, THREE)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    old = next(line for line in settings.splitlines() if line.startswith("    exit:"))
    change(tmp_path, "mkdocs.yml", {old: '    exit: {lt: "https://lt.example/", en: "https://en.example/"}'})

    assert plan_frame(Edition(a_catalogue(tmp_path, THREE), language), "").exit == exit
