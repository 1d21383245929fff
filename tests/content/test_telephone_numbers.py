"""Proves every number, address and hour of every helpline against a list written a second time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.helpline import Contact, Helpline
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.reading import read_sheet
from hooks.awareness.rules import numbers
from tests.support.real_site import ROOT
from tests.support.tiny_site import write

_NUMBER = re.compile(r'\s+[\w-]+: "(\+?[\d ]+)"')

MAIL = {
    "kopzi": "centras@anti-trafficking.lt",
    "vilniaus-caritas": "pagalba@vilnius.caritas.lt",
    "dingusiu-zmoniu-centras": "centras1@missing.lt",
    "klaipedos-centras": "kmn@moteriai.lt",
    "vyru-kriziu-centras": "info@vyrukrizes.lt",
    "vdi": "info@vdi.lt",
    "nl-comensha": "info@comensha.nl",
    "ie-garda": "blueblindfold@garda.ie",
    "dk-cmm": "cmm@sbst.dk",
}

ALWAYS_OPEN = {
    ("112", "call"), ("112", "sms"), ("jaunimo-linija", "call"), ("vilties-linija", "call"), ("moteru-linija", "call"),
    ("nappz", "mobile"), ("nappz", "free"), ("kopzi", "call"), ("vilniaus-caritas", "call"),
    ("dingusiu-zmoniu-centras", "call"), ("vyru-kriziu-centras", "call"), ("konsuline-pagalba", "call"),
    ("de-hilfetelefon", "call"), ("no-rosa", "call"), ("fi-assistance", "call"), ("lv-safe-house", "call"),
}  # fmt: skip
"""Contacts whose publisher says that they answer day and night."""

OPENING_HOURS = {
    ("jaunimo-linija", "chat"): ("mon tue wed thu fri sat sun", "13:00", "01:00"),
    ("nelik-vienas", "call"): ("mon tue wed thu fri sat sun", "18:00", "21:00"),
    ("klaipedos-centras", "call"): ("mon tue wed thu fri", "09:00", "18:00"),
    ("nl-comensha", "call"): ("mon tue wed thu fri", "09:00", "17:00"),
}

SURE = {("112", "call"), ("112", "sms"), ("vaiku-linija", "call"), ("vilties-linija", "call"),
        ("jaunimo-linija", "call"), ("jaunimo-linija", "chat")}  # fmt: skip
"""Contacts that two independent publishers name, one of them within two years."""

ALWAYS_SHOWN = {"112", "vaiku-linija", "jaunimo-linija", "vilties-linija"}


def find_contacts(catalogue: Catalogue) -> Iterator[tuple[tuple[str, str], Contact]]:
    for id, entry in catalogue.helplines.items():
        for contact in entry.facts.contacts:
            yield (id, contact.id), contact


def find_numbers() -> list[tuple[str, int, str]]:
    """Return file, line and text of every number that a file of the content holds on purpose."""
    places = []
    for path in (*sorted((ROOT / "docs/helplines").glob("*.yml")), ROOT / "docs/numbers.yml"):
        for line, text in enumerate(path.read_text("utf-8").split("\n"), 1):
            if match := _NUMBER.fullmatch(text):
                places.append((path.relative_to(ROOT).as_posix(), line, match[1]))
    return places


def slip(number: str, dice: random.Random) -> str:
    """Return the number with one digit changed into another."""
    at = dice.choice([position for position, character in enumerate(number) if character.isdigit()])
    other = dice.choice([digit for digit in "0123456789" if digit != number[at]])
    return number[:at] + other + number[at + 1 :]


def test_the_list_of_numbers_is_there_and_agrees(catalogue: Catalogue) -> None:
    listed = [number for file, _, number in find_numbers() if file == "docs/numbers.yml"]

    assert len(listed) == sum(len(entry.facts.dialled) for entry in catalogue.helplines.values()) > 0
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


def test_mail_addresses_are_those_on_the_list(catalogue: Catalogue) -> None:
    found = {
        helpline: contact.address for (helpline, _), contact in find_contacts(catalogue) if contact.method == "email"
    }

    assert found == MAIL


def test_only_contacts_on_the_list_are_open_day_and_night(catalogue: Catalogue) -> None:
    assert {key for key, contact in find_contacts(catalogue) if contact.hours == "always"} == ALWAYS_OPEN


def test_other_opening_hours_are_those_on_the_list(catalogue: Catalogue) -> None:
    found = {
        key: (" ".join(span.days), span.open, span.close)
        for key, contact in find_contacts(catalogue)
        if isinstance(contact.hours, tuple)
        for span in contact.hours
    }

    assert found == OPENING_HOURS


def test_the_hours_of_the_line_for_children_are_not_guessed(catalogue: Catalogue) -> None:
    contacts = dict(find_contacts(catalogue))

    assert contacts["vaiku-linija", "call"].hours == "unknown"


def test_only_contacts_on_the_list_are_shown_as_sure(catalogue: Catalogue) -> None:
    assert {key for key, contact in find_contacts(catalogue) if contact.grade == "A"} == SURE


def test_only_sure_lines_are_shown_on_every_page(catalogue: Catalogue) -> None:
    assert {id for id, entry in catalogue.helplines.items() if entry.facts.always_shown} == ALWAYS_SHOWN
