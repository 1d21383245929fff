"""The site publishes the kits that are its own, and nothing else that lies beside them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from hooks.awareness.catalogue import Catalogue
from hooks.edge.kits import find_kits
from tests.support.tiny_site import write
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content
from tools.packing import pack

DAY = datetime.date(2026, 1, 2)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    write_tiny_content(tmp_path)
    (tmp_path / "kit").mkdir()
    catalogue = read_tiny_site(tmp_path).catalogue
    assert catalogue is not None
    return catalogue


def test_kits_of_the_site_and_of_its_lessons_are_found_with_their_day(tmp_path: Path, catalogue: Catalogue) -> None:
    for name in ("word-lt", "word-lt-lamp"):
        (tmp_path / f"kit/{name}.zip").write_bytes(pack({f"{name}/START.html": b""}, DAY))
    kits = find_kits(tmp_path, catalogue)

    assert [(kit.name, kit.made) for kit in kits] == [("word-lt-lamp.zip", DAY), ("word-lt.zip", DAY)]


@pytest.mark.parametrize("name", ["word-lt (1)", "Word-lt", "word-lt-photos", "photos"])
def test_copies_and_files_of_somebody_are_not_published(tmp_path: Path, catalogue: Catalogue, name: str) -> None:
    (tmp_path / f"kit/{name}.zip").write_bytes(pack({"word-lt/START.html": b""}, DAY))

    assert find_kits(tmp_path, catalogue) == ()


def test_a_kit_that_cannot_be_read_is_named(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path, "kit/word-lt.zip", "no zip")

    with pytest.raises(ConfigurationError, match="kit/word-lt.zip"):
        find_kits(tmp_path, catalogue)
