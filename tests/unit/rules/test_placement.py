"""Rule: every file has a plain name and lies where a kind of content is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.kinds import is_picture
from hooks.awareness.rules.placement import plain_name
from tests.support.tiny_site import SVG, write
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
