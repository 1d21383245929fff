"""Rule: every sign of a checklist has a source and leads somewhere, and nothing in it leads astray."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.problems import Problem
from tests.support.tiny_site import write_page
from tests.unit.checklists import FILE, checklist_data, group_data, sign_data, write_checklist
from tests.unit.reading_tiny_sites import read_tiny_site

ONE, OTHER = sign_data("one"), sign_data("other")
WAIT = {"wait": {"lt": "Palauk.", "en": "Wait."}}


def _judge(root: Path, data: dict[str, Any]) -> tuple[Problem, ...]:
    write_checklist(root, data)
    return read_tiny_site(root).problems


def _kinds(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return sorted((problem.kind, dict(problem.details)["id"]) for problem in problems)


def test_a_checklist_that_is_whole_is_no_problem(tmp_path: Path) -> None:
    assert _judge(tmp_path, checklist_data()) == ()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (checklist_data(group_data(sign_data(sources=None))), ("sign-without-source", "hurry")),
        (checklist_data(group_data(sign_data(sources=[]))), ("sign-without-source", "hurry")),
        (checklist_data(group_data(ONE, sign_data("other", questions=[]))), ("sign-leads-nowhere", "other")),
        (checklist_data(group_data(sign_data(urgent=True))), ("urgent-without-words", "hurry")),
        (checklist_data(group_data(ONE, OTHER, ONE)), ("id-doubled", "one")),
        (checklist_data(group_data(ONE), group_data(ONE, id="b")), ("id-doubled", "one")),
        (checklist_data(group_data(ONE), group_data(OTHER)), ("id-doubled", "job")),
        (checklist_data(group_data(sign_data(questions=["why", "wy"]))), ("unknown-answer", "wy")),
        (checklist_data(group_data(sign_data(advice=["wait"]))), ("unknown-answer", "wait")),
        (checklist_data(always={"advice": ["wait"]}), ("unknown-answer", "wait")),
        (checklist_data(advice=WAIT), ("answer-unused", "wait")),
    ],
)
def test_what_would_leave_a_reader_alone_is_a_problem(
    data: dict[str, Any], found: tuple[str, str], tmp_path: Path
) -> None:
    assert _kinds(_judge(tmp_path, data)) == [found]


@pytest.mark.parametrize(
    "data",
    [
        checklist_data(group_data(sign_data(questions=None, advice=["wait"])), questions={}, advice=WAIT),
        checklist_data(always={"advice": ["wait"]}, advice=WAIT),
        checklist_data(group_data(ONE, id="one")),
    ],
)
def test_advice_alone_is_enough_and_a_group_may_be_called_like_a_sign(data: dict[str, Any], tmp_path: Path) -> None:
    assert _judge(tmp_path, data) == ()


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    signs = (sign_data("one", sources=[]), sign_data("one", questions=["what"]), sign_data("two", questions=[]))

    assert _kinds(_judge(tmp_path, checklist_data(group_data(*signs)))) == [
        ("id-doubled", "one"),
        ("sign-leads-nowhere", "two"),
        ("sign-without-source", "one"),
        ("unknown-answer", "what"),
    ]


@pytest.mark.parametrize(
    ("place", "field", "key"),
    [
        ("sources", "sources", "b-law"),
        ("sign", "helplines", "lin"),
        ("sign", "organisations", "operato"),
        ("group", "pages", "hel"),
        ("always", "helplines", "lin"),
        ("urgent", "helplines", "lin"),
    ],
)
def test_a_key_that_leads_nowhere_is_found_wherever_it_stands(
    place: str, field: str, key: str, tmp_path: Path
) -> None:
    text = {"lt": "Skubu", "en": "Urgent"}
    data = {
        "sources": lambda: checklist_data(group_data(sign_data(sources=["a-law", key]))),
        "sign": lambda: checklist_data(group_data(sign_data(ask={field: [key]}))),
        "group": lambda: checklist_data(group_data(ONE, ask={field: [key]})),
        "always": lambda: checklist_data(always={"ask": {field: [key]}}),
        "urgent": lambda: checklist_data(urgent={"title": text, "text": text, "helplines": [key]}),
    }[place]()

    assert _kinds(_judge(tmp_path, data)) == [("unknown-reference", key)]


def test_marks_inside_its_texts_are_looked_up(tmp_path: Path) -> None:
    texts = {"lt": "Klausk [[page:hlp|čia]].", "en": "Ask [[page:hlp|here]]."}
    problems = _judge(tmp_path, checklist_data(questions={"why": texts}))

    assert [(problem.file, problem.kind) for problem in problems] == [(FILE, "unknown-reference")] * 2


def test_a_checklist_that_no_page_shows_is_a_problem(tmp_path: Path) -> None:
    write_checklist(tmp_path, checklist_data())
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/help", language, "Call [[phone:line]] [@a-law].")

    assert _kinds(read_tiny_site(tmp_path).problems) == [("checklist-unused", "offer")]


@pytest.mark.parametrize(
    ("stem", "words", "kind"),
    [
        ("campaigns/light/index", {"summary": "About light.", "emblem_alt": "A line."}, "block-misplaced"),
        ("docs/helplines/line", {"who": "For all."}, "block-misplaced"),
        ("docs/lists", {}, None),
    ],
)
def test_only_a_plain_page_shows_a_checklist(
    stem: str, words: dict[str, str], kind: str | None, tmp_path: Path
) -> None:
    write_checklist(tmp_path, checklist_data())
    for language in ("lt", "en"):
        write_page(tmp_path, stem, language, "[[checklist: offer]]", **words)

    assert {problem.kind for problem in read_tiny_site(tmp_path).problems} == ({kind} if kind else set())


def test_a_checklist_that_does_not_exist_is_named_with_the_nearest(tmp_path: Path) -> None:
    write_checklist(tmp_path, checklist_data())
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/lists", language, "[[checklist: ofer]]\n\n[[glossary]]")
    problems = read_tiny_site(tmp_path).problems

    assert {(problem.kind, dict(problem.details)["suggestion"]) for problem in problems} == {
        ("unknown-reference", "offer")
    }
