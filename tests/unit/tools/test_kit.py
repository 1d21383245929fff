"""Kits take the place of older kits, and of nothing else that lies in their folder."""

from __future__ import annotations

import datetime
from pathlib import Path

from tools import kit
from tools.packing import pack

DAY = datetime.date(2026, 1, 2)


def a_kit(name: str) -> bytes:
    """Return a kit as it lies in a folder, under the name of its file."""
    return pack({f"{name}/START.html": b"", f"{name}/files/index.html": b""}, DAY)


def test_older_kits_go_and_whatever_else_lies_there_stays(tmp_path: Path) -> None:
    photos = pack({"photos/sea.jpg": b""}, DAY)
    for name, content in {"old.zip": a_kit("old"), "photos.zip": photos, "no.zip": b"", "letter.odt": b""}.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "work").mkdir()
    kit.write_kits(tmp_path, {"site.zip": a_kit("site")})

    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.odt", "no.zip", "photos.zip", "site.zip", "work"]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    kit.write_kits(tmp_path / "a/b", {"site.zip": b"new"})

    assert (tmp_path / "a/b/site.zip").read_bytes() == b"new"
