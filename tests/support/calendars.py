"""Reads calendar files by their own rules (RFC 5545), and with another program than their writer."""

from __future__ import annotations

from typing import Any

import vobject

LONGEST_LINE = 75
"""Octets without the end of the line: section 3.1."""
ONCE = ("BEGIN", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "END")


def find_faults(content: bytes) -> list[str]:
    """Return what a strict reader would refuse."""
    faults = []
    if content.count(b"\n") != content.count(b"\r\n") or not content.endswith(b"\r\n"):
        faults.append("lines end with CR LF")
    lines = content.split(b"\r\n")[:-1]
    faults += [f"too long: {line!r}" for line in lines if len(line) > LONGEST_LINE]
    faults += [f"blank: {number}" for number, line in enumerate(lines, 1) if not line.strip()]
    for line in lines:
        try:
            line.decode()
        except UnicodeDecodeError:
            faults.append(f"a sign is cut in two: {line!r}")
    unfolded = unfold(content)
    if unfolded[:2] != ["BEGIN:VCALENDAR", "VERSION:2.0"] or unfolded[-1] != "END:VCALENDAR":
        faults.append("the frame of a calendar")
    faults += [f"{name} is missing" for name in ("PRODID", "VERSION") if not _values(unfolded, name)]
    events = "\n".join(unfolded).split("BEGIN:VEVENT")[1:]
    for event in events:
        rows = [f"BEGIN:{event.splitlines()[0]}", *event.partition("END:VEVENT")[0].splitlines()[1:]]
        faults += [f"{name} stands once in an event" for name in ONCE[1:-1] if len(_values(rows, name)) != 1]
    uids = _values(unfolded, "UID")
    if len(set(uids)) != len(uids):
        faults.append("two events are taken for one")
    return faults


def unfold(content: bytes) -> list[str]:
    """Return the lines as they were before they were folded."""
    return content.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]


def _values(rows: list[str], name: str) -> list[str]:
    return [row.partition(":")[2] for row in rows if row.partition(":")[0].partition(";")[0] == name]


def read_events(content: bytes) -> list[Any]:
    """Return the events as vobject understands them; it raises an error where it does not."""
    (calendar,) = vobject.readComponents(content.decode())
    calendar.validate(raiseException=True)
    return list(calendar.vevent_list)
