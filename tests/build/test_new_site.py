"""Proves that whoever copies the project begins with something that builds under its own settings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from hooks.awareness.site import Reading, read_site
from tests.build.built import build
from tests.support.real_site import ROOT, read_languages, read_settings
from tools.in_step import read_texts
from tools.proofread import find_all
from tools.starting.beginnings import NEVER
from tools.starting.new_site import DATED, FOLDERS, write_new_site

SPELLING = {"misspelled", "unknown-word", "unknown-name"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project without content."""
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    return tmp_path


def test_a_new_site_builds_under_the_settings_of_the_project(project: Path) -> None:
    write_new_site(project)

    built = build(project)

    assert built.result.returncode == 0, built.result.stderr
    assert {page.tree.get("lang") for page in built.pages} == set(read_languages().all)


def read(project: Path, *, with_drafts: bool = False) -> Reading:
    settings = read_settings()["extra"]["awareness"]
    return read_site(project, project / "overrides/words", read_languages(), settings, with_drafts=with_drafts)


def test_a_new_site_publishes_no_check_that_nobody_made(project: Path) -> None:
    write_new_site(project)
    files = [path for folder in FOLDERS for path in (project / folder).rglob("*") if path.suffix in (".yml", ".md")]
    reading = read(project)

    assert {day for path in files for day in re.findall(r"\d{4}-\d\d-\d\d", path.read_text("utf-8"))} == {NEVER}
    assert reading.problems == ()
    assert reading.catalogue is not None
    assert reading.catalogue.helplines == reading.catalogue.sources == reading.catalogue.lessons == {}


def test_whoever_begins_a_site_sees_what_it_does_not_publish(project: Path) -> None:
    write_new_site(project)
    shown = read(project, with_drafts=True).catalogue

    assert shown is not None
    assert shown.helplines and shown.sources and shown.lessons


@pytest.mark.parametrize("file", DATED)
def test_a_line_of_a_new_site_waits_for_the_day_on_which_somebody_checked_it(file: str, project: Path) -> None:
    write_new_site(project)
    path = project / file
    path.write_text(re.sub(r" *draft: true\n", "", path.read_text("utf-8")), "utf-8")
    told = {(problem.file, problem.kind) for problem in read(project).problems}

    assert (file, "place-left-open") in told


def test_a_new_site_answers_a_cry_for_help_in_each_of_its_languages(project: Path) -> None:
    write_new_site(project)
    catalogue = read(project).catalogue

    assert catalogue is not None
    assert {
        code: [(cry.opens, cry.phrases) for cry in entry.facts.cries] for code, entry in catalogue.lexicons.items()
    } == {
        code: [("[[page:help]]", (catalogue.wordings[code].say("help-card.danger"),))]
        for code in read_languages().required
    }


def test_nothing_is_reported_of_the_words_that_a_new_site_begins_with(project: Path) -> None:
    write_new_site(project)
    catalogue, _ = read_texts(project)
    interface = [finding for finding in find_all(catalogue, project) if finding.file.startswith("overrides/words/")]

    assert [finding for finding in interface if finding.kind in SPELLING] == []
    assert [finding for finding in find_all(catalogue, project) if finding.file.startswith("docs/style/")] == []


def test_settings_that_lack_something_leave_the_folders_empty(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(re.sub(r"(?m)^    country: .*\n", "", settings), "utf-8")

    with pytest.raises(ConfigurationError, match="country"):
        write_new_site(project)
    assert not any((project / folder).exists() for folder in FOLDERS)


def test_a_new_site_overwrites_nothing(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs/index.en.md").write_text("Mine.", "utf-8")

    with pytest.raises(FileExistsError, match=r"^docs/index\.en\.md$"):
        write_new_site(project)
    assert [path.name for path in (project / "docs").rglob("*")] == ["index.en.md"]
