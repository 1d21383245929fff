"""Reads tiny sites as a build would, and says what is wrong with them as a build would."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, explain_problem
from hooks.awareness.site import Reading, read_site
from hooks.awareness.wordings import read_wordings
from tests.support.real_site import ROOT
from tests.support.tiny_site import WORDS, write_tiny_site

LANGUAGES = Languages("lt", ("lt", "en"), ("lt", "en"))

LATEST = datetime.date(2050, 1, 1)
"""The day on which tiny sites are judged: behind all dates of the examples but those that are wrong."""


@cache
def read_tiny_words() -> Mapping[str, Wording]:
    """Return the words of the interface of a tiny site, by language."""
    wordings, _ = read_wordings(ROOT, ROOT / WORDS, LANGUAGES)
    return wordings


def write_tiny_content(root: Path, languages: Languages = LANGUAGES) -> None:
    """Write a tiny site that can be read, though not built."""
    write_tiny_site(root, languages.all, languages.required, looks=False)


def read_settings(root: Path) -> dict[str, Any]:
    """Return what mkdocs.yml says about the site."""
    return _parse_settings((root / "mkdocs.yml").read_text("utf-8"))


@cache
def _parse_settings(text: str) -> dict[str, Any]:
    settings = yaml.safe_load(text)
    return {**settings["extra"]["awareness"], "address": settings.get("site_url", "")}


LIKENESS = ("fields-differ", "lists-differ", "marks-differ")
"""What is told when a test puts something into one language of a text and not into the other."""


def read_tiny_site(root: Path, languages: Languages = LANGUAGES, *, compared: bool = False) -> Reading:
    """Return the site that lies in a folder.

    Tests of most rules change one language of a text only. What then differs between the languages is left
    out of the problems, unless they are to be `compared`.
    """
    reading = read_site(root, root / "overrides/words", languages, read_settings(root), latest=LATEST)
    told = (problem for problem in reading.problems if compared or problem.kind not in LIKENESS)
    return replace(reading, problems=tuple(told))


def list_faults(problems: Iterable[Problem]) -> list[tuple[str, int, str]]:
    """Return file, line and kind of every problem, in the order in which a build shows them."""
    return [(problem.file, problem.line, problem.kind) for problem in sorted(set(problems))]


def explain_reading(reading: Reading) -> str:
    """Return all messages about a site, as a build prints them."""
    speakers = [wording.say for wording in reading.wordings.values()]
    return "\n\n".join(explain_problem(problem, speakers) for problem in sorted(set(reading.problems))) + "\n"
