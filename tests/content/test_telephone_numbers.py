"""Proves that a slip in any number that is published is noticed: each stands once more, in docs/numbers.yml."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.reading import read_sheet
from hooks.awareness.rules import numbers
from tests.support.real_site import ROOT, read_real_site
from tests.support.tiny_site import write

_NUMBER = re.compile(r"""\s+[\w-]+: (["']?)(\+?\d[\d ]*)\1\s*(?:#.*)?""")
"""A number, in quotation marks of either kind or in none."""
LINES = sorted(getattr(read_real_site().catalogue, "helplines", ()))


def find_numbers() -> list[tuple[str, int, str]]:
    """Return file, line and text of every number that a file of the content holds on purpose."""
    places = []
    for path in (*(ROOT / f"docs/helplines/{id}.yml" for id in LINES), ROOT / "docs/numbers.yml"):
        for line, text in enumerate(path.read_text("utf-8").split("\n"), 1):
            if match := _NUMBER.fullmatch(text):
                places.append((path.relative_to(ROOT).as_posix(), line, match[2]))
    return places


def slip(number: str, dice: random.Random) -> str:
    """Return the number with one digit changed into another."""
    at = dice.choice([position for position, character in enumerate(number) if character.isdigit()])
    other = dice.choice([digit for digit in "0123456789" if digit != number[at]])
    return number[:at] + other + number[at + 1 :]


def test_the_list_of_numbers_is_there_and_agrees(catalogue: Catalogue) -> None:
    published = sum(len(entry.facts.dialled) for entry in catalogue.helplines.values())

    assert sum(file != "docs/numbers.yml" for file, _, _ in find_numbers()) == published > 0
    assert list(numbers.find_problems(catalogue, ROOT)) == []


@pytest.mark.parametrize("place", find_numbers(), ids=lambda place: f"{place[0]}-{place[1]}")
def test_one_digit_changed_in_any_place_is_noticed(catalogue: Catalogue, place: tuple[str, int, str], tmp_path: Path) -> None:
    file, line, number = place
    lines = (ROOT / file).read_text("utf-8").split("\n")
    lines[line - 1] = lines[line - 1].replace(number, slip(number, random.Random(number)))
    write(tmp_path, "docs/numbers.yml", (ROOT / "docs/numbers.yml").read_text("utf-8"))
    write(tmp_path, file, "\n".join(lines))
    entries = dict(catalogue.helplines)
    problems = []
    if file != "docs/numbers.yml":
        sheet, _ = read_sheet(tmp_path, file)
        assert sheet is not None
        facts, found = parse_facts(Helpline, sheet, Context(catalogue.languages, catalogue.site))
        problems += found
        id = Path(file).stem
        entries.pop(id)
        if facts is not None:
            entries[id] = replace(catalogue.helplines[id], facts=facts, sheet=sheet)
    problems += numbers.find_problems(replace(catalogue, helplines=entries), tmp_path)
    named = {f"{problem.file}:{problem.line}" for problem in problems}
    named |= {dict(problem.details).get("place", "") for problem in problems}

    assert {problem.kind for problem in problems} & {"bad-number", "numbers-differ"}
    assert f"{file}:{line}" in named
