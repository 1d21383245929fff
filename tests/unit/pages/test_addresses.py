"""Addresses are paths from the root of the site, so that the site works wherever it stands."""

from __future__ import annotations

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.addresses import page_address, publish_path, relative_address

LANGUAGES = Languages("lt", ("lt",), ("lt", "en", "pt-BR"))


@pytest.mark.parametrize(
    ("uri", "lt", "en"),
    [
        ("index", "", "en/"),
        ("help", "help/", "en/help/"),
        ("helplines/line", "helplines/line/", "en/helplines/line/"),
        ("helplines/people/children/index", "helplines/people/children/", "en/helplines/people/children/"),
    ],
)
def test_only_further_languages_have_a_prefix(uri: str, lt: str, en: str) -> None:
    assert (page_address(uri, "lt", LANGUAGES), page_address(uri, "en", LANGUAGES)) == (lt, en)


@pytest.mark.parametrize(
    ("target", "start", "way"),
    [
        ("help/", "", "help/"),
        ("", "help/", "../"),
        ("", "", "./"),
        ("help/", "help/", "./"),
        ("help/#one", "help/", "./#one"),
        ("en/help/", "help/", "../en/help/"),
        ("help/", "en/", "../help/"),
        ("en/", "en/helplines/line/", "../../"),
        ("pictures/a.svg", "en/help/", "../../pictures/a.svg"),
        ("lists/#a-law", "helplines/line/", "../../lists/#a-law"),
    ],
)
def test_the_way_from_page_to_page_needs_no_root(target: str, start: str, way: str) -> None:
    assert relative_address(target, start) == way


@pytest.mark.parametrize(
    ("file", "path"),
    [("docs/pictures/a.svg", "pictures/a.svg"), ("campaigns/light/images/a.svg", "campaigns/light/images/a.svg")],
)
def test_a_content_file_is_published_where_readers_look_for_it(file: str, path: str) -> None:
    assert publish_path(file) == path
