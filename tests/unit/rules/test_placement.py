"""Rule: every file has a plain name and lies where a kind of content is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.rules.placement import is_picture, plain_name
from tests.support.tiny_site import SVG, write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Šviesa 1.svg", "sviesa-1.svg"),
        ("Help.lt.md", "help.lt.md"),
        ("help_me.LT.md", "help-me.lt.md"),
        ("IMG--0012.JPG", "img-0012.jpg"),
        ("Žąsų ėdžios", "zasu-edzios"),
        ("Łódź Straße", "lodz-strasse"),
    ],
)
def test_a_plain_name_is_offered(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("file", "faults"),
    [
        ("docs/assets/plain.pdf", []),
        ("docs/assets/deep/er/a.txt", []),
        ("docs/assets/Not Plain.pdf", ["bad-name"]),
        ("docs/Assets/a.pdf", ["bad-name", "unknown-place"]),
        ("docs/help.lt.txt", ["unknown-place"]),
        ("docs/help.md", ["unknown-place"]),
        ("docs/light.svg", ["unknown-place"]),
        ("docs/pictures/deep/light.svg", ["unknown-place"]),
        ("campaigns/light/light.svg", ["unknown-place"]),
        ("campaigns/light/lesson.lt.md", ["unknown-place"]),
        ("docs/organisations/police.lt.md", []),
    ],
)
def test_a_file_lies_where_it_is_looked_for(file: str, faults: list[str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, file, SVG)
    problems = [problem for problem in read_tiny_site(tmp_path).problems if problem.file == file]

    assert [kind for _, _, kind in list_faults(problems) if kind in ("bad-name", "unknown-place")] == faults


@pytest.mark.parametrize(
    ("file", "picture"),
    [
        ("campaigns/light/images/a.svg", True),
        ("docs/pictures/a.jpg", True),
        ("docs/assets/a.svg", False),
        ("campaigns/images/a.svg", False),
    ],
)
def test_pictures_have_folders_of_their_own(file: str, picture: bool) -> None:
    assert is_picture(file) is picture


@pytest.mark.parametrize(("file", "empty"), [("images/a.svg", True), (".keep", True), ("notes.md", False), ("facts.yml", False)])
def test_a_folder_of_a_campaign_holds_facts_or_words(file: str, empty: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, f"campaigns/dark/{file}", SVG)
    kinds = {problem.kind for problem in read_tiny_site(tmp_path).problems if problem.file == "campaigns/dark/"}

    assert ("empty-folder" in kinds) is empty


@pytest.mark.parametrize(
    ("stem", "page", "other"),
    [
        ("docs/campaigns/light", "campaigns/light", "campaigns/light/campaign.yml"),
        ("docs/helplines/line/index", "helplines/line", "docs/helplines/line.yml"),
        ("docs/help/index", "help", "docs/help.en.md"),
        ("docs/lists/law", "lists/law", "docs/sources.yml"),
        ("docs/lists/day", "lists/day", "docs/vocabulary.yml"),
        ("docs/lists/term", "lists/term", "docs/navigation.yml"),
    ],
)
@pytest.mark.parametrize("readable", [True, False])
def test_two_pages_have_two_addresses(stem: str, page: str, other: str, readable: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", vocabulary + "themes:\n  day: {lt: a, en: b}\n")
    change(tmp_path, "docs/navigation.yml", {"glossary: lists": "glossary: lists\neverything: lists"})
    if page != "help":
        change(tmp_path, "docs/navigation.yml", {"[help, helplines, lists]": f"[help, helplines, lists, {page}]"})
    for language in ("lt", "en"):
        path = write_page(tmp_path, stem, language, "Call [[phone:line]] [@a-law].")
        path.write_text(path.read_text("utf-8") if readable else "broken", "utf-8")
    problems = [problem for problem in read_tiny_site(tmp_path).problems if problem.kind == "doubled-address"]

    assert [(problem.file, dict(problem.details)) for problem in problems] == [
        (f"{stem}.en.md", {"address": page, "other": other})
    ]


def test_a_theme_has_another_address_than_a_kind_of_sources_on_the_same_page(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", vocabulary + "themes:\n  law: {lt: a, en: b}\n")

    assert ("docs/vocabulary.yml", 0, "doubled-address") in list_faults(read_tiny_site(tmp_path).problems)
