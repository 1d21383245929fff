"""Proves that the checklist of offers has all that is published, says it alike, and gives no verdict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist, Sign
from hooks.awareness.model.markup import Citation, Mark, Mention, find_marks
from hooks.awareness.traversal import find_values
from tools.proofreading.passages import Passage

FACTS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "checklist-facts.yml").read_text("utf-8"))
VERDICT = re.compile(r"\b(?:ne)?saug(?:us|i|ūs|ios|u)\b|\b(?:un)?safe(?:ly)?\b", re.IGNORECASE)
"""The word for "safe", in its forms; "safer" compares and is none."""
NO_VERDICT = {
    "tai dar nereiškia, kad saugu": "says that it is no verdict",
    "does not mean that it is safe": "says that it is no verdict",
    "Jei saugu, užsirašyk": "asks the reader to judge the moment",
    "If it is safe to do so, write down": "asks the reader to judge the moment",
    "ar saugu kalbėti": "asks the reader to judge the moment",
    "whether it is safe to talk": "asks the reader to judge the moment",
}


@pytest.fixture(scope="module")
def checklist(catalogue: Catalogue) -> Checklist:
    """The checklist of offers."""
    return catalogue.checklists["offer"].facts


@pytest.fixture(scope="module")
def signs(checklist: Checklist) -> Mapping[str, Sign]:
    """Its signs, by id."""
    return {sign.id: sign for group in checklist.groups for sign in group.signs}


def test_the_eleven_indicators_are_there(checklist: Checklist) -> None:
    named = {sign.id for group in checklist.groups for sign in group.signs if "ilo-indicators" in sign.sources}

    assert len(FACTS["indicators"]) == 11
    assert set(FACTS["indicators"].values()) - named == set()


@pytest.mark.parametrize("trick", FACTS["tricks"])
def test_a_trick_is_there_with_who_describes_it(signs: Mapping[str, Sign], trick: str) -> None:
    wanted = FACTS["tricks"][trick]
    named = {source for id in wanted["signs"] for source in signs[id].sources}

    assert set(wanted["sources"]) <= named


@pytest.mark.parametrize(("part", "source"), [("ministry", "vrm-job-offer"), ("police", "police-siauliai-advice")])
def test_advice_of_authorities_is_there_with_its_source_in_every_language(
    checklist: Checklist, part: str, source: str
) -> None:
    for key in FACTS[part]:
        for text in checklist.advice[key].values():
            assert source in {key for mark in find_marks(text) if isinstance(mark, Citation) for key in mark.keys}


def test_signs_of_danger_are_urgent(signs: Mapping[str, Sign]) -> None:
    assert set(FACTS["urgent"]) - {id for id, sign in signs.items() if sign.urgent} == set()


def test_urgent_words_lead_to_a_call_and_to_a_text_message_in_every_language(checklist: Checklist) -> None:
    assert checklist.urgent is not None
    for text in checklist.urgent.text.values():
        kinds = [mark.kind for mark in find_marks(text) if isinstance(mark, Mention)]

        assert kinds == ["phone", "sms"]


def test_whom_to_ask_and_where_to_check_is_said_whatever_is_ticked(checklist: Checklist) -> None:
    assert checklist.always.ask.helplines and checklist.always.ask.pages
    assert {"firm", "contract", "tell-someone"} <= set(checklist.always.advice)


def _count_marks(text: str) -> Counter[tuple[object, ...]]:
    return Counter(_name(mark) for mark in find_marks(text))


def _name(mark: Mark) -> tuple[object, ...]:
    if isinstance(mark, Mention):
        return (mark.kind, mark.id, mark.anchor)
    return ("source", *mark.keys) if isinstance(mark, Citation) else (type(mark).__name__,)


def _find_local_texts(checklist: Checklist, languages: tuple[str, ...]) -> Iterator[tuple[object, dict[str, str]]]:
    texts: dict[object, dict[str, str]] = {}
    for location, value in find_values(checklist):
        if location[-1] in languages:
            texts.setdefault(location[:-1], {})[str(location[-1])] = str(value)
    yield from texts.items()


def test_every_text_names_the_same_things_in_every_language(catalogue: Catalogue, checklist: Checklist) -> None:
    texts = list(_find_local_texts(checklist, catalogue.languages.all))
    different = [
        place
        for place, languages in texts
        if len({frozenset(_count_marks(text).items()) for text in languages.values()}) > 1
    ]

    assert len(texts) > 100
    assert different == []


def test_every_question_asks(checklist: Checklist) -> None:
    texts = [text for languages in checklist.questions.values() for text in languages.values()]

    assert [text for text in texts if "?" not in text] == []


def test_nothing_is_called_safe(content: tuple[Passage, ...], interface: tuple[Passage, ...]) -> None:
    found = []
    for passage in (*content, *interface):
        ours = passage.file.startswith(("docs/checklists/", "docs/check-offer")) or " checklist." in passage.file
        text = passage.text
        for words in NO_VERDICT:
            text = text.replace(words, "…")
        if ours and VERDICT.search(text):
            found.append(str(passage))

    assert found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pasiūlymas saugus.", True),
        ("This offer is safe.", True),
        ("It looks unsafe", True),
        ("Kad būtų saugiau", False),
        ("pasaugo dokumentus", False),
        ("for things to be safer", False),
    ],
)
def test_a_verdict_is_found(text: str, found: bool) -> None:
    assert bool(VERDICT.search(text)) is found
