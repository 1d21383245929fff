"""A helpline is somebody to turn to: each contact has what its method needs, and nothing is guessed."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline, HelplineWords
from tests.unit.builders import a_contact, a_helpline, contact_data, find_problems, helpline_data, judge, parse
from tests.unit.model.words_data import words_data


@pytest.mark.parametrize("method", ["phone", "sms"])
def test_what_is_dialled_needs_a_number(method: str) -> None:
    data = contact_data(method=method, number=None, address="https://example.org")

    assert judge(Contact, data) == [("contact-without", "")]


@pytest.mark.parametrize("method", ["chat", "form", "email", "website", "visit"])
def test_everything_else_needs_an_address(method: str) -> None:
    assert judge(Contact, contact_data(method=method)) == [("contact-without", "")]


@pytest.mark.parametrize(
    ("changes", "surplus"),
    [
        ({"address": "https://example.org"}, "address"),
        ({"method": "sms", "address": "Main street 1"}, "address"),
        ({"method": "website", "address": "https://example.org"}, "number"),
        ({"method": "email", "address": "a@example.org"}, "number"),
        ({"method": "visit", "address": "Main street 1"}, "number"),
    ],
)
def test_a_contact_has_nothing_of_another_method(changes: dict[str, Any], surplus: str) -> None:
    (problem,) = find_problems(Contact, contact_data(**changes))

    assert (problem.kind, dict(problem.details)["surplus"]) == ("contact-surplus", surplus)


@pytest.mark.parametrize(
    ("changes", "link"),
    [
        ({}, "tel:112"),
        ({"number": "+370 612 34567"}, "tel:+37061234567"),
        ({"method": "sms"}, "sms:112"),
        ({"method": "email", "number": None, "address": "a@example.org"}, "mailto:a@example.org"),
        ({"method": "chat", "number": None, "address": "https://example.org/chat"}, "https://example.org/chat"),
        ({"method": "visit", "number": None, "address": "Main street 1"}, ""),
    ],
)
def test_a_press_on_a_contact_opens_what_it_is(changes: dict[str, Any], link: str) -> None:
    assert a_contact(**changes).link == link


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"number": "+370 8 612 34567"}, ("bad-number", "number")),
        ({"number": ["112"]}, ("bad-number", "number")),
        ({"method": "fax"}, ("unknown-value", "method")),
        ({"method": "chat", "number": None, "address": "javascript:alert(1)"}, ("bad-address", "address")),
        ({"method": "website", "number": None, "address": "www.example.org"}, ("bad-address", "address")),
        ({"method": "email", "number": None, "address": "client(at)example.org"}, ("bad-email", "address")),
        ({"method": "email", "number": None, "address": "mailto:a@example.org"}, ("bad-email", "address")),
        ({"method": "email", "number": None, "address": "a@example.org, b@example.org"}, ("bad-email", "address")),
        ({"method": "email", "number": None, "address": "a@example"}, ("bad-email", "address")),
        ({"method": "email", "number": None, "address": "https://example.org"}, ("bad-email", "address")),
        ({"hours": None}, ("contact-without", "")),
        ({"number": "+370 612 34567 ext. 5"}, ("bad-number", "number")),
        ({"method": "form", "number": None, "address": ""}, ("empty-value", "address")),
        ({"grade": "D"}, ("unknown-value", "grade")),
        ({"grade": None}, ("missing-key", "grade")),
        ({"sources": []}, ("empty-list", "sources")),
        ({"sources": [""]}, ("empty-value", "sources.1")),
        ({"sources": "a-law"}, ("not-a-list", "sources")),
        ({"languages": "lt"}, ("unknown-value", "languages")),
        ({"languages": []}, ("empty-list", "languages")),
        ({"hours": []}, ("empty-list", "hours")),
        ({"languages": [""]}, ("empty-value", "languages.1")),
        ({"languages": {"lt": "x"}}, ("not-a-list", "languages")),
        ({"hours": "mon-fri 9-17"}, ("bad-hours", "hours")),
        ({"hours": "24/7"}, ("bad-hours", "hours")),
        ({"hours": [{"days": "daily", "open": "09:00", "close": "09:00"}]}, ("hours-alike", "hours.1")),
        ({"hours": ["mon-fri"]}, ("not-a-mapping", "hours.1")),
        ({"hours": [{"days": "daily", "open": "9", "close": "17:00"}]}, ("bad-time", "hours.1.open")),
        ({"hours": [{"days": "daily", "open": "09:00"}]}, ("missing-key", "hours.1.close")),
        ({"anonymous": "maybe"}, ("unknown-value", "anonymous")),
        ({"phone": "112"}, ("unknown-key", "phone")),
    ],
)
def test_a_fault_of_a_contact_is_named_by_its_place(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(Contact, contact_data(**changes)) == [fault]


@pytest.mark.parametrize("method", ["email", "form", "website", "visit"])
def test_where_nobody_answers_at_once_hours_may_be_left_out(method: str) -> None:
    address = {"email": "a.b-c+d@mail.example.org", "visit": "Main street 1"}.get(method, "https://example.org")

    assert a_contact(method=method, number=None, address=address, hours=None).hours is None


@pytest.mark.parametrize(("ages", "right"), [((16, 35), True), ((16, 16), True), ((35, 16), False), ((16, -1), False)])
def test_ages_begin_with_the_youngest(ages: tuple[int, int], right: bool) -> None:
    data = helpline_data(ages={"from": str(ages[0]), "to": str(ages[1])})

    assert judge(Helpline, data) == ([] if right else [("ages-backwards", "ages")])


def test_what_is_not_known_is_said_and_not_guessed() -> None:
    contact = a_contact(hours="unknown", languages="unknown", cost="unknown")

    assert (contact.hours, contact.languages, contact.cost, contact.anonymous) == ("unknown",) * 4


def test_all_faults_are_found_at_once() -> None:
    data = helpline_data(status="open", tier="x", order="one", contacts=[contact_data(grade="D"), contact_data(number="x")])

    assert len(judge(Helpline, data)) == 5


def test_a_list_of_wrong_contacts_is_not_called_empty() -> None:
    assert judge(Helpline, helpline_data(contacts=[contact_data(grade="D")])) == [("unknown-value", "contacts.1.grade")]


def test_a_helpline_needs_a_contact() -> None:
    assert judge(Helpline, helpline_data(contacts=[])) == [("empty-list", "contacts")]


@pytest.mark.parametrize(
    ("grades", "confirmed"),
    [
        ([("phone", "A")], True),
        ([("phone", "B")], False),
        ([("phone", "A"), ("sms", "C")], False),
        ([("phone", "A"), ("chat", "C")], True),
        ([("chat", "A"), ("email", "B")], False),
        ([("chat", "A")], True),
    ],
)
def test_a_line_is_sure_if_all_its_numbers_are_or_all_its_addresses(grades: list[tuple[str, str]], confirmed: bool) -> None:
    places = {
        "phone": {"number": "112"},
        "sms": {"number": "112"},
        "chat": {"address": "https://example.org"},
        "email": {"address": "a@example.org"},
    }
    contacts = [
        contact_data(id=method, method=method, grade=grade, **{"number": None, **places[method]}) for method, grade in grades
    ]

    assert a_helpline(contacts=contacts).confirmed is confirmed


@pytest.mark.parametrize(
    ("grade", "how", "sure"),
    [
        ("A", "public-copies", True),
        ("B", "official-page", False),
        ("C", "called", True),
        ("C", "operator-confirmed", True),
    ],
)
def test_a_contact_is_sure_by_its_sources_or_by_the_word_of_the_service(grade: str, how: str, sure: bool) -> None:
    verified = {"on": "2026-01-02", "how": how}
    line = a_helpline(contacts=[contact_data(grade=grade)], verified=verified)

    assert line.is_sure(line.contacts[0]) is sure
    assert line.confirmed is sure
    assert (line.find_sure_call() is not None) is sure


def test_only_a_sure_line_may_stand_on_every_page() -> None:
    data = helpline_data(always_shown="true", contacts=[contact_data(grade="B")])

    assert [problem.kind for problem in find_problems(Helpline, data)] == ["unsure-everywhere"]


def test_a_closed_line_names_its_successor() -> None:
    assert [problem.kind for problem in find_problems(Helpline, helpline_data(status="closed"))] == ["closed-without-successor"]
    assert a_helpline(status="closed", replaced_by="other").replaced_by == "other"


def test_the_languages_of_a_line_are_those_that_a_contact_is_known_to_speak() -> None:
    contacts = [
        contact_data(id="a", languages=["lt", "ru"]),
        contact_data(id="b", languages="unknown"),
        contact_data(id="c", languages=None),
        contact_data(id="d", languages=["en", "lt"]),
    ]

    assert a_helpline(contacts=contacts).languages == ("lt", "ru", "en")


def test_the_first_contact_of_a_method_speaks_for_it() -> None:
    line = a_helpline(contacts=[contact_data(id="a"), contact_data(id="b", number="116123"), contact_data(id="c", method="sms")])
    found = {method: line.first_contact(method) for method in ("phone", "sms", "chat")}

    assert {method: contact and contact.id for method, contact in found.items()} == {"phone": "a", "sms": "c", "chat": None}


def test_a_note_needs_its_contact() -> None:
    words = parse(HelplineWords, words_data(who="All.", contact_notes={"call": "Free.", "fax": "Old."}))

    assert [(m.kind, m.key) for m in words.find_mismatches(a_helpline())] == [("words-surplus", "contact_notes.fax")]


@pytest.mark.parametrize(("ages", "fault"), [({"from": "-1"}, ("number-too-small", "ages.from")), ("16", ("not-a-mapping", "ages"))])
def test_ages_are_counted_in_years(ages: Any, fault: tuple[str, str]) -> None:
    assert judge(Helpline, helpline_data(ages=ages)) == [fault]
