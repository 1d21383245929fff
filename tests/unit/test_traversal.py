"""Everything that facts and texts name is found, with the way to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.fields import OrganisationId, SourceId
from hooks.awareness.model.markup import Citation, find_marks
from hooks.awareness.traversal import (
    find_citing_entries,
    find_entry_marks,
    find_named,
    find_references,
    find_sheets,
    find_values,
)
from tests.unit.builders import a_catalogue, a_helpline, a_series, change, contact_data
from tests.unit.reading_tiny_sites import write_tiny_content


def test_every_value_is_found_with_the_way_to_it() -> None:
    values = dict(find_values(a_series((2018, 3))))

    assert values[("points", 0, "year")] == 2018
    assert values[("title", "en")] == "word"
    assert values[("note",)] is None


def test_every_sheet_is_found_once(tmp_path: Path) -> None:
    found = [(kind, sheet.file, language) for kind, sheet, language in find_sheets(a_catalogue(tmp_path))]

    assert len(found) == len(set(found))
    assert {
        ("term", "docs/glossary.yml", None),
        ("helpline", "docs/helplines/line.yml", None),
        ("helpline", "docs/helplines/line.lt.md", "lt"),
        ("helpline", "docs/helplines/line.en.md", "en"),
        ("vocabulary", "docs/vocabulary.yml", None),
        ("navigation", "docs/navigation.yml", None),
    } <= set(found)


def test_a_value_is_found_under_the_name_that_an_editor_wrote() -> None:
    values = dict(find_values(a_helpline(ages={"from": "16"})))

    assert values[("ages", "from")] == 16


def test_references_are_found_with_their_kind() -> None:
    line = a_helpline(contacts=[contact_data(), contact_data(id="b", sources=["a-law", "b-law"])])

    assert [(place, key, type(key)) for place, key in find_references(line)] == [
        (("operator",), "operator", OrganisationId),
        (("contacts", 0, "sources", 0), "a-law", SourceId),
        (("contacts", 1, "sources", 0), "a-law", SourceId),
        (("contacts", 1, "sources", 1), "b-law", SourceId),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[@a-law; @b-law]", [("source", "a-law"), ("source", "b-law")]),
        ("[[page:help#one]]", [("page", "help")]),
        ("[[phone:line]]", [("helpline", "line")]),
        ("[[pahe:help]]", []),
        ("[[helplines: line, far]]", [("helpline", "line"), ("helpline", "far")]),
        ("[[map: land, light, lamp]]", [("outline", "land"), ("campaign", "light"), ("campaign", "lamp")]),
        ("[[directory: abroad]]", []),
        ("## Heading { #one }", []),
    ],
)
def test_what_a_mark_names_is_told_with_its_kind(text: str, named: list[tuple[str, str]]) -> None:
    (mark,) = find_marks(text)

    assert list(find_named(mark)) == named


def test_marks_are_found_in_texts_and_in_facts(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: word lt,": "definition:\n    {lt: 'word [@a-law]',"})
    catalogue = a_catalogue(tmp_path)

    assert list(find_entry_marks(catalogue.terms["light"])) == [("docs/glossary.yml", Citation(4, ("a-law",)))]
    assert ("docs/help.en.md", Citation(6, ("a-law",))) in list(find_entry_marks(catalogue.pages["help"]))


def test_a_source_knows_what_rests_on_it(tmp_path: Path) -> None:
    citing = find_citing_entries(a_catalogue(tmp_path))

    assert {key: [(entry.kind, entry.id) for entry in entries] for key, entries in citing.items()} == {
        "a-law": [("helpline", "line"), ("page", "help")]
    }
