"""A site works wherever it is put: at the root of a host, below a folder, under another name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from tests.build.built import Built, build, read_files, read_page
from tests.build.conftest import ELSEWHERE
from tests.site.html import Page, read_text
from tests.support.kits import ADDRESS
from tests.support.real_site import read_settings
from tests.support.tiny_site import write, write_tiny_site

BASE = "https://tiny.example/sub/"


def is_ours(link: str, base: str) -> bool:
    return urlsplit(link).netloc == urlsplit(base).netloc


def test_every_link_inside_the_site_is_relative_to_its_page(three_languages: Built) -> None:
    rooted = [(page.address, link) for page in three_languages.pages for link in page.links if link.startswith("/")]

    assert rooted == []


def test_every_relative_link_leads_to_a_file_of_the_site(three_languages: Built) -> None:
    files = three_languages.files
    dead = [
        (page.address, link)
        for page in three_languages.pages
        for link in page.links
        if not urlsplit(link).scheme and page.resolve(link) not in files
    ]

    assert dead == []


def test_every_absolute_address_of_the_site_lies_below_its_folder_and_exists(three_languages: Built) -> None:
    files = three_languages.files
    named = {
        address
        for page in three_languages.pages
        for address in (*page.links, *(meta.get("content") for meta in page.find("meta")))
        if is_ours(address, BASE)
    }
    paths = {address: address.removeprefix(BASE) for address in named}
    missing = {a for a, path in paths.items() if (f"{path}index.html" if path.endswith("/") or not path else path) not in files}

    assert len(named) > len(list(three_languages.pages))
    assert missing == set()


def test_hosts_are_told_of_the_page_for_missing_addresses_below_the_folder(three_languages: Built) -> None:
    assert "ErrorDocument 404 /sub/404.html\n" in (three_languages.site / ".htaccess").read_text("utf-8")
    assert "error_page 404 /sub/404.html;\n" in (three_languages.site / "nginx-headers.conf").read_text("utf-8")


def test_the_page_for_missing_addresses_works_from_any_depth_below_the_folder(three_languages: Built) -> None:
    page = read_page(three_languages.site, "404.html")
    inside = [link for link in page.links if not urlsplit(link).scheme]
    targets = {page.resolve(link.removeprefix("/sub/") or ".") for link in inside}

    assert all(link.startswith("/sub/") for link in inside)
    assert targets <= set(three_languages.files)


def test_the_environment_can_give_the_site_another_address(moved_pages: Mapping[str, Page]) -> None:
    for page in moved_pages.values():
        named = [link.get("href", "") for link in page.find("link", rel="alternate") if link.get("hreflang")]

        assert page.find_link("canonical") == [f"{ELSEWHERE}/{page.address}"]
        assert named and all(href.startswith(f"{ELSEWHERE}/") for href in named)


def test_another_address_leaves_no_trace_of_the_usual_one(moved_site: Path) -> None:
    usual = urlsplit(read_settings()["site_url"]).netloc.encode()
    traces = {name for name, content in read_files(moved_site).items() if usual in content}

    assert usual
    assert traces == set()


def test_paper_tells_the_address_of_a_page_only_where_it_leads_to_it(two_languages: Built, tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    write(root, "mkdocs.yml", settings.replace(BASE, ADDRESS))
    told = build(root).page("en/help/").find_one("p", class_="aw-footer__address")

    assert read_text(told) == f"{ADDRESS}en/help/"
    assert list(two_languages.page("en/help/").find("p", class_="aw-footer__address")) == []
