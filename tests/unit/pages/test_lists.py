"""Long lists follow the alphabet of their language, and lead to whatever they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.collation import find_initial, sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.organisation_lists import list_organisations
from hooks.awareness.pages.parts import Group
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.source_lists import list_all_sources
from hooks.awareness.pages.term_lists import list_terms
from tests.support.real_site import ROOT
from tests.support.tiny_site import write
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import write_tiny_content

LATIN = " ".join("abcdefghijklmnopqrstuvwxyz")
LITHUANIAN = "aą b c č d eęė f g h iįy j k l m n o p r s š t uųū v z ž"


def _write_terms(root: Path, *words: str) -> None:
    write_tiny_content(root)
    terms = "".join(f"t{i}:\n  term: {{lt: '{word}', en: '{word}'}}\n  definition: {{lt: x, en: x}}\n" for i, word in enumerate(words))
    write(root, "docs/glossary.yml", terms)


def _a_writer(edition: Edition) -> Writer:
    return Writer(edition, "lists/")


def _list_titles(groups: tuple[Group, ...]) -> list[tuple[str, list[str]]]:
    return [(group.title, [str(item.term) for item in group.items]) for group in groups]


@pytest.mark.parametrize(
    ("alphabet", "words"),
    [
        (LITHUANIAN, ["auka", "ąžuolas", "bėda", "cukrus", "čia", "dar", "ėjimas", "esė", "ežeras", "fa"]),
        (LITHUANIAN, ["ieva", "yla", "įmonė", "įranga", "jis"]),
        (LITHUANIAN, ["sala", "siena", "šalis", "tu", "ugnis", "ūkis", "ūsas", "vaikas", "zona", "žala"]),
        (LITHUANIAN, ["kasti", "kąsti", "kastis"]),
        (LITHUANIAN, ["darbas", "darbas be algos", "darbdavys"]),
        (LITHUANIAN, ["auka", "auka ir", "Aukštaitija"]),
        (LATIN, ["abuse", "Exit", "exit plan", "help", "Zone"]),
        (LATIN, ["co-operate", "cooperated"]),
    ],
)
def test_words_follow_the_alphabet_of_their_language(alphabet: str, words: list[str]) -> None:
    assert sorted(reversed(words), key=lambda word: sort_key(word, alphabet)) == words


def test_letters_that_an_alphabet_lacks_come_last() -> None:
    assert sorted(["язык", "zone", "word"], key=lambda word: sort_key(word, LATIN)) == ["word", "zone", "язык"]


def test_a_letter_with_an_accent_that_an_alphabet_lacks_stands_by_its_letter() -> None:
    assert sorted(["fa", "éa", "ea"], key=lambda word: sort_key(word, LATIN)) == ["ea", "éa", "fa"]


@pytest.mark.parametrize(
    ("text", "letter"),
    [("apple", "A"), ("ąžuolas", "A"), ("č", "Č"), ("„Šviesa“", "S"), ("Élan", "E"), ("(e) x", "E"), ("ж", "Ж"), ("112", "1"), ("…", "…")],
)
def test_a_word_stands_under_the_letter_by_which_it_is_sorted(text: str, letter: str) -> None:
    assert find_initial(text, "aą b c č d e s") == letter


def test_lithuanian_has_its_whole_alphabet_in_its_order() -> None:
    assert f"alphabet: {LITHUANIAN}\n" in (ROOT / "overrides/words/lt.yml").read_text("utf-8")


def test_terms_stand_under_their_letters_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    _write_terms(tmp_path, "žala", "auka", "Čia", "cukrus", "šalis", "Ąžuolas", "yra", "įmonė", "ieva", "atvejis")
    edition = an_edition(tmp_path, "lt")

    assert _list_titles(list_terms(_a_writer(edition))) == [
        ("A", ["atvejis", "auka", "Ąžuolas"]), ("C", ["cukrus"]), ("Č", ["Čia"]), ("I", ["ieva", "įmonė", "yra"]),
        ("Š", ["šalis"]), ("Ž", ["žala"]),
    ]


def test_the_letters_of_a_glossary_have_addresses_of_their_own(tmp_path: Path) -> None:
    _write_terms(tmp_path, "žala", "zona", "auka")
    groups = list_terms(_a_writer(an_edition(tmp_path, "lt")))

    assert [group.id for group in groups] == ["letter-1", "letter-2", "letter-3"]


def test_a_term_shows_its_words_in_the_other_languages_and_leads_to_others(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = (tmp_path / "docs/glossary.yml").read_text("utf-8")
    write(tmp_path, "docs/glossary.yml", text + "  see: [dark]\n  source: a-law\n" + text.replace("light", "dark"))
    (group,) = list_terms(_a_writer(an_edition(tmp_path, "en")))
    view = next(item for item in group.items if item.id == "light")

    assert [(phrase, phrase.language) for phrase in view.translations] == [("word lt", "lt")]
    assert [link.address for link in view.see] == ["en/lists/#dark"]
    assert ">1</a>" in view.source


def test_organisations_stand_by_kind_and_lead_to_their_pages(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for id, kind in (("beta", "ngo"), ("alpha", "ngo"), ("zeta", "public")):
        write(tmp_path, f"docs/organisations/{id}.yml", f"name: {{lt: {id}, en: {id}}}\nkind: {kind}\nabout: {{lt: x, en: y}}\n")
    groups = list_organisations(an_edition(tmp_path))

    assert [(group.id, [item.id for item in group.items]) for group in groups] == [
        ("kind-public", ["operator", "zeta"]), ("kind-ngo", ["alpha", "beta"]),
    ]
    assert groups[0].items[0].link.address == "en/organisations/operator/"


@pytest.mark.parametrize(("name", "short"), [("Border Guard", "BG"), ("Border Guard BG", None), ("Guard (BG Coast)", None)])
def test_a_short_name_is_not_said_twice(tmp_path: Path, name: str, short: str | None) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/organisations/operator.yml", {"kind: public\n": "kind: public\nshort: {lt: BG, en: BG}\n"})
    facts = (tmp_path / "docs/organisations/operator.yml").read_text("utf-8").splitlines()
    renamed = [f'name: {{lt: "{name}", en: "{name}"}}' if line.startswith("name:") else line for line in facts]
    write(tmp_path, "docs/organisations/operator.yml", "\n".join(renamed) + "\n")
    (group,) = list_organisations(an_edition(tmp_path))

    assert [item.short for item in group.items] == [short]


def test_a_source_names_each_page_that_rests_on_it_once(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.en.md", {"Text.": "Again [@a-law] and again [@a-law]."})
    (group,) = list_all_sources(an_edition(tmp_path))

    assert [(view.source.key, [link.address for link in view.cited_by]) for view in group.items] == [
        ("a-law", ["en/helplines/line/", "en/help/"])
    ]


def test_a_source_of_a_series_leads_to_the_page_that_shows_it(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/sources.yml", (tmp_path / "docs/sources.yml").read_text("utf-8") * 2)
    text = (tmp_path / "docs/sources.yml").read_text("utf-8").replace("a-law", "b-law", 1)
    write(tmp_path, "docs/sources.yml", text)
    write(tmp_path, "docs/series/cases.yml", "title: {lt: a, en: b}\ncounts: {lt: a, en: b}\npoints:\n  - {year: 2018, value: 3, source: b-law}\n")
    for language in ("lt", "en"):
        change(tmp_path, f"docs/lists.{language}.md", {"[[glossary]]": "[[series: cases]]"})
    groups = list_all_sources(an_edition(tmp_path))
    cited = {view.source.key: [link.address for link in view.cited_by] for group in groups for view in group.items}

    assert cited["b-law"] == ["en/lists/"]
