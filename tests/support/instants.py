"""Reads the table of moments that Python and the browser are both asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_name("instants.yml")
_FACTS = ("zone", "hours")


@dataclass(frozen=True)
class Instant:
    """One question, and the answer that a person has found."""

    line: str
    hours: tuple[Mapping[str, Any], ...]
    """Spans as an editor writes them."""
    zone: str
    reader: str
    """IANA name of the zone in which the reader is."""
    at: datetime
    state: str
    moment: datetime | None
    """When it closes or opens next; None where it never closes."""
    says: Mapping[str, str]
    """The sentence by language."""

    def __str__(self) -> str:
        return f"{self.line} {self.at.isoformat()} {self.reader}"


@cache
def read_instants() -> tuple[Instant, ...]:
    """Return the whole table, row by row."""
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return tuple(row for name, line in table.items() for row in _read_rows(name, line))


def _read_rows(name: str, line: Mapping[str, Any]) -> Iterator[Instant]:
    for reader in (key for key in line if key not in _FACTS):
        for at, state, moment, *says in line[reader]:
            yield Instant(
                line=name,
                hours=tuple(line["hours"]),
                zone=line["zone"],
                reader=reader,
                at=datetime.fromisoformat(at),
                state=state,
                moment=datetime.fromisoformat(moment) if moment else None,
                says=dict(zip(("en", "lt"), says, strict=False)),
            )
