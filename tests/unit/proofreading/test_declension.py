"""Words and phrases change from case to case as the paradigms of their language say, if the dictionary agrees."""

from __future__ import annotations

import pytest

from tools.proofreading.declension import Forms, decline_phrase, read_paradigms
from tools.proofreading.dictionary import read_word_list

PLURAL_GENITIVE = 7
FEMININE = 12


def decline(phrase: str, *fixed: str) -> Forms:
    return decline_phrase(phrase, read_paradigms("lt"), read_word_list("lt").knows, fixed)


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("vergas", "vergų"),
        ("prostitutė", "prostitučių"),
        ("šeima", "šeimų"),
        ("brolis", "brolių"),
        ("medis", "medžių"),
        ("žmogus", "žmonių"),
        ("nukentėjęs asmuo", "nukentėjusių asmenų"),
        ("žmogus, patyręs išnaudojimą", "žmonių, patyrusių išnaudojimą"),
        ("globos namuose gyvenantis vaikas", "globos namuose gyvenančių vaikų"),
        ("neįgalusis", "neįgaliųjų"),
        ("Vergas", "Vergų"),
    ],
)
def test_the_words_of_a_phrase_agree(phrase: str, form: str) -> None:
    assert decline(phrase)[PLURAL_GENITIVE] == form


def test_what_only_looks_like_a_nominative_can_be_kept() -> None:
    assert decline("žmogus su negalia", "negalia")[1] == "žmogaus su negalia"


def test_an_adjective_alone_has_both_genders() -> None:
    assert decline("asocialus")[FEMININE] == "asociali"


def test_a_word_without_singular_has_none() -> None:
    assert decline("pinklės")[0] is None
    assert decline("pinklės")[PLURAL_GENITIVE] == "pinklių"


@pytest.mark.parametrize("phrase", ["greitai", "ir", "xyzas"])
def test_what_the_dictionary_does_not_decline_stays_as_it_is(phrase: str) -> None:
    assert decline(phrase) == ()


def test_a_language_without_paradigms_declines_nothing() -> None:
    assert read_paradigms("en") == ()
    assert decline_phrase("word", (), lambda word: True) == ()


def test_every_row_has_the_same_number_of_forms() -> None:
    assert {len(row) for paradigm in read_paradigms("lt") for row in paradigm.rows} == {12}
