"""A step asks or ends, and never both or neither."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.step import Step
from tests.unit.builders import TEXT, find_problems, judge, parse

ENDING: dict[str, Any] = {"link": TEXT, "do": [TEXT]}
QUESTION: dict[str, Any] = {"link": TEXT, "choices": ["one", "two"]}


def kinds(data: dict[str, Any]) -> list[str]:
    return [problem.kind for problem in find_problems(Step, data)]


def test_a_question_and_an_ending_are_whole() -> None:
    assert (parse(Step, QUESTION).ends, parse(Step, ENDING).ends) == (False, True)


def test_a_step_with_neither_choices_nor_advice_is_a_dead_end() -> None:
    assert kinds({"link": TEXT, "helplines": ["line"]}) == ["step-dead-end"]


@pytest.mark.parametrize(
    "more",
    [
        {"do": [TEXT]},
        {"helplines": ["line"]},
        {"pages": ["help"]},
        {"places": ["LT"]},
        {"languages": ["lt"]},
        {"none_known": "true"},
        {"writing": "true"},
        {"to_copy": {"language": "lt", "text": "Labas"}},
    ],
    ids=lambda more: next(iter(more)),
)
def test_a_question_does_not_end(more: dict[str, Any]) -> None:
    assert kinds({**QUESTION, **more}) == ["step-both"]


@pytest.mark.parametrize(("number", "faults"), [(1, ["step-choices"]), (2, []), (5, []), (6, ["step-choices"])])
def test_a_question_has_two_to_five_choices(number: int, faults: list[str]) -> None:
    assert kinds({"link": TEXT, "choices": [f"step-{i}" for i in range(number)]}) == faults


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({**ENDING, "link": {"lt": "žodis"}}, ("missing-text", "link")),
        ({**ENDING, "title": {"en": "word"}}, ("missing-text", "title")),
        ({**ENDING, "do": [TEXT, {"lt": "žodis"}]}, ("missing-text", "do.2")),
        ({**ENDING, "heplines": ["line"]}, ("unknown-key", "heplines")),
    ],
)
def test_words_are_there_in_every_required_language(data: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(Step, data) == [fault]


def test_the_heading_is_the_title_or_else_the_words_of_the_link() -> None:
    titled = parse(Step, {**ENDING, "title": {"lt": "antraštė", "en": "heading"}})

    assert (titled.heading["en"], parse(Step, ENDING).heading["en"]) == ("heading", "word")
