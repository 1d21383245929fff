"""Words of a page: a title, a description of the right length, and a partner for every fact that needs words."""

from __future__ import annotations

import pytest

from hooks.awareness.model.campaign import CampaignWords
from hooks.awareness.model.page import PageFacts, PageWords
from hooks.awareness.model.words import Words
from tests.unit.builders import PICTURE, a_campaign, judge, parse
from tests.unit.model.words_data import words_data


@pytest.mark.parametrize(("length", "faults"), [(49, ["too-short"]), (50, []), (170, []), (171, ["too-long"])])
def test_a_description_is_as_long_as_search_results_show(length: int, faults: list[str]) -> None:
    assert [kind for kind, _ in judge(Words, words_data(description="x" * length))] == faults


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"description": ""}, ("empty-value", "description")),
        ({"description": "x" * 40 + "\n" + "x" * 40}, ("not-one-line", "description")),
        ({"title": ""}, ("empty-value", "title")),
        ({"tab_title": ""}, ("empty-value", "tab_title")),
        ({"titel": "Help"}, ("unknown-key", "titel")),
    ],
)
def test_front_matter_holds_what_a_page_needs(changes: dict[str, str], fault: tuple[str, str]) -> None:
    assert judge(Words, words_data(**changes)) == [fault]


@pytest.mark.parametrize(("changes", "title"), [({}, "Help"), ({"tab_title": "Page"}, "Page")])
def test_the_tab_shows_the_neutral_title(changes: dict[str, str], title: str) -> None:
    assert parse(Words, words_data(**changes)).neutral_title == title


@pytest.mark.parametrize(
    ("picture", "alt", "mismatches"),
    [
        (True, "A bench.", []),
        (False, None, []),
        (True, None, [("words-missing", "picture_alt")]),
        (False, "A bench.", [("words-surplus", "picture_alt")]),
    ],
)
def test_a_picture_and_its_words_come_together(picture: bool, alt: str | None, mismatches: list[tuple[str, str]]) -> None:
    facts = parse(PageFacts, {"picture": PICTURE} if picture else {})
    words = parse(PageWords, words_data(**({"picture_alt": alt} if alt else {})))

    assert [(m.kind, m.key) for m in words.find_mismatches(facts)] == mismatches


@pytest.mark.parametrize(
    ("facts", "words", "mismatches"),
    [
        (["help"], ["help"], []),
        (["help", "learn"], ["help"], [("words-missing", "doors.learn")]),
        (["help"], ["help", "teach"], [("words-surplus", "doors.teach")]),
        (["learn"], ["teach"], [("words-missing", "doors.learn"), ("words-surplus", "doors.teach")]),
    ],
)
def test_a_door_and_its_words_come_together(facts: list[str], words: list[str], mismatches: list[tuple[str, str]]) -> None:
    page = parse(PageFacts, {"doors": {id: {"page": "help", "picture": PICTURE} for id in facts}})
    text = parse(PageWords, words_data(doors={id: {"title": "Door", "text": "Open."} for id in words}))

    assert [(m.kind, m.key) for m in text.find_mismatches(page)] == mismatches


@pytest.mark.parametrize(
    ("counted", "said", "mismatches"),
    [
        (["visits"], ["visits"], []),
        (["visits"], [], [("words-missing", "figures.visits")]),
        ([], ["visits"], [("words-surplus", "figures.visits")]),
    ],
)
def test_a_figure_and_what_it_counts_come_together(
    counted: list[str], said: list[str], mismatches: list[tuple[str, str]]
) -> None:
    figures = [{"id": id, "value": "34", "unit": "count", "source": "a-law"} for id in counted]
    words = parse(CampaignWords, words_data(summary="S.", emblem_alt="E.", figures={id: "Visits" for id in said}))

    assert [(m.kind, m.key) for m in words.find_mismatches(a_campaign(figures=figures))] == mismatches
