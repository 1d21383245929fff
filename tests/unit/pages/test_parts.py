"""A list that is too long for a page has parts, each a page with an address that stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import link_groups, part_everything
from hooks.awareness.pages.ordering import MOST
from hooks.awareness.pages.part_pages import plan_list_parts
from hooks.awareness.pages.parts import Part, cut_list
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.search.records import list_records
from tests.support.tiny_site import write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

ALPHABET = " ".join("abcdefghijklmnopqrstuvwxyz")
THEMES = {"near": 2, "far": MOST["term"] + 1}
"""How many terms each theme of the long glossary has."""
SOURCES = MOST["source"] + 6


def cut(sizes: dict[str, int], most: int) -> list[tuple[str, int]]:
    """Return the address of each part of a list whose groups have so many items, and how many stand on it."""
    groups = {group: ["a"] * size for group, size in sizes.items()}
    return [(part.path, len(part.items)) for part in cut_list(groups, most, str, ALPHABET)]


@pytest.mark.parametrize(
    ("sizes", "most", "parts"),
    [
        ({"one": 5, "two": 5}, 10, []),
        ({"one": 5, "two": 6}, 10, [("one", 5), ("two", 6)]),
        ({"one": 11}, 10, [("one", 5), ("one/2", 6)]),
        ({"one": 31, "two": 1}, 10, [("one", 7), ("one/2", 8), ("one/3", 8), ("one/4", 8), ("two", 1)]),
    ],
)
def test_a_list_is_cut_by_group_and_a_long_group_evenly(
    sizes: dict[str, int], most: int, parts: list[tuple[str, int]]
) -> None:
    assert cut(sizes, most) == parts


def test_no_item_is_lost_or_moved_by_cutting() -> None:
    words = [f"{letter}{number}" for letter in "abcdefg" for number in range(5)]
    parts = cut_list({"all": words}, 8, str, ALPHABET)

    assert [word for part in parts for word in part.items] == words


def test_a_part_of_a_long_group_names_its_letters_and_one_of_a_short_group_none() -> None:
    parts = cut_list({"long": ["ant", "bee", "cat", "cow"], "short": ["dog"]}, 2, str, ALPHABET)

    assert [part.letters for part in parts] == [("A", "B"), ("C",), ()]


@pytest.fixture
def long_site(tmp_path: Path) -> Path:
    """A site with more terms and more sources than one page holds, each list on a page of its own."""
    write_tiny_content(tmp_path)
    themes = "".join(f"  {theme}: {{lt: {theme} lt, en: {theme} en}}\n" for theme in THEMES)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", f"{vocabulary}themes:\n{themes}")
    numbered = [(theme, number) for theme, size in THEMES.items() for number in range(size)]
    terms = "".join(
        f"{theme}-{number}:\n  term: {{lt: 'ž{number:02} {theme}', en: 'w{number:02} {theme}'}}\n  definition: {{lt: x, en: y}}\n"
        f"  theme: {theme}\n  see: [near-0]\n"
        for theme, number in numbered
    )
    write(tmp_path, "docs/glossary.yml", terms + "free:\n  term: {lt: laisvas, en: free}\n  definition: {lt: '[@law-1]', en: '[@law-1]'}\n")
    law = "law-{0}:\n  name: {{lt: a, en: b}}\n  publisher: State {0:02}\n  language: en\n  kind: law\n  seen: 2026-01-02\n"
    change(tmp_path, "docs/sources.yml", {"publisher: State": "publisher: Old State"})
    first = (tmp_path / "docs/sources.yml").read_text("utf-8")
    write(tmp_path, "docs/sources.yml", first + "".join(map(law.format, range(1, SOURCES))))
    cited = " ".join(f"[@law-{number}]" for number in range(1, SOURCES))
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/lists.{language}.md", {"[[glossary]]\n\n": "", "[[sources]]\n\n": ""})
        write_page(tmp_path, "docs/words", language, "[[term:far-3]]\n\n[[glossary]]")
        write_page(tmp_path, "docs/proofs", language, f"Text {cited}.\n\n[[sources]]")
        write_page(tmp_path, "docs/all", language, "[[everything]]")
    change(
        tmp_path,
        "docs/navigation.yml",
        {"glossary: lists": "glossary: words", "sources: lists": "sources: proofs\neverything: all", ", lists]": ", lists, words, proofs, all]"},
    )
    return tmp_path


@pytest.fixture
def edition(long_site: Path) -> Edition:
    """That site in English."""
    return an_edition(long_site)


def find(edition: Edition, uri: str) -> PlannedPage:
    """Return a planned page by its address without language."""
    return next(page for page in plan_pages(edition) if page.uri == uri)


def test_every_part_is_a_page_below_that_of_its_list(edition: Edition) -> None:
    assert [page.uri for page in plan_list_parts(edition)] == [
        "words/near", "words/far", "words/far/2", "words/other", "proofs/law", "proofs/law/2",
    ]


def test_every_language_has_the_same_parts(long_site: Path) -> None:
    uris = [[page.uri for page in plan_list_parts(an_edition(long_site, language))] for language in LANGUAGES.all]

    assert uris[0] == uris[1] != []


def test_a_part_tells_what_it_is_by_title_tab_and_description(edition: Edition) -> None:
    pages = list(plan_list_parts(edition))
    part = pages[2]

    assert (str(part.title), part.values["count"]) == ("far en: W", "11 terms")
    assert part.tab_title == "Title of docs words en, part 3"
    assert part.description.startswith("far en: W: 11 terms. Part 3 of 4 of the list “Title of docs words en”")
    assert len({page.tab_title for page in pages}) == len({page.description for page in pages}) == len(pages)


def test_a_part_leads_back_to_its_list_and_on_to_the_others(edition: Edition) -> None:
    part = find(edition, "words/far")

    assert part.breadcrumbs[-1].address == "en/words/"
    assert [(link.link.address, link.count, link.link.current) for link in part.values["parts"]] == [
        ("en/words/near/", "2", False),
        ("en/words/far/", "10", True),
        ("en/words/far/2/", "11", False),
        ("en/words/other/", "1", False),
    ]


def test_every_term_stands_on_one_part_and_links_lead_there(edition: Edition) -> None:
    parts = [page for page in plan_list_parts(edition) if page.uri.startswith("words/")]
    places = {view.id: page.address for page in parts for group in page.components[0].values["groups"] for view in group.items}

    assert sorted(places) == sorted(edition.catalogue.terms)
    assert {id: edition.address("term", id) for id in places} == {id: f"{address}#{id}" for id, address in places.items()}


def test_a_text_and_a_term_lead_to_the_part_with_a_term(edition: Edition) -> None:
    (group,) = find(edition, "words/other").components[0].values["groups"]
    (far,) = find(edition, "words/far").components[0].values["groups"]

    assert 'href="far/#far-3"' in find(edition, "words").markdown
    assert [link.address for link in far.items[0].see] == ["en/words/near/#near-0"]
    assert group.items[0].id == "free"


def test_the_page_of_a_long_glossary_names_every_word_at_its_old_address(edition: Edition) -> None:
    (component,) = find(edition, "words").components
    words = {word.id: word.link.address for group in component.values["groups"] for word in group.items}

    assert component.template == "words"
    assert words == {id: edition.address("term", id) for id in edition.catalogue.terms}


def test_a_part_lists_the_sources_that_its_terms_cite(edition: Edition) -> None:
    assert [source.key for source in find(edition, "words/other").sources] == ["law-1"]
    assert find(edition, "words/near").sources == ()


def test_every_source_stands_on_one_part_with_what_rests_on_it(edition: Edition) -> None:
    views = {
        view.source.key: [link.address for link in view.cited_by]
        for uri in ("proofs/law", "proofs/law/2")
        for group in find(edition, uri).components[0].values["groups"]
        for view in group.items
    }

    assert sorted(views) == sorted(edition.catalogue.sources)
    assert views["law-1"] == ["en/proofs/", "en/words/other/#free"]
    assert edition.address("source", "law-29").endswith("proofs/law/2/#law-29")


def test_a_source_says_when_it_was_seen(edition: Edition) -> None:
    views = [view for group in find(edition, "proofs/law").components[0].values["groups"] for view in group.items]

    assert {view.seen for view in views} == {"Seen: 2 January 2026."}


def test_the_sources_of_a_part_stand_under_who_published_them(edition: Edition) -> None:
    groups = find(edition, "proofs/law").components[0].values["groups"]

    assert [group.title for group in groups[:3]] == ["Old State", "State 01", "State 02"]


def test_the_page_of_a_long_list_leads_to_its_parts(edition: Edition) -> None:
    (component,) = find(edition, "proofs").components

    assert component.template == "parts-of-list"
    assert [(link.link.text, link.link.address, link.count) for link in component.values["parts"]] == [
        ("Law: O–S", "en/proofs/law/", "15"),
        ("Law: S", "en/proofs/law/2/", "15"),
    ]


def test_a_part_can_be_edited_where_its_entries_stand(edition: Edition) -> None:
    assert find(edition, "proofs/law/2").edit_file == "docs/sources.yml"
    assert find(edition, "words/near").edit_file == "docs/glossary.yml"


def test_the_search_finds_parts_and_leads_to_the_part_with_a_term(edition: Edition) -> None:
    addresses = {record.address for record in list_records(edition, plan_pages(edition))}

    assert {"en/words/far/2/", "en/proofs/law/", "en/words/near/#near-0"} <= addresses


def test_a_short_list_stands_whole_on_its_page(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    edition = an_edition(tmp_path)

    assert list(plan_list_parts(edition)) == []
    assert edition.address("term", "light") == "en/lists/#light"


def test_everything_has_parts_by_group_where_it_is_too_much_for_a_page(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hooks.awareness.pages.everything._MOST", 12)
    parts = part_everything(edition)
    page = find(edition, "all/help")
    (listed,) = page.components[0].values["groups"]

    assert [part.path for part in parts] == ["help", "campaign", "lesson", "organisation", "term", "term/2"]
    assert [link.address for link in listed.items][:2] == ["en/help/", "en/helplines/"]
    assert [link.address for _, link in link_groups(edition)][:2] == ["en/all/help/", "en/all/campaign/"]
    assert find(edition, "all").components[0].template == "parts-of-list"


def test_groups_are_listed_on_the_page_for_everything_if_there_is_one(edition: Edition) -> None:
    assert [link.address for _, link in link_groups(edition)][:2] == ["en/all/#group-help", "en/all/#group-campaign"]


def test_a_part_is_known_by_its_group_and_number() -> None:
    assert [Part("far", number, ()).path for number in (1, 2)] == ["far", "far/2"]
