"""Words to avoid are found in their forms, wherever they are not allowed, with what to say in the same form."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.diction import Allowance, Diction
from tests.unit.builders import parse
from tools.proofreading.passages import Passage
from tools.proofreading.terms import TermFinder, blank_allowed


def a_finder(language: str, **term: Any) -> TermFinder:
    data = {"reasons": {"blame": "It blames."}, "terms": [{"why": "blame", **term}]}
    return TermFinder(language, parse(Diction, data))


def find(finder: TermFinder, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(use.found, use.say) for use in finder.find(text)]


@pytest.mark.parametrize("text", ["klientas", "Klientų", "be kliento", "klientuose"])
def test_a_word_is_found_in_every_form(text: str) -> None:
    assert len(find(a_finder("lt", avoid=["klientas"]), text)) == 1


@pytest.mark.parametrize("text", ["klientūra", "neklientas", "klient"])
def test_a_longer_word_is_another(text: str) -> None:
    assert find(a_finder("lt", avoid=["klientas"]), text) == []


def test_every_word_of_a_phrase_may_change() -> None:
    finder = a_finder("lt", avoid=["nelegalus migrantas"], say=["asmuo be dokumentų"])

    assert find(finder, "Nelegalių migrantų") == [("Nelegalių migrantų", ("Asmenų be dokumentų",))]


def test_a_word_that_the_dictionary_lacks_changes_by_its_ending() -> None:
    assert len(find(a_finder("lt", avoid=["bebalsis"]), "bebalsių balsas")) == 1


def test_an_english_word_is_found_in_the_plural_with_the_suggestion_as_it_is() -> None:
    assert find(a_finder("en", avoid=["client"], say=["offender"]), "Clients") == [("Clients", ("Offender",))]


def test_a_language_without_dictionary_finds_the_word_as_it_is_written() -> None:
    finder = a_finder("xx", avoid=["lorem"], say=["ipsum"])

    assert find(finder, "Lorem lorems") == [("Lorem", ("Ipsum",))]


def test_what_is_spared_is_not_found_and_the_rest_is() -> None:
    finder = a_finder("en", pattern=r"johns\b", spares=["Johns Hopkins"])

    assert find(finder, "Johns Hopkins on johns") == [("johns", ())]


def test_a_plural_for_a_word_without_singular_becomes_a_singular() -> None:
    assert find(a_finder("lt", avoid=["pinklės"], say=["apgaulė"]), "be pinklių") == [("pinklių", ("apgaulės",))]


def test_a_suggestion_that_has_a_plural_only_stays_in_it() -> None:
    finder = a_finder("lt", avoid=["rizikos šeima"], say=["šeimos, kurioms reikia pagalbos"], fixed=["reikia", "pagalbos"])

    assert find(finder, "rizikos šeimai")[0][1] == ("šeimoms, kurioms reikia pagalbos",)


@pytest.mark.parametrize(
    ("avoid", "say", "text", "found"),
    [
        ("vergas", ["priverčiamai dirbantis žmogus"], "Vergų darbas", ("Priverčiamai dirbančių žmonių",)),
        ("auka", ["nukentėjęs asmuo", "žmogus, patyręs smurtą"], "padėti aukoms", ("nukentėjusiems asmenims", "žmonėms, patyrusiems smurtą")),
        ("vaikų prostitucija", ["vaiko seksualinis išnaudojimas"], "vaikų prostituciją", ("vaiko seksualinį išnaudojimą",)),
        ("asocialus", ["sunkumų patiriantis"], "asocialios šeimos", ("sunkumų patiriančios",)),
        ("gelbėjimas", ["pagalba", "palydėjimas"], "be gelbėjimo", ("pagalbos", "palydėjimo")),
    ],
)
def test_a_suggestion_stands_in_the_form_of_the_sentence(avoid: str, say: list[str], text: str, found: tuple[str, ...]) -> None:
    assert find(a_finder("lt", avoid=[avoid], say=say), text)[0][1] == found


def test_where_two_cases_look_alike_both_are_offered() -> None:
    assert find(a_finder("lt", avoid=["auka"], say=["nukentėjęs asmuo"]), "aukos")[0][1] == ("nukentėjusio asmens / nukentėję asmenys",)


def test_what_is_found_by_a_pattern_gets_the_suggestion_as_it_stands_in_the_list() -> None:
    assert find(a_finder("lt", pattern=r"pakliu\w+", say=["buvo apgauta (-s)"]), "pakliuvo")[0][1] == ("buvo apgauta (-s)",)


@pytest.mark.parametrize(
    ("allowance", "left"),
    [
        ({"words": "Victim Support Europe"}, "a victim of …"),
        ({"words": "victim support europe", "file": "page.md"}, "a victim of …"),
        ({"pattern": "victim of .*"}, "a …"),
        ({"words": "Victim Support Europe", "file": "other.md"}, "a victim of Victim Support Europe"),
        ({"words": "Victim Support Europe", "section": "names"}, "a victim of …"),
        ({"file": "page.md", "section": "names"}, ""),
        ({"file": "page.md", "section": "other"}, "a victim of Victim Support Europe"),
    ],
)
def test_only_what_is_allowed_at_its_place_is_passed_over(allowance: dict[str, str], left: str) -> None:
    passage = Passage("page.md", 1, "en", "a victim of Victim Support Europe", "names")

    assert blank_allowed(passage, [parse(Allowance, {**allowance, "because": "a name"})]) == left
