"""The site holds what readers need and nothing else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import material
import mkdocs

from tests.build.built import Built, read_files, read_page
from tests.site.html import read_text
from tests.support.real_site import ROOT, read_real_site

THEMES = (Path(material.__file__).parent / "templates", Path(mkdocs.__file__).parent / "templates")
READ_BY_HOSTS = {".htaccess", "_headers", "nginx-headers.conf"}
"""Files that tell a web server which headers to send."""
WRITTEN_BY_US = {"404.html", "sitemap.xml"}
"""Files that the theme would write too, with a content that is not its own."""


def test_no_file_of_the_theme_is_published(site: Path) -> None:
    of_the_theme = {path.relative_to(theme).as_posix() for theme in THEMES for path in theme.rglob("*") if path.is_file()}

    assert "assets/images/favicon.png" in of_the_theme
    assert set(read_files(site)) & of_the_theme - WRITTEN_BY_US == set()


def test_only_kinds_of_files_that_readers_use_are_published(site: Path) -> None:
    files = set(read_files(site))
    endings = {PurePosixPath(name).suffix for name in files - READ_BY_HOSTS}

    assert files >= READ_BY_HOSTS
    assert endings <= {".html", ".css", ".js", ".svg", ".png", ".woff2", ".txt", ".vcf", ".csv", ".ics", ".json", ".xml", ".gz", ".pdf", ".zip"}


def test_no_facts_and_no_words_of_the_interface_are_published(site: Path) -> None:
    sources = {
        path.name for folder in ("campaigns", "docs", "overrides") for path in (ROOT / folder).rglob("*") if path.suffix in (".md", ".yml")
    }

    assert {name for name in read_files(site) if PurePosixPath(name).name in sources} == set()


def test_every_picture_of_the_content_is_published_unchanged(site: Path) -> None:
    files = read_files(site)
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    pictures = [file for file in catalogue.files if PurePosixPath(file).parent.name in ("images", "pictures")]
    changed = [file for file in pictures if files.get(file.removeprefix("docs/")) != (ROOT / file).read_bytes()]

    assert pictures
    assert changed == []


def test_the_page_for_missing_addresses_is_written_once(three_languages: Built) -> None:
    assert [name for name in three_languages.files if PurePosixPath(name).name == "404.html"] == ["404.html"]


def test_the_page_for_missing_addresses_is_a_document_of_the_default_language(three_languages: Built) -> None:
    root = read_page(three_languages.site, "404.html").tree

    assert (root.get("lang"), root.get("dir")) == ("pl", "ltr")


def test_the_page_for_missing_addresses_speaks_every_language(three_languages: Built) -> None:
    page = read_page(three_languages.site, "404.html")
    sections = [(section.get("lang"), section.get("dir")) for section in page.find("section")]

    assert sections == [("pl", "ltr"), ("uk", "ltr"), ("ar", "rtl")]


def test_the_page_for_missing_addresses_leads_home_and_to_help_in_every_language(three_languages: Built) -> None:
    page = read_page(three_languages.site, "404.html")
    for section, folder in zip(page.find("section"), ("", "uk/", "ar/"), strict=True):
        targets = {page.resolve(link.get("href").removeprefix("/sub/")) for link in section.iter("a")}

        assert targets == {f"{folder}index.html", f"{folder}help/index.html", f"{folder}helplines/index.html"}


def test_the_page_for_missing_addresses_has_the_words_of_each_language(two_languages: Built) -> None:
    lithuanian, english = read_page(two_languages.site, "404.html").find("section")

    assert "Tokio puslapio nėra" in read_text(lithuanian)
    assert "There is no such page" in read_text(english)
