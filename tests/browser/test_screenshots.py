"""The pictures of pages are made under names that say what they show."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.screenshots import README, picture, picture_readme
from tests.browser.shapes import DESKTOP_DARK, PHONE_LIGHT, Shape


def read_size(file: Path) -> tuple[int, int]:
    """Return width and height of a PNG."""
    return struct.unpack(">II", file.read_bytes()[16:24])


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_DARK], ids=lambda shape: shape.name)
def test_a_picture_has_the_size_of_the_screen(
    open_page: OpenPage, root: str, samples: Mapping[str, str], tmp_path: Path, shape: Shape
) -> None:
    picture(open_page(PHONE_LIGHT), root + samples["helpline"], shape, tmp_path / "one.png")

    assert read_size(tmp_path / "one.png") == (shape.width, shape.height)


def test_the_pictures_for_the_readme_are_small(open_page: OpenPage, root: str, tmp_path: Path) -> None:
    picture_readme(open_page(PHONE_LIGHT), root, tmp_path)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}

    assert set(sizes) == {"home.phone-light.png", "home.desktop-light.png", "helpline.desktop-dark.png", "campaign.phone-light.png"}
    assert len(sizes) == len(README)
    assert max(sizes.values()) < 200_000
