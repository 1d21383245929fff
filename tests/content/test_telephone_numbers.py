"""Proves every number and address of every helpline against a list written a second time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.helpline import Contact

NUMBERS = {
    ("112", "call"): "112",
    ("112", "sms"): "112",
    ("vaiku-linija", "call"): "116 111",
    ("jaunimo-linija", "call"): "+370 800 28888",
    ("vilties-linija", "call"): "116 123",
    ("moteru-linija", "call"): "+370 800 66366",
    ("linija-doverija", "call"): "+370 800 77277",
    ("nelik-vienas", "call"): "+370 604 11119",
    ("nappz", "mobile"): "+370 616 91119",
    ("nappz", "free"): "+370 800 91119",
    ("kopzi", "call"): "+370 679 61617",
    ("vilniaus-caritas", "call"): "+370 699 90866",
    ("dingusiu-zmoniu-centras", "call"): "+370 652 98187",
    ("dinge-vaikai", "call"): "116 000",
    ("klaipedos-centras", "call"): "+370 607 81688",
    ("vyru-kriziu-centras", "call"): "+370 662 26770",
    ("vdi", "advice"): "+370 5 213 9772",
    ("vdi", "report"): "+370 5 213 9750",
    ("konsuline-pagalba", "call"): "+370 706 52444",
    ("uk-modern-slavery", "call"): "+44 8000 121 700",
    ("de-hilfetelefon", "call"): "116 016",
    ("no-rosa", "call"): "+47 22 33 11 60",
    ("nl-comensha", "call"): "+31 33 448 11 86",
    ("nl-labour-authority", "call"): "+31 70 333 44 44",
    ("nl-labour-authority", "call-free"): "+31 800 5151",
    ("ie-garda", "garda-confidential"): "+353 1800 666 111",
    ("ie-garda", "crimestoppers"): "+353 1800 25 00 25",
    ("dk-cmm", "call"): "+45 70 20 25 50",
    ("fi-assistance", "call"): "+358 2954 63177",
    ("pl-kcik", "call"): "+48 22 628 01 20",
    ("pl-kcik", "call-second"): "+48 22 628 99 99",
    ("lv-safe-house", "call"): "+371 28612120",
    ("ee-sib", "call"): "+372 660 7320",
}
"""By helpline and contact, grouped as the publisher of each prints it.

Whoever changes a number in the content changes it here too, reading it from its source again.
"""

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


@pytest.mark.parametrize("contact", NUMBERS, ids="-".join)
def test_a_number_has_every_digit_right(catalogue: Catalogue, contact: tuple[str, str]) -> None:
    numbers = {key: found.number.dialled for key, found in find_contacts(catalogue) if found.number}

    assert numbers[contact] == NUMBERS[contact].replace(" ", "")


def test_no_number_is_published_that_is_not_on_the_list(catalogue: Catalogue) -> None:
    assert {key for key, contact in find_contacts(catalogue) if contact.number} == set(NUMBERS)


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
