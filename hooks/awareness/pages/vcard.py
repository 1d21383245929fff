"""Writes a helpline as a vCard, to be kept in the contacts of a telephone."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.pages.cards import HelplineCard, is_dialled

_LONGEST_LINE = 75
"""Octets, RFC 2426 section 2.6."""


def write_vcard(card: HelplineCard) -> bytes:
    """Return a vCard 3.0 (RFC 2426), the version that telephones import most widely."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_escape(card.name)}", f"N:{_escape(card.name)};;;;"]
    for contact in card.contacts:
        if is_dialled(contact):
            lines.append(f"TEL;TYPE=VOICE:{contact.href.partition(':')[2]}")
        elif contact.method == "email":
            lines.append(f"EMAIL:{contact.shown}")
        elif contact.method == "visit":
            lines.append(f"ADR:;;{_escape(contact.shown)};;;;")
        else:
            lines.append(f"URL:{contact.href}")
    lines += [f"NOTE:{_escape(card.state)}", "END:VCARD"]
    unique = dict.fromkeys(lines)
    return "".join(f"{part}\r\n" for line in unique for part in _fold(line)).encode()


def _escape(text: str) -> str:
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Yield the line in parts that are short enough; further parts begin with a space."""
    part = ""
    for character in line:
        if len((part + character).encode()) > _LONGEST_LINE:
            yield part
            part = " "
        part += character
    yield part
