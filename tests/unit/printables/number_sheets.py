"""Sheets of every layout that dials, with any lines to call: all words that they need beside these are made up."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from hooks.awareness.model.paper import BOXES, FLOWING, FORMATS, Format, Layout
from hooks.awareness.printables.codes import draw_code
from hooks.awareness.printables.typesetting import Sheet

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
NUMBERS = ("0 800 28888", "+370 652 00000", "+48 22 123 45 67", "+55 11 96123 4567")
LAYOUTS: tuple[Layout, ...] = tuple(layout for layout in BOXES if layout not in FLOWING or layout == "glossary")
"""Those that show a text as a whole share their head: the numbers stand there."""
HOURS = ("bezpłatnie", "anonimowo", "poniedziałek–piątek 09:00–17:00", "sobota 10:00–14:00")
BRIEF = ("bezpłatnie", "anonimowo", "pon.–pt. 09:00–17:00", "sob. 10:00–14:00")
"""The same with short names of days."""
DAY = datetime.date(2026, 11, 2)
_WORDS = ("headline", "message", "kicker", "stamp", "calling")


def a_line(number: str = "112", *notes: str, name: str = "In danger", brief: Sequence[str] = ()) -> dict[str, Any]:
    """Return a line to call as a sheet is given it; what is sure of it in full, and `brief` if that is shorter."""
    shown = number.replace(" ", "\N{NO-BREAK SPACE}")
    return {"name": name, "number": shown, "notes": list(notes), "brief": list(brief or notes)}


def a_sheet(layout: Layout, lines: Sequence[Mapping[str, Any]], form: Format | None = None, **changes: Any) -> Sheet:
    """Return a sheet with these lines to call."""
    data = {
        "language": "en",
        "direction": "ltr",
        "title": "A sheet",
        "scale": (form or FORMATS[layout][0]).scale,
        "boxes": {part: asdict(box) for part, box in BOXES[layout].items()},
        "lines": list(lines),
        "imprint": {"site": "A site", "behind": "An organisation", "day": "Numbers of 2 November 2026."},
        "mark": MARK,
        "code": {"picture": draw_code("https://a.example/k7m2x"), "words": "a.example/k7m2x", "alt": "A code", "sample": None},
        **dict.fromkeys(_WORDS, "Some words"),
        "items": ["One", "Two", "Three", "Four"],
        "small": ["Small", "larger", "large", "Largest"],
        "panels": [{"title": "A side", "text": None, "items": [], "ticks": False, "close": None}] * 4,
        "picture": {"format": "svg", "source": MARK, "alt": "A picture"} if layout == "figure" else None,
        "glossary": {"position": "{number}/{count}", "others": None, "how": "", "groups": [], "sources": {"name": "Sources", "sources": []}},
        **changes,
    }
    return Sheet(layout, data, DAY, "docs/prints/sheet.yml")
