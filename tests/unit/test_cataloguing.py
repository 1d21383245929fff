"""Everything below the content folders becomes part of the catalogue, or a problem, and never both or neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.catalogue import name_page, resolve_file
from hooks.awareness.cataloguing import list_files
from hooks.awareness.language import Languages
from tests.support.tiny_site import CAMPAIGN, write, write_page
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


def test_a_whole_site_is_catalogued_by_kind(tmp_path: Path) -> None:
    catalogue = a_catalogue(tmp_path)

    assert {(entry.kind, entry.id) for entry in catalogue.entries} == {
        ("campaign", "light"), ("helpline", "line"), ("organisation", "operator"), ("source", "a-law"), ("term", "light"),
        ("page", "index"), ("page", "help"), ("page", "helplines"), ("page", "lists"),
        ("step", "start"), ("step", "now"), ("step", "later"),
        ("lesson", "lamp"),
    }
    assert catalogue.whole


def test_an_entry_holds_facts_and_words_of_every_language(tmp_path: Path) -> None:
    entry = a_catalogue(tmp_path).campaigns["light"]

    assert entry.facts.order == 1
    assert {language: words.title for language, words in entry.words.items()} == {
        "lt": "Title of campaigns light index lt", "en": "Title of campaigns light index en",
    }
    assert entry.articles["en"].file == "campaigns/light/index.en.md"


def test_an_entry_of_a_list_knows_its_own_lines(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = (tmp_path / "docs/sources.yml").read_text("utf-8")
    write(tmp_path, "docs/sources.yml", text + text.replace("a-law", "b-law"))
    change(tmp_path, "docs/help.lt.md", {"[@a-law]": "[@a-law; b-law]"})
    entry = a_catalogue(tmp_path).sources["b-law"]

    assert (entry.line_of(), entry.line_of("publisher")) == (7, 9)


def test_a_page_of_words_alone_has_empty_facts(tmp_path: Path) -> None:
    entry = a_catalogue(tmp_path).pages["help"]

    assert (entry.facts.picture, entry.facts.helplines, entry.sheet.file) == (None, (), "docs/help.yml")


def test_a_file_with_facts_that_are_wrong_does_not_hide_the_others(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "campaigns/dark/campaign.yml", CAMPAIGN.replace("images/emblem.svg", "../light/images/emblem.svg"))
    for language in ("lt", "en"):
        write_page(tmp_path, "campaigns/dark/index", language, "Text.", summary="Dark.", emblem_alt="A line.")
    change(tmp_path, "campaigns/light/campaign.yml", {"accent: teal": "accent: teel"})
    reading = read_tiny_site(tmp_path)

    assert list_faults(reading.problems) == [("campaigns/light/campaign.yml", 4, "unknown-value")]
    assert reading.catalogue is not None
    assert set(reading.catalogue.campaigns) == {"dark"}
    assert reading.catalogue.known_ids["campaign"] == {"dark", "light"}
    assert not reading.catalogue.whole


def test_a_text_that_is_wrong_does_not_hide_the_other_languages(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"title:": "titel:"})
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is not None
    assert set(reading.catalogue.pages["help"].words) == {"en"}


def test_words_and_facts_that_are_wrong_are_told_at_once(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"order: 1": "order: x"})
    change(tmp_path, "docs/helplines/line.lt.md", {"who:": "whom:"})
    change(tmp_path, "docs/vocabulary.yml", {"situations:": "situation:"})
    faults = [(file, kind) for file, _, kind in list_faults(read_tiny_site(tmp_path).problems)]

    assert faults == [
        ("docs/helplines/line.lt.md", "missing-key"),
        ("docs/helplines/line.lt.md", "unknown-key"),
        ("docs/helplines/line.yml", "not-a-number"),
        ("docs/vocabulary.yml", "unknown-key"),
    ]


@pytest.mark.parametrize("file", ["docs/vocabulary.yml", "docs/navigation.yml"])
def test_without_vocabulary_or_navigation_nothing_can_be_judged(file: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    (tmp_path / file).unlink()
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is None
    assert list_faults(reading.problems) == [(file, 0, "file-missing")]


@pytest.mark.parametrize("file", ["docs/sources.yml", "docs/glossary.yml"])
def test_a_list_that_is_not_there_is_an_empty_list(file: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    (tmp_path / file).unlink()
    reading = read_tiny_site(tmp_path)

    assert reading.catalogue is not None
    assert "file-missing" not in {problem.kind for problem in reading.problems}


def test_a_language_that_is_not_required_may_lack_a_page(tmp_path: Path) -> None:
    catalogue = a_catalogue(tmp_path, THREE)

    assert set(catalogue.pages["help"].words) == {"lt", "en"}


def test_a_page_in_a_further_language_is_read_where_it_is(tmp_path: Path) -> None:
    write_tiny_content(tmp_path, THREE)
    write_page(tmp_path, "docs/help", "uk", "Text.\n\n## One { #one }\n\nText.")

    assert set(a_catalogue(tmp_path, THREE).pages["help"].words) == {"lt", "en", "uk"}


def test_hidden_files_are_no_content(tmp_path: Path) -> None:
    for name in ("docs/a.lt.md", "docs/.hidden.md", "docs/.git/x.md", "campaigns/b/campaign.yml", "elsewhere/c.md"):
        write(tmp_path, name, "")

    assert list_files(tmp_path) == ("campaigns/b/campaign.yml", "docs/a.lt.md")


def test_a_root_without_content_has_no_files(tmp_path: Path) -> None:
    assert list_files(tmp_path) == ()


@pytest.mark.parametrize(
    ("file", "named", "path"),
    [
        ("campaigns/light/campaign.yml", "images/a.svg", "campaigns/light/images/a.svg"),
        ("docs/help.lt.md", "pictures/a.svg", "docs/pictures/a.svg"),
        ("docs/law/courts.lt.md", "../pictures/a.svg", "docs/pictures/a.svg"),
        ("docs/help.lt.md", "./a.svg", "docs/a.svg"),
    ],
)
def test_a_file_is_named_relative_to_the_file_that_names_it(file: str, named: str, path: str) -> None:
    assert resolve_file(file, named) == path


@pytest.mark.parametrize(("path", "id"), [("index", "index"), ("help", "help"), ("helplines/index", "helplines"), ("a/indexed", "a/indexed")])
def test_the_page_of_a_folder_is_named_like_the_folder(path: str, id: str) -> None:
    assert name_page(path) == id
