"""The index holds what can be found in one language, once, in the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.search.index import write_index
from hooks.awareness.search.weighing import shorten
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site
from tests.unit.search.searchable import write_site

THREE = Languages("lt", ("lt", "en"), ("lt", "en", "de"))


def read_index(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> dict[str, Any]:
    """Return the index of a language of the site in a folder."""
    reading = read_tiny_site(root, languages)
    assert reading.catalogue is not None, reading.problems
    assert reading.problems == ()
    edition = Edition(reading.catalogue, language)
    pages = [page for code in languages.all for page in plan_pages(Edition(reading.catalogue, code))]
    script = write_index(edition, pages).decode()
    assert script.startswith("awSearch.receive(")
    return json.loads(script[len("awSearch.receive(") : -len(");\n")])


def list_addresses(index: dict[str, Any]) -> list[str]:
    return [record[0] for record in index["records"]]


def unpack(index: dict[str, Any], word: str) -> str:
    return index["hits"].split(" ")[index["words"].split(" ").index(word)]


def test_everything_of_the_language_is_in_but_the_home_page_and_the_search_itself(tmp_path: Path) -> None:
    assert set(list_addresses(read_index(write_site(tmp_path)))) == {
        "en/help/",
        "en/helplines/",
        "en/helplines/language/en/",
        "en/helplines/line/",
        "en/helplines/situation/danger/",
        "en/campaigns/light/",
        "en/lessons/lamp/",
        "en/lessons/lamp/opening/",
        "en/lessons/lamp/questions/",
        "en/lessons/lamp/close/",
        "en/lists/",
        "en/lists/later/",
        "en/lists/now/",
        "en/lists/#light",
        "en/organisations/operator/",
    }


def test_a_page_without_a_text_in_the_language_is_not_in(tmp_path: Path) -> None:
    addresses = list_addresses(read_index(write_site(tmp_path, THREE), "de", THREE))

    assert "de/help/" not in addresses
    assert "de/lists/#light" in addresses


def test_a_word_weighs_more_in_a_title_than_in_a_text(tmp_path: Path) -> None:
    write_site(tmp_path)
    write_page(tmp_path, "docs/help", "en", "Once zebra.\n\n## Zebra { #one }\n\nText.", title="Nothing")
    index = read_index(tmp_path)
    weights = {ord(letter) - 64 for letter in unpack(index, "zebra") if letter.isupper()}

    assert weights == {1, 6}


def test_what_a_short_text_mentions_is_found_by_its_name(tmp_path: Path) -> None:
    write_site(tmp_path)
    write_page(tmp_path, "docs/help", "en", "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.", title="Zebras")
    change(tmp_path, "docs/organisations/operator.yml", {"about: {lt: word lt, en: word en}": "about: {lt: a, en: 'Keeps [[page:help]] [@a-law].'}"})
    index = read_index(tmp_path)
    (summary,) = [record[3] for record in index["records"] if record[0] == "en/organisations/operator/"]

    assert summary == "Keeps Zebras."


def test_the_groups_of_a_number_are_one_word(tmp_path: Path) -> None:
    assert "112" in read_index(write_site(tmp_path))["words"].split(" ")


def test_editors_words_come_as_stems_and_meanings_in_order(tmp_path: Path) -> None:
    write_site(tmp_path)
    write(
        tmp_path,
        "docs/search/en.yml",
        "endings: [s]\nsame:\n  - [texts, page]\nmeans:\n  lamp: [line, campaigns]\n"
        'cries:\n  - {opens: "[[page:help#one]]", phrases: [save me, sos], alone: [Help]}\n',
    )
    index = read_index(tmp_path)

    assert index["near"] == [
        ["text", "page", 0.8],
        ["page", "text", 0.8],
        ["lamp", "line", 0.8],
        ["lamp", "campaign", 0.72],
        ["word lt", "word en", 0.7],
    ]
    assert index["cries"] == [[["save me", "sos"], ["help"], "en/help/#one", "One"]]


def test_a_language_without_words_of_its_editors_is_searched_as_it_is_written(tmp_path: Path) -> None:
    index = read_index(write_site(tmp_path))

    assert index["cuts"] == [[[], 3], [[], 4]]
    assert index["cries"] == []


def test_no_text_can_end_the_call_that_carries_it(tmp_path: Path) -> None:
    write_site(tmp_path)
    write_page(tmp_path, "docs/help", "en", "## '\"});alert(1)// { #one }\n\nText \\u0022 `</script>`", title="x'\"});")
    (record,) = (record for record in read_index(tmp_path)["records"] if record[0] == "en/help/")

    assert record[1] == "x'\"});"
    assert record[4] == [["one", "'\"});alert(1)//", "Text \\u0022"]]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    write_site(tmp_path)

    assert json.dumps(read_index(tmp_path)) == json.dumps(read_index(tmp_path))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Short.", "Short."),
        ("word " * 40, "word " * 30 + "…"),
        ("a" * 149 + ", more words", "a" * 149 + " …"),
    ],
)
def test_an_opening_ends_with_a_whole_word(text: str, shown: str) -> None:
    assert shorten(text) == shown
