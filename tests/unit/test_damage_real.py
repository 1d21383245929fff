"""The real content, damaged at random, is harmless or told of with the right file, and never ends in an accident.

`DAMAGE_SEEDS=500 python -m pytest tests/unit/test_damage_real.py` damages it more often than a plain run.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hooks.awareness.problems import Problem
from hooks.awareness.remedy import mend_files, read_rules
from hooks.awareness.site import read_site
from tests.support.real_site import ROOT, read_languages, read_settings
from tests.unit.damage import CONTENT, damage_file

SEEDS = range(int(os.environ.get("DAMAGE_SEEDS", "4")))
LANGUAGES = read_languages()
SETTINGS = read_settings()["extra"]["awareness"]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, without the generator."""
    root = tmp_path_factory.mktemp("real")
    for folder in (*CONTENT, "overrides/words"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def _rename_file(root: Path, dice: random.Random) -> str:
    path = dice.choice(_list_files(root))
    path.rename(path.with_name(f"Kopija {path.name}"))
    return path.relative_to(root).as_posix()


def _delete_file(root: Path, dice: random.Random) -> str:
    path = dice.choice(_list_files(root))
    path.unlink()
    return path.relative_to(root).as_posix()


def _rename_folder(root: Path, dice: random.Random) -> str:
    path = dice.choice(sorted(folder for folder in (root / "docs").iterdir() if folder.is_dir()))
    path.rename(path.with_name(f"{path.name}s"))
    return path.relative_to(root).as_posix()


def _save_on_windows(root: Path, dice: random.Random) -> str:
    path = dice.choice([path for path in _list_files(root) if path.suffix == ".md"])
    path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode("cp1257", "replace"))
    return path.relative_to(root).as_posix()


def _paste_letter(root: Path, dice: random.Random) -> str:
    return damage_file(root, dice).rpartition(" of ")[2]


WAYS: tuple[Callable[[Path, random.Random], str], ...] = (
    *([_paste_letter] * 6), _rename_file, _delete_file, _rename_folder, _save_on_windows,
)  # fmt: skip


def _list_files(root: Path) -> list[Path]:
    return sorted(path for folder in CONTENT for path in (root / folder).rglob("*") if path.suffix in (".md", ".yml"))


@contextmanager
def _damaged(root: Path, seed: int) -> Iterator[tuple[str, str]]:
    """Damage the content, and make it whole again afterwards."""
    dice = random.Random(seed)
    way = dice.choice(WAYS)
    yield way.__name__, way(root, dice)
    for folder in CONTENT:
        shutil.rmtree(root / folder)
        shutil.copytree(ROOT / folder, root / folder)


def _read(root: Path) -> tuple[Problem, ...]:
    return read_site(root, root / "overrides/words", LANGUAGES, SETTINGS).problems


@pytest.mark.parametrize("seed", SEEDS)
def test_damage_is_harmless_or_told_of_with_the_right_file(seed: int, copy: Path) -> None:
    with _damaged(copy, seed) as (way, file):
        problems = _read(copy)
        stem = Path(file).name.split(".")[0]
        told = [p for p in problems if stem in p.file or any(stem in value for _, value in p.details)]
        if problems:
            assert told, (way, file, problems[:3])
        for _, _, mended in mend_files(copy, read_rules(copy, LANGUAGES, None)):
            assert mended.content is not None
