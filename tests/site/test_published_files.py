"""Proves that the site holds what readers need and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.addresses import ROOT_ADDRESS
from tests.site.html import Page, is_shortcut
from tests.site.offers import find_place, read_catalogue
from tests.site.references import find_references, is_internal, resolve
from tests.support.real_site import read_languages


def in_every_language(path: str) -> tuple[str, ...]:
    """Return a path below the folder of each language."""
    languages = read_languages()
    return tuple(path if language == languages.default else f"{language}/{path}" for language in languages.all)


EXPECTED = {
    ".conf": ("nginx-headers.conf",),
    ".csv": ("data/",),
    ".gz": ("sitemap.xml.gz",),
    ".html": ("",),
    ".ics": ("data/",),
    ".js": (
        "assets/card.js",
        "assets/copy-",
        "assets/opening-",
        "assets/print-",
        "assets/projector-",
        "assets/search-",
    ),
    ".json": ("data/",),
    ".pdf": (*in_every_language("lessons/"), "print/"),
    ".png": ("assets/share/", *in_every_language("lessons/"), "print/"),
    ".svg": ("assets/codes/", "assets/icons/", "assets/pictures/", "campaigns/", "pictures/"),
    ".txt": ("assets/fonts/OFL.txt", *in_every_language("help.txt")),
    ".vcf": in_every_language("helplines/"),
    ".woff2": ("assets/fonts/",),
    ".xml": ("data/", "sitemap.xml"),
    ".zip": ("kit/",),
}
"""Endings of files, and how their paths begin."""
READ_BY_HOSTS = {".htaccess", "_headers", "nginx-headers.conf"}
"""Files that tell a web server which headers to send."""
READ_BY_OTHERS = {*READ_BY_HOSTS, "404.html", "sitemap.xml", "sitemap.xml.gz", "assets/fonts/OFL.txt", "assets/card.js"}
"""Files that the host, search engines, lawyers and other sites look for."""
OF_THE_CARD = {f"data/card-{language}.json" for language in read_languages().all}
"""What the script on other sites asks for."""


def list_files(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def find_unexpected(files: list[str]) -> list[str]:
    """Return the files of an ending, or in a place, that the site should not have."""
    return [
        file
        for file in files
        if file not in READ_BY_HOSTS
        and (not file.startswith(EXPECTED.get(Path(file).suffix, ("?",))) or Path(file).name.startswith("."))
    ]


def test_only_files_of_expected_kinds_are_published(site: Path) -> None:
    assert find_unexpected(list_files(site)) == []


@pytest.mark.parametrize(
    "file",
    [
        "help.md",
        "docs/help.yml",
        "assets/javascripts/bundle.js",
        "search/search_index.json",
        "sitemap-old.xml",
        "pictures/photo.psd",
        "assets/.DS_Store",
        "robots.txt~",
        "objects.inv",
    ],
)
def test_a_file_that_should_not_be_there_is_found(file: str) -> None:
    assert find_unexpected([file]) == [file]


def test_every_file_is_used_by_some_page(site: Path, all_pages: Mapping[str, Page]) -> None:
    references = [reference for page in all_pages.values() for reference in find_references(page)]
    used = {resolve(reference, ROOT_ADDRESS)[0] for reference in references if is_internal(reference.url, ROOT_ADDRESS)}

    typed = {path for path, page in all_pages.items() if is_shortcut(page)}  # from paper

    # A site without a page for them offers data to programs alone, and kits to whoever is sent the address.
    unnamed = tuple(folder for folder, block in (("data/", "opendata"), ("kit/", "kits")) if not find_place(block))
    unnamed += () if read_catalogue().navigation.search else ("assets/search-",)
    files = {file for file in list_files(site) if not unnamed or not file.startswith(unnamed)}

    assert files - used - READ_BY_OTHERS - typed - OF_THE_CARD == set()


def test_every_page_holds_its_styles_and_the_script_of_every_page(all_pages: Mapping[str, Page]) -> None:
    shown = {path: page for path, page in all_pages.items() if not is_shortcut(page)}
    (script,) = {list_scripts(page)[0] for page in shown.values()}

    further = {path: list_scripts(page)[1:] for path, page in shown.items()}
    ticking = {path for path, page in shown.items() if page.body.get("class") == "aw-page aw-page--checklist"}
    loading = {path for path, page in shown.items() if any(script.get("src") for script in page.find("script"))}

    assert "aw-scripted" in script
    assert {path for path, page in shown.items() if len(list(page.find("style"))) != 1} == set()
    assert {path for path, scripts in further.items() if scripts} == ticking | loading
    assert {path for path in loading if "aw-page-script" not in further[path][0]} == set()
    assert bool(ticking) == bool(find_place("checklist"))


def list_scripts(page: Page) -> list[str]:
    """Return the scripts that stand in a page."""
    return [script.text or "" for script in page.find("script") if not script.get("src") and not script.get("type")]
