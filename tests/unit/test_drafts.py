"""A draft is judged like everything else, and nothing of it is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.site import Reading, read_site
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_settings, read_tiny_site, write_tiny_content

CAMPAIGN, NAVIGATION, HELP = "campaigns/light/campaign.yml", "docs/navigation.yml", "docs/help.lt.md"
TERM = "dusk:\n  draft: true\n  term: {lt: sutemos, en: dusk}\n  definition: {lt: ⟨…⟩, en: ⟨…⟩}\n"


def read_with_drafts(root: Path) -> Reading:
    return read_site(root, root / "overrides/words", LANGUAGES, read_settings(root), with_drafts=True)


def keep_back_campaign(root: Path) -> None:
    write_tiny_content(root)
    change(root, CAMPAIGN, {"kind: campaign": "draft: true\nkind: campaign"})
    change(root, "docs/lessons/lamp.yml", {"campaign: light\n": ""})


def test_a_draft_is_not_in_the_catalogue_and_neither_are_its_pictures(tmp_path: Path) -> None:
    keep_back_campaign(tmp_path)
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is not None and reading.problems == ()
    assert reading.catalogue.campaigns == {}
    assert [file for file in reading.catalogue.files if file.startswith("campaigns/")] == []
    assert "light" not in reading.catalogue.known_ids["campaign"]


def test_the_files_of_a_draft_are_no_files_of_the_content(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"kind: lesson": "draft: true\nkind: lesson"})
    change(tmp_path, "docs/glossary.yml", {"light:\n": f"{TERM}light:\n"})
    without, with_drafts = read_tiny_site(tmp_path).catalogue, read_with_drafts(tmp_path).catalogue

    assert without is not None and with_drafts is not None
    assert set(with_drafts.files) - set(without.files) == {f"docs/lessons/lamp.{end}" for end in ("yml", "lt.md", "en.md")}


def test_a_file_of_many_entries_is_left_out_when_all_of_them_are_drafts(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/glossary.yml", TERM)
    change(tmp_path, "docs/lists.lt.md", {"[[glossary]]": "…"})
    change(tmp_path, "docs/lists.en.md", {"[[glossary]]": "…"})
    catalogue = read_tiny_site(tmp_path).catalogue

    assert catalogue is not None
    assert "docs/glossary.yml" not in catalogue.files


def test_who_asks_for_drafts_sees_them(tmp_path: Path) -> None:
    keep_back_campaign(tmp_path)
    reading = read_with_drafts(tmp_path)

    assert reading.catalogue is not None
    assert set(reading.catalogue.campaigns) == {"light"}


def test_where_drafts_stand_is_told(tmp_path: Path) -> None:
    keep_back_campaign(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"light:\n": f"{TERM}light:\n"})

    assert read_tiny_site(tmp_path).drafts == (CAMPAIGN, "docs/glossary.yml:1")


def test_a_draft_is_judged_like_everything_else(tmp_path: Path) -> None:
    keep_back_campaign(tmp_path)
    change(tmp_path, CAMPAIGN, {"accent: teal": "accent: pink", "helplines: [line]": "helplines: [lime]"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(CAMPAIGN, 5, "unknown-value")]


def test_a_picture_that_something_published_shows_too_stays(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    picture = "{file: pictures/bench.svg, depicts: [things], origin: drawn, licence: CC0}"
    write(tmp_path, "docs/pictures/bench.svg", "<svg/>")
    write(tmp_path, "docs/lists.yml", f"draft: true\npicture: {picture}\n")
    for language in ("lt", "en"):
        change(tmp_path, f"docs/lists.{language}.md", {"description:": "picture_alt: A bench.\ndescription:"})
    change(tmp_path, NAVIGATION, {": lists\n": ": help\n"})
    alone = read_tiny_site(tmp_path).catalogue
    write(tmp_path, "docs/help.yml", f"pictures: [{picture}]\n")
    shared = read_tiny_site(tmp_path).catalogue

    assert alone is not None and shared is not None
    assert "docs/pictures/bench.svg" not in alone.files
    assert "docs/pictures/bench.svg" in shared.files


def test_a_draft_page_may_stand_in_its_section_and_leaves_the_menus(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/news.yml", "draft: true\n")
    for language in ("lt", "en"):
        text = (tmp_path / f"docs/lists.{language}.md").read_text("utf-8").split("[[")[0]
        write(tmp_path, f"docs/news.{language}.md", text.replace("docs lists", "docs news"))
    change(tmp_path, NAVIGATION, {"helplines, lists]": "helplines, lists, news]"})
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is not None and reading.problems == ()
    assert [section.pages for section in reading.catalogue.navigation.sections] == [("help", "helplines", "lists")]


@pytest.mark.parametrize(
    ("file", "changes", "line"),
    [
        (HELP, {"Text.": "See [[term:dusk]]."}, 10),
        (HELP, {"Text.": "A claim [@a-law; @dusk]."}, 10),
        ("docs/lessons/lamp.yml", {"devices:": "terms: [dusk]\ndevices:"}, 17),
    ],
)
def test_what_is_published_names_no_draft(file: str, changes: dict[str, str], line: int, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"light:\n": f"{TERM}light:\n"})
    source = "dusk:\n  draft: true\n  name: {lt: S, en: S}\n  publisher: S\n  language: en\n  kind: law\n  seen: 0001\n"
    change(tmp_path, "docs/sources.yml", {"a-law:\n": f"{source}a-law:\n"})
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: ⟨…⟩, en: ⟨…⟩}": 'definition: {lt: "⟨…⟩ [@dusk]", en: ⟨…⟩}'})
    change(tmp_path, file, changes)

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, line, "draft-named")]


def test_no_map_that_is_published_shows_a_draft(tmp_path: Path) -> None:
    keep_back_campaign(tmp_path)
    change(tmp_path, HELP, {"Text.": "[[map: land, light]]"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [
        (HELP, 10, "draft-named"),
        (HELP, 10, "unknown-reference"),  # the outline
    ]


def test_the_home_page_is_no_draft(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/index.yml", "draft: true\n")

    assert (NAVIGATION, 1, "draft-named") in list_faults(read_tiny_site(tmp_path).problems)


@pytest.mark.parametrize(
    ("file", "changes", "line"),
    [
        (HELP, {"Text.": "⟨What to do⟩"}, 10),
        (HELP, {"title: Title": "title: ⟨Title⟩"}, 2),
        (CAMPAIGN, {"text: Light": "text: ⟨Light⟩"}, 3),
        ("docs/helplines/line.yml", {"on: 2026-01-02": "on: 0001-01-01"}, 26),
    ],
)
def test_what_is_published_has_no_open_place(file: str, changes: dict[str, str], line: int, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, file, changes)

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, line, "place-left-open")]
