"""The cache makes a file once for each key, and never trusts what it kept without looking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.awareness.pages.planned import PlannedAsset
from hooks.edge.cache import Cache


class _Maker:
    """Makes content, and counts how often."""

    def __init__(self, content: bytes = b"drawing") -> None:
        self.content = content
        self.made = 0

    def __call__(self) -> bytes:
        self.made += 1
        return self.content


def _get(folder: Path, make: Callable[[], bytes], key: str = "k1") -> bytes:
    return Cache(folder).get(PlannedAsset("a.png", make, key))


def test_a_file_is_made_once(tmp_path: Path) -> None:
    maker = _Maker()

    assert [_get(tmp_path / "new/folder", maker) for _ in range(3)] == [b"drawing"] * 3
    assert maker.made == 1


def test_a_file_with_another_key_is_made_anew(tmp_path: Path) -> None:
    _get(tmp_path, _Maker(b"old"), "k1")

    assert _get(tmp_path, _Maker(b"new"), "k2") == b"new"


def test_a_file_without_a_key_is_never_kept(tmp_path: Path) -> None:
    maker = _Maker()
    for _ in range(2):
        _get(tmp_path / "cache", maker, key="")

    assert maker.made == 2
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: kept[:10],
        lambda kept: kept[:-1],
        lambda kept: kept + b"x",
        lambda kept: kept[:-1] + bytes([kept[-1] ^ 1]),
        lambda kept: bytes([kept[0] ^ 1]) + kept[1:],
        lambda kept: b"something else entirely, and longer than a digest",
    ],
)
def test_a_damaged_file_is_made_anew_and_kept_whole(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    _get(tmp_path, _Maker())
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    maker = _Maker()

    assert [_get(tmp_path, maker), _get(tmp_path, maker)] == [b"drawing"] * 2
    assert maker.made == 1


def test_a_file_that_was_never_finished_is_not_used(tmp_path: Path) -> None:
    _get(tmp_path, _Maker())
    (kept,) = tmp_path.iterdir()
    kept.rename(kept.with_suffix(".part"))
    maker = _Maker(b"whole")

    assert _get(tmp_path, maker) == b"whole"
    assert maker.made == 1


def test_empty_content_is_content(tmp_path: Path) -> None:
    maker = _Maker(b"")

    assert [_get(tmp_path, maker), _get(tmp_path, maker)] == [b"", b""]
    assert maker.made == 1
