"""Proves that a link shared in a messenger shows the picture of its campaign, in its language."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import ROOT_ADDRESS, find_page
from tests.site.html import Page
from tests.support.real_site import read_languages


def find_picture(page: Page) -> str:
    """Return the path of the picture that a page names, from the root of the site."""
    address = page.find_meta("og:image") or ""
    assert address.startswith(ROOT_ADDRESS)
    return address.removeprefix(ROOT_ADDRESS)


def find_pictures(site: Path) -> list[Path]:
    return sorted((site / "assets/share").iterdir())


def test_every_page_names_a_picture_that_is_there(site: Path, pages: Mapping[str, Page]) -> None:
    assert {path for path, page in pages.items() if not (site / find_picture(page)).is_file()} == set()


def test_every_picture_is_a_png_of_the_size_that_the_page_says(site: Path, pages: Mapping[str, Page]) -> None:
    for path in {find_picture(page) for page in pages.values()}:
        with Image.open(site / path) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), path
    for path, page in pages.items():
        assert (page.find_meta("og:image:width"), page.find_meta("og:image:height")) == ("1200", "630"), path


def test_every_campaign_has_a_picture_of_its_own_in_each_language(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    own = {
        (id, language): find_picture(find_page(pages, f"campaigns/{id}", language))
        for id in catalogue.campaigns
        for language in read_languages().all
    }
    others = {
        find_picture(page)
        for page in pages.values()
        if "campaigns/" not in page.path or page.path.endswith("campaigns/index.html")
    }

    assert len(set(own.values())) == len(own)
    assert not set(own.values()) & others


def test_no_two_pictures_look_the_same(site: Path) -> None:
    prints = {hashlib.sha256(picture.read_bytes()).hexdigest() for picture in find_pictures(site)}

    assert len(prints) == len(find_pictures(site)) > 2


def test_no_picture_lies_there_for_nothing(site: Path, pages: Mapping[str, Page]) -> None:
    used = {find_picture(page) for page in pages.values()}

    assert {picture.relative_to(site).as_posix() for picture in find_pictures(site)} == used


def test_every_page_asks_for_a_large_picture(pages: Mapping[str, Page]) -> None:
    assert {page.find_meta("twitter:card") for page in pages.values()} == {"summary_large_image"}
