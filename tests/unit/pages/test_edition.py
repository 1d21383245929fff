"""An edition is the catalogue as readers of one language meet it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Bibliography, cite_source
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import write_tiny_content

THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


@pytest.mark.parametrize(
    ("kind", "id", "address"),
    [
        ("page", "index", "en/"),
        ("page", "help", "en/help/"),
        ("page", "helplines", "en/helplines/"),
        ("campaign", "light", "en/campaigns/light/"),
        ("helpline", "line", "en/helplines/line/"),
        ("organisation", "operator", "en/organisations/operator/"),
        ("term", "light", "en/lists/#light"),
        ("source", "a-law", "en/lists/#a-law"),
    ],
)
def test_every_entry_has_an_address(kind: str, id: str, address: str, tmp_path: Path) -> None:
    assert an_edition(tmp_path).address(kind, id) == address


def test_an_address_may_lead_to_a_heading(tmp_path: Path) -> None:
    assert an_edition(tmp_path).address("page", "help", "one") == "en/help/#one"


@pytest.mark.parametrize(
    ("kind", "id", "name"),
    [
        ("page", "help", "Title of docs help lt"),
        ("campaign", "light", "Title of campaigns light index lt"),
        ("helpline", "line", "Title of docs helplines line lt"),
        ("organisation", "operator", "word uk"),
        ("term", "light", "word uk"),
        ("source", "a-law", "word uk"),
    ],
)
def test_a_name_comes_in_the_best_language_and_remembers_it(kind: str, id: str, name: str, tmp_path: Path) -> None:
    phrase = an_edition(tmp_path, "uk", THREE).name(kind, id)

    assert (phrase, phrase.language) == (name, name[-2:])


def test_a_choice_of_the_vocabulary_has_words(tmp_path: Path) -> None:
    assert an_edition(tmp_path).choice("situations", "danger") == "word en"


def test_sources_are_numbered_as_they_are_first_cited(tmp_path: Path) -> None:
    bibliography = Bibliography(an_edition(tmp_path))

    assert [bibliography.number(key) for key in ("b", "a", "b", "c", "a")] == [1, 2, 1, 3, 2]


@pytest.mark.parametrize(("date", "said"), [("", "undated"), ("\n  date: 2013-10", "October 2013")])
def test_a_source_is_listed_with_its_date_or_said_to_have_none(date: str, said: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/sources.yml", {"publisher: State": f"publisher: State{date}"})
    source = cite_source(an_edition(tmp_path), "a-law", 3)

    assert (source.number, source.name, source.publisher, source.date, source.language) == (3, "word en", "State", said, "English")
