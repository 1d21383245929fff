"""Reads the table of what readers type and what should answer, and counts how well a search does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from hooks.awareness.language import Languages
from hooks.awareness.pages.addresses import page_address

TABLES = Path(__file__).parent / "queries"
FIRST_FEW = 5


@dataclass(frozen=True)
class Question:
    """One query with its answers, as addresses from the root of the site."""

    language: str
    ask: str
    first: str
    five: tuple[str, ...] = ()
    cry: bool = False


@dataclass(frozen=True)
class Score:
    """How a search did in one table; all counts are parts of one."""

    first: float
    few: float
    mrr: float
    """Mean of one divided by the place of the page that should stand first."""
    recall: float
    """Part of all pages wanted among the first five that stood there."""


def read_questions(language: str, languages: Languages) -> list[Question]:
    """Return the table of a language."""
    rows = yaml.safe_load((TABLES / f"{language}.yml").read_text("utf-8"))
    prefix = page_address("index", language, languages)
    return [
        Question(
            language,
            str(row["ask"]),
            prefix + row["first"],
            tuple(prefix + address for address in row.get("five", ())),
            row.get("cry", False),
        )
        for row in rows
    ]


def find_place(wanted: str, answers: Sequence[str]) -> int:
    """Return the place of a page among answers, counted from 1; 0 if it is not there."""
    return answers.index(wanted) + 1 if wanted in answers else 0


def count_score(questions: Sequence[Question], answers: Iterable[Sequence[str]]) -> Score:
    """Return how well a search answered."""
    places = []
    recalled: list[float] = []
    for question, found in zip(questions, answers, strict=True):
        place = find_place(question.first, found)
        places.append(place)
        wanted = {question.first, *question.five}
        recalled.append(len(wanted & set(found[: FIRST_FEW + question.cry])) / len(wanted))
    number = len(places)
    return Score(
        first=sum(place == 1 for place in places) / number,
        few=sum(0 < place <= FIRST_FEW for place in places) / number,
        mrr=sum(1 / place for place in places if place) / number,
        recall=sum(recalled) / number,
    )
