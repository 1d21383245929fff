"""Reads a form that somebody filled in on GitHub, as the text of the issue has it.

GitHub writes each question as a heading of the third level and the answer below it:
https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = ".github/ISSUE_TEMPLATE"
NOTHING = "_No response_"
"""What GitHub writes where nobody has answered."""
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_LONGEST = 20_000
_NO_FACTS = ("slug", "kind", "public")


@dataclass(frozen=True)
class FilledForm:
    """A form with its answers."""

    kind: str
    slug: str
    answers: Mapping[str, str]
    """By the name of the place where they belong."""
    notes: tuple[str, ...]
    """Answers that a person must judge before they become facts, each behind its question, on one line."""


def read_form(root: Path, text: str) -> FilledForm | None:
    """Return what the text of an issue holds, or None if it comes from none of our forms.

    In a form that begins something, the id of each question says where the answer goes: `at-title-lt` to
    the place `title` in the language `lt`, `slug` and `kind` to the command. All others are notes.
    """
    given = _split(text[:_LONGEST].replace("\r\n", "\n"))
    for file in sorted((root / FOLDER).glob("start-*.yml")):
        labels = _read_labels(file)
        if set(given) <= set(labels) and {"slug", "kind"} <= {labels[question] for question in given}:
            named = {labels[question]: answer for question, answer in given.items()}
            answers = {_place(id): answer for id, answer in named.items() if id.startswith("at-") and answer}
            judged = [
                f"{question}: {' '.join(answer.split())}"
                for question, answer in given.items()
                if answer and not labels[question].startswith("at-") and labels[question] not in _NO_FACTS
            ]
            return FilledForm(_last_word(named["kind"]), named["slug"].strip(), answers, tuple(judged))
    return None


def _split(text: str) -> dict[str, str]:
    parts = _HEADING.split(text)
    answers = (answer.strip() for answer in parts[2::2])
    return {
        question: "" if answer == NOTHING else answer for question, answer in zip(parts[1::2], answers, strict=True)
    }


def _read_labels(file: Path) -> dict[str, str]:
    form = yaml.safe_load(file.read_text("utf-8"))
    return {field["attributes"]["label"]: field["id"] for field in form["body"] if "id" in field}


def _place(id: str) -> str:
    """Return `title.lt` for `at-title-lt`, and `url` for `at-url`."""
    return id.removeprefix("at-").replace("-", ".")


def _last_word(answer: str) -> str:
    """Return the kind that a choice such as `Kampanija / A campaign` means."""
    words = re.findall(r"[a-z]+", answer.lower())
    return words[-1] if words else ""
