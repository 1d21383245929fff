"""The paper of the glossary has every term, in all languages of its sheets, in the order of the alphabet."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.part_pages import draw_glossary, plan_list_parts
from hooks.awareness.pages.prose import Writer
from hooks.awareness.printables.typesetting import typeset
from tests.support.paper import find_breaches, read_text
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue
from tests.unit.papers import plan, print_edition, speak, tell, write_paper
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

TERMS = """\
wave: {term: {lt: banga, en: wave}, definition: {lt: Vanduo, en: "Water [@a-law]."}, source: a-law, see: [light]}
light: {term: {lt: šviesa, en: light}, definition: {lt: Spindulys, en: "Rays, call [[phone:line]]"}}
sun: {term: {lt: saulė, en: the sun}, definition: {lt: Žvaigždė, en: Star}}
"""


def a_word_list(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> Edition:
    write_tiny_content(root, languages)
    write(root, "docs/glossary.yml", TERMS)
    write_paper(root, "glossary")
    return Edition(a_catalogue(root, languages), language)


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", [("L", ["light"]), ("T", ["sun"]), ("W", ["wave"])]),
        ("lt", [("B", ["wave"]), ("S", ["sun"]), ("Š", ["light"])]),
    ],
)
def test_terms_stand_under_their_letters(language: str, order: list[tuple[str, list[str]]], tmp_path: Path) -> None:
    groups = tell(a_word_list(tmp_path, language))["groups"]

    assert [(group["letter"], [term["id"] for term in group["terms"]]) for group in groups] == order


def test_a_term_has_its_other_name_its_source_and_related_terms(tmp_path: Path) -> None:
    told = tell(a_word_list(tmp_path))
    wave = told["groups"][-1]["terms"][0]

    assert [(other["language"], speak(other)) for other in wave["others"]] == [("lt", "banga")]
    assert wave["definition"]["runs"] == [{"words": "Water"}, {"cites": ["1"]}, {"words": "."}, {"cites": ["1"]}]
    assert wave["see"] == ["light"]
    assert [source["id"] for source in told["sources"]["sources"]] == ["a-law"]


def test_a_language_without_a_sheet_is_left_out(tmp_path: Path) -> None:
    edition = a_word_list(tmp_path, languages=Languages("lt", ("lt", "en"), ("lt", "en", "uk")))
    write(tmp_path, "docs/glossary.yml", TERMS.replace("lt: banga,", "lt: banga, uk: 1 хвиля,"))
    edition = Edition(a_catalogue(tmp_path, edition.catalogue.languages), "en")

    assert [other["language"] for other in tell(edition)["groups"][-1]["terms"][0]["others"]] == ["lt"]


def test_the_paper_is_accessible_and_dials(tmp_path: Path) -> None:
    pdf = typeset(plan(a_word_list(tmp_path)))

    assert find_breaches(pdf) == []
    assert "Rays, call 112" in read_text(pdf)


def _offered(edition: Edition) -> set[str]:
    """Return what the page of the glossary and its parts offer to be printed."""
    drawn = draw_glossary(Writer(edition, "en/lists/"))
    parts = (page for page in plan_list_parts(edition) if page.components[0].template == "glossary")
    return {drawn.values["paper"], *(page.components[0].values["paper"] for page in parts)}


def test_the_glossary_offers_its_paper_where_there_is_one(tmp_path: Path) -> None:
    assert _offered(a_word_list(tmp_path)) == {"print/list-en.pdf"}
    (tmp_path / "docs/prints/list.yml").unlink()

    assert _offered(print_edition(tmp_path)) == {""}


def test_every_part_of_a_long_glossary_offers_the_paper(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    terms = (f"t{n}: {{term: {{lt: a{n}, en: a{n}}}, definition: {{lt: x, en: x}}}}\n" for n in range(30))
    write(tmp_path, "docs/glossary.yml", "light: {term: {lt: b, en: b}, definition: {lt: x, en: x}}\n" + "".join(terms))
    write_paper(tmp_path, "glossary")
    edition = print_edition(tmp_path)

    assert len(edition.parts("term")) == 2
    assert _offered(edition) == {"print/list-en.pdf"}
