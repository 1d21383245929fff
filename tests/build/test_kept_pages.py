"""Pages that are kept from build to build are never wrong: whatever is edited, the site is as if nothing were kept."""

from __future__ import annotations

import itertools
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

from tests.build.built import build, read_files, rebuild
from tests.build.edits import EDITS, STYLE, add_page, write_edited_site
from tests.support.real_site import EPOCH
from tests.support.tiny_site import write_tiny_site

SEED = 20261122
ROUNDS = 5
"""How many times something is edited."""
REBUILD = """
import os, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

for line in sys.stdin:
    os.environ["SOURCE_DATE_EPOCH"] = line.strip()
    try:
        build(load_config(site_dir="site", strict=True))
        print("built", flush=True)
    except Abort as error:
        print(error, "failed", sep="\\n", flush=True)
"""
"""Builds the site that lies there as often as it is told to, on which day it is told to."""


class Preview:
    """One process that builds a site again and again, as a preview does."""

    def __init__(self, root: Path) -> None:
        root.mkdir()
        self.root = root
        self._process = subprocess.Popen(
            [sys.executable, "-c", REBUILD], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def show(self, original: Path, day: str) -> str:
        """Build the site as it is in another folder now, and return what was said."""
        for path in self.root.iterdir():
            if path.name not in (".cache", "site"):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        _copy(original, self.root)
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{day}\n")
        self._process.stdin.flush()
        said = list(itertools.takewhile(lambda line: line not in ("built\n", "failed\n"), self._process.stdout))
        return "".join(said)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self._process.communicate(timeout=60)


def _copy(original: Path, target: Path) -> None:
    """Copy a site with nothing that was built or kept."""
    ignored = shutil.ignore_patterns(".cache", "site")
    shutil.copytree(original, target, symlinks=True, ignore=ignored, dirs_exist_ok=True)


@dataclass(frozen=True)
class Round:
    """A site after some edits, as it was built with what was kept, by a process that goes on, and from nothing."""

    number: int
    warm: dict[str, bytes]
    shown: dict[str, bytes]
    cold: dict[str, bytes]


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Round]]:
    """A site that is edited again and again, by chance but always the same; sometimes a day goes by, too."""
    chance = random.Random(SEED)
    folder = tmp_path_factory.mktemp("kept")
    root = write_edited_site(folder / "site")
    edits = [*EDITS]
    chance.shuffle(edits)
    done = []
    with Preview(folder / "shown") as preview:
        for number in range(ROUNDS):
            for edit in (edits.pop() for _ in range(-(-len(EDITS) // ROUNDS)) if edits):
                edit(root, f"word{number}")
            day = str(int(EPOCH) + 86_400 * (number // 3))
            warm = rebuild(root, day)
            assert preview.show(root, day) == ""
            _copy(root, folder / "fresh")
            done.append(Round(number, warm, read_files(preview.root / "site"), rebuild(folder / "fresh", day)))
            shutil.rmtree(folder / "fresh")
    yield done


def _differ(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_build_with_kept_pages_is_the_same_as_one_without(number: int, rounds: list[Round]) -> None:
    assert _differ(rounds[number].warm, rounds[number].cold) == set()


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_process_that_goes_on_shows_the_same_as_one_that_begins(number: int, rounds: list[Round]) -> None:
    assert _differ(rounds[number].shown, rounds[number].cold) == set()


def test_every_round_changed_pages(rounds: list[Round]) -> None:
    for before, after in zip(rounds, rounds[1:], strict=False):
        assert any(name.endswith(".html") for name in _differ(before.warm, after.warm)), after.number


def test_a_page_that_is_taken_back_leaves_nothing_in_the_site(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    before = rebuild(root, EPOCH)
    add_page(root, "brief")
    between = rebuild(root, EPOCH)
    for path in (root / "docs/helplines").glob("brief.*"):
        path.unlink()

    assert "helplines/brief/index.html" in between.keys() - before.keys()
    assert rebuild(root, EPOCH) == before


def test_a_text_without_faults_has_them_when_the_rules_change_and_none_when_they_change_back(tmp_path: Path) -> None:
    root = write_edited_site(tmp_path / "site")
    style = (root / STYLE).read_text("utf-8")
    said = []
    with Preview(tmp_path / "shown") as preview:
        for habits in (style, style.replace("nowhere", "Text"), style):
            (root / STYLE).write_text(habits, "utf-8")
            said.append((build(root).result.stderr.count("[unfinished-words]"), preview.show(root, EPOCH)))

    assert [found > 0 for found, _ in said] == [False, True, False], said
    assert [bool(shown) for _, shown in said] == [False, True, False], said
