"""A lesson says for whom it is, what it needs and how its minutes are spent; otherwise it is a problem."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from hooks.awareness.model.lesson import Lesson, LessonWords
from tests.unit.builders import judge, parse
from tools.starting.example_lesson import LESSON, front_matter


def lesson_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a lesson of 20 minutes in three steps, as they are read; None takes one away."""
    data = {**yaml.load(LESSON, yaml.BaseLoader), **changes}
    return {key: value for key, value in data.items() if value is not None}


def a_step(id: str = "only", minutes: str = "20", **changes: Any) -> dict[str, Any]:
    return {"id": id, "minutes": minutes, "form": "together", **changes}


def test_a_lesson_keeps_its_minutes_and_right_options() -> None:
    lesson = parse(Lesson, lesson_data())

    assert [step.minutes for step in lesson.steps] == [5, 10, 5]
    assert dict(lesson.steps[1].quiz) == {"first": 2, "second": 1}
    assert lesson.devices.needed == ()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"minutes": "45"}, ("minutes-do-not-add-up", "")),
        ({"steps": [a_step(minutes="19")]}, ("minutes-do-not-add-up", "")),
        ({"steps": [a_step(minutes="10"), a_step(minutes="10")]}, ("step-doubled", "")),
        ({"steps": [a_step(minutes="0")], "minutes": "0"}, ("number-too-small", "steps.1.minutes")),
        ({"steps": []}, ("empty-list", "steps")),
        ({"steps": [a_step(form="outside")]}, ("unknown-value", "steps.1.form")),
        ({"steps": [a_step(quiz={"q": "0"})]}, ("number-too-small", "steps.1.quiz.q")),
        ({"ages": None}, ("lesson-without-ages", "")),
        ({"ages": {"from": "18", "to": "14"}}, ("ages-backwards", "ages")),
        ({"audiences": []}, ("empty-list", "audiences")),
        ({"subjects": []}, ("empty-list", "subjects")),
        ({"aims": []}, ("empty-list", "aims")),
        ({"helplines": []}, ("empty-list", "helplines")),
        ({"devices": {}}, ("missing-key", "devices.needed")),
        ({"devices": {"needed": ["robot"]}}, ("unknown-value", "devices.needed.1")),
        ({"materials": None}, ("missing-key", "materials")),
        ({"licence": None}, ("missing-key", "licence")),
    ],
)
def test_what_a_lesson_lacks_is_named(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert fault in judge(Lesson, lesson_data(**changes))


def test_a_training_needs_no_ages() -> None:
    assert judge(Lesson, lesson_data(kind="training", ages=None)) == []


@pytest.mark.parametrize(
    ("without", "mismatch"),
    [("alternative", ("words-missing", "alternative")), ("materials", ("words-missing", "materials.paper"))],
)
def test_words_that_a_lesson_needs_are_missed(without: str, mismatch: tuple[str, str]) -> None:
    words = yaml.load(front_matter("en"), yaml.BaseLoader)
    del words[without]
    found = parse(LessonWords, words).find_mismatches(parse(Lesson, lesson_data()))

    assert [(one.kind, one.key) for one in found] == [mismatch]


def test_adults_need_no_other_task() -> None:
    words = yaml.load(front_matter("en"), yaml.BaseLoader)
    del words["alternative"]
    training = parse(Lesson, lesson_data(kind="training"))

    assert list(parse(LessonWords, words).find_mismatches(training)) == []


@pytest.mark.parametrize("field", ["content_note", "lead", "aims"])
def test_a_lesson_without_its_first_words_is_a_problem(field: str) -> None:
    words = yaml.load(front_matter("en"), yaml.BaseLoader)
    del words[field]

    assert judge(LessonWords, words) == [("missing-key", field)]
