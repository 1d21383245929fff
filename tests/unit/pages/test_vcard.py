"""A vCard is what telephones import: escaped, folded by octets, one line for each contact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hooks.awareness.language import Phrase
from hooks.awareness.pages.cards import ContactLine, HelplineCard
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.vcard import write_vcard

CONTACT = ContactLine("phone", "Call", "112", "tel:112", (), "", "", "", "", None, True)
NOWHERE = Link(Phrase("x", "en"), "")
CARD = HelplineCard(
    "line", Phrase("Line", "en"), NOWHERE, Phrase("All.", "en"), NOWHERE, (CONTACT,), "support", True, "Sure.", "", "", "", ()
)


def _write(card: HelplineCard) -> str:
    return write_vcard(card).decode()


def _unfold(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_card_has_a_beginning_a_version_a_name_and_an_end() -> None:
    assert _unfold(_write(CARD)) == [
        "BEGIN:VCARD", "VERSION:3.0", "FN:Line", "N:Line;;;;", "TEL;TYPE=VOICE:112", "NOTE:Sure.", "END:VCARD",
    ]


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        (replace(CONTACT, href="tel:+37061234567", shown="+370 612 34567"), "TEL;TYPE=VOICE:+37061234567"),
        (replace(CONTACT, method="email", href="mailto:a@example.org", shown="a@example.org"), "EMAIL:a@example.org"),
        (replace(CONTACT, method="chat", href="https://example.org/a", shown="example.org"), "URL:https://example.org/a"),
        (replace(CONTACT, method="visit", href="", shown="Main street 1, Vilnius"), "ADR:;;Main street 1\\, Vilnius;;;;"),
    ],
)
def test_a_contact_is_written_as_what_it_is(contact: ContactLine, line: str) -> None:
    assert line in _unfold(_write(replace(CARD, contacts=(contact,))))


def test_a_number_for_calls_and_messages_is_written_once() -> None:
    card = replace(CARD, contacts=(CONTACT, replace(CONTACT, method="sms", href="sms:112")))

    assert _write(card).count("TEL;") == 1


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Children, parents; all", r"Children\, parents\; all"),
        ("Back\\slash", r"Back\\slash"),
        ("Two\nlines", r"Two\nlines"),
        ("“Quotes” – ąčę: fine", "“Quotes” – ąčę: fine"),
    ],
)
def test_signs_with_a_meaning_are_escaped(name: str, written: str) -> None:
    lines = _unfold(_write(replace(CARD, name=Phrase(name, "en"))))

    assert f"FN:{written}" in lines
    assert f"N:{written};;;;" in lines


@pytest.mark.parametrize(
    "name", ["a" * 71, "a" * 72, "a" * 73, "a" * 300, "ą" * 36, "ą" * 37, "ą" * 200, "日本" * 60, "😀" * 50, "aą😀" * 40]
)
def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(name: str) -> None:
    content = write_vcard(replace(CARD, name=Phrase(name, "en")))
    lines = content.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert [line.decode() for line in lines]
    assert f"FN:{name}" in _unfold(content.decode())


@pytest.mark.parametrize(("length", "folds"), [(72, 0), (73, 1), (72 + 74, 1), (72 + 75, 2)])
def test_a_line_is_folded_only_where_it_must_be(length: int, folds: int) -> None:
    text = _write(replace(CARD, name=Phrase("a" * length, "en")))

    assert text.partition("\r\nN:")[0].count("\r\n ") == folds


def test_every_line_ends_as_the_standard_asks() -> None:
    assert _write(CARD).count("\n") == _write(CARD).count("\r\n") == 7
