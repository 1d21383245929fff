"""Proves that every address inside the site leads somewhere, down to the fragment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page, a_page
from tests.site.references import Reference, find_references, is_internal, resolve

SPECIAL = ("tel:", "sms:", "mailto:")


def find_all_references(site: Path, pages: Mapping[str, Page]) -> Iterator[Reference]:
    for page in pages.values():
        yield from find_references(page)


def find_broken(references: Iterator[Reference], site: Path, pages: Mapping[str, Page]) -> list[str]:
    """Return the internal addresses that lead nowhere."""
    broken = []
    for reference in references:
        if reference.url.startswith(SPECIAL) or not is_internal(reference.url, ROOT_ADDRESS):
            continue
        target, fragment = resolve(reference, ROOT_ADDRESS)
        if not (site / target).is_file():
            broken.append(f"{reference.path}: {reference.url}: no file {target}")
        elif fragment and target in pages and fragment not in pages[target].ids:
            broken.append(f"{reference.path}: {reference.url}: no #{fragment}")
    return broken


def test_every_internal_address_leads_to_a_file_and_a_place_in_it(site: Path, all_pages: Mapping[str, Page]) -> None:
    assert find_broken(find_all_references(site, all_pages), site, all_pages) == []


def test_addresses_of_every_kind_are_looked_at(site: Path, pages: Mapping[str, Page]) -> None:
    references = list(find_all_references(site, pages))
    kinds = {reference.url.rpartition(".")[2] for reference in references if reference.loaded and reference.url[:1] != "#"}

    assert kinds == {"js", "png", "svg", "woff2"}
    assert sum(not reference.loaded for reference in references) > len(pages) * 20


def test_no_address_is_empty_or_a_program(site: Path, all_pages: Mapping[str, Page]) -> None:
    odd = [
        reference
        for reference in find_all_references(site, all_pages)
        if not reference.url or reference.url.startswith(("javascript:", "data:", "file:", "//"))
    ]

    assert odd == []


def test_only_the_page_for_missing_addresses_starts_at_the_root_of_the_host(
    site: Path, all_pages: Mapping[str, Page]
) -> None:
    absolute = {reference.path for reference in find_all_references(site, all_pages) if reference.url.startswith("/")}

    assert absolute == {"404.html"}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="nowhere/">x</a>', "nowhere/: no file nowhere/index.html"),
        ('<a href="#nothing">x</a>', "#nothing: no #nothing"),
        ('<img src="a.png" srcset="b.png 2x" alt="">', "a.png: no file a.png"),
        ('<p style="background: url(c.png)">x</p>', "c.png: no file c.png"),
        ('<video poster="d.png"></video>', "d.png: no file d.png"),
        ("<style>p { background: url('e.png') } @import 'f.css';</style>", "e.png: no file e.png"),
    ],
)
def test_a_broken_address_is_found(tmp_path: Path, body: str, fault: str) -> None:
    page = a_page(body)
    (tmp_path / "index.html").touch()

    assert f"index.html: {fault}" in find_broken(find_references(page), tmp_path, {"index.html": page})


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ('<meta http-equiv="refresh" content="3; url=gone/">', "gone/: no file gone/index.html"),
        (f'<meta property="og:image" content="{ROOT_ADDRESS}x.png">', f"{ROOT_ADDRESS}x.png: no file x.png"),
        (f'<link rel="canonical" href="{ROOT_ADDRESS}y/">', f"{ROOT_ADDRESS}y/: no file y/index.html"),
        ('<link rel="stylesheet" href="z.css">', "z.css: no file z.css"),
    ],
)
def test_a_broken_address_in_the_head_is_found(tmp_path: Path, head: str, fault: str) -> None:
    page = a_page("", head)
    (tmp_path / "index.html").touch()

    assert find_broken(find_references(page), tmp_path, {"index.html": page}) == [f"index.html: {fault}"]


@pytest.mark.parametrize(
    ("start", "url", "target"),
    [
        ("en/help/index.html", "../..", "index.html"),
        ("en/help/index.html", "../", "en/index.html"),
        ("help/index.html", "#danger", "help/index.html"),
        ("help/index.html", "./", "help/index.html"),
        ("404.html", "/en/help/", "en/help/index.html"),
        ("404.html", "/.", "index.html"),
        ("index.html", f"{ROOT_ADDRESS}en/", "en/index.html"),
        ("help/index.html", "../data/a.csv", "data/a.csv"),
        ("assets/style.css", "fonts/a.woff2", "assets/fonts/a.woff2"),
    ],
)
def test_an_address_is_resolved_as_a_browser_does(start: str, url: str, target: str) -> None:
    assert resolve(Reference(start, url, False), ROOT_ADDRESS)[0] == target
