"""Scripts are given their words as the language has them."""

from __future__ import annotations

import json

from hooks.edge.language_scripts import MOST_RESULTS, write_search_words
from tests.unit.builders import a_wording

FOUND = {"one": "Rastas {number}", "few": "Rasti {number}", "other": "Rasta {number}"}


def test_the_search_is_told_what_to_say_of_every_number_of_results() -> None:
    script = write_search_words(a_wording("lt", search={"found": FOUND})).decode()
    said = json.loads(script.removeprefix("awSearch.receiveWords(").removesuffix(");\n"))

    assert len(said) == MOST_RESULTS
    assert (said[0], said[1], said[9], said[10]) == ("Rastas 1", "Rasti 2", "Rasta 10", "Rasta 11")
