"""Pictures on pages keep their place while they load, and are of a kind that costs little."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import pytest

from tests.site.html import Page, a_page

KINDS = (".svg", ".webp", ".avif", ".png", ".jpg", ".jpeg")
"""Drawings, and what photographs of editors may be. Small pictures of sheets are PNG in few colours: WebP without loss
would be half of it, but browsers of 2019 (Safari 13) do not know it. `test_weight.py` weighs them all."""


def find_faults(page: Page) -> Iterator[str]:
    """Yield what is wrong with the pictures of a page."""
    for image in page.find("img"):
        source = image.get("src", "")
        if not all(image.get(name, "").isdigit() and image.get(name) != "0" for name in ("width", "height")):
            yield f"{source}: no size"
        if image.get("alt") is None:
            yield f"{source}: no words"
        if PurePosixPath(source).suffix not in KINDS:
            yield f"{source}: another kind"


def test_every_picture_keeps_its_place_and_is_of_a_light_kind(all_pages: Mapping[str, Page]) -> None:
    faults = {path: list(find_faults(page)) for path, page in all_pages.items()}

    assert {path: found for path, found in faults.items() if found} == {}
    assert sum(len(list(page.find("img"))) for page in all_pages.values()) > len(all_pages) / 2


@pytest.mark.parametrize(
    ("image", "fault"),
    [
        ('<img src="a.svg" alt="" width="1">', "a.svg: no size"),
        ('<img src="a.svg" alt="" width="1" height="0">', "a.svg: no size"),
        ('<img src="a.svg" alt="" width="1" height="auto">', "a.svg: no size"),
        ('<img src="a.svg" width="1" height="1">', "a.svg: no words"),
        ('<img src="a.gif" alt="" width="1" height="1">', "a.gif: another kind"),
    ],
)
def test_a_picture_that_jumps_or_is_heavy_is_found(image: str, fault: str) -> None:
    assert list(find_faults(a_page(image))) == [fault]


def test_pictures_as_they_should_be_have_no_fault() -> None:
    page = a_page('<img src="a.svg" alt="" width="1" height="1"><img src="a.webp" alt="b" width="1" height="1" loading="lazy">')

    assert list(find_faults(page)) == []
