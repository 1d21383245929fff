"""Proves that whoever copies the project begins with something that builds under its own settings."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.built import build
from tests.support.new_site import write_new_site
from tests.support.real_site import ROOT, read_languages


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
    assert {page.root.get("lang") for page in built.pages} == set(read_languages().all)


def test_a_new_site_overwrites_nothing(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs/index.en.md").write_text("Mine.", "utf-8")

    with pytest.raises(FileExistsError, match=r"^docs/index\.en\.md$"):
        write_new_site(project)
    assert [path.name for path in (project / "docs").rglob("*")] == ["index.en.md"]
