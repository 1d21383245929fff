"""A thing to print has what its layout shows, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.paper import BOXES, FORMATS, PLACES
from hooks.awareness.model.printed import Print
from tests.unit.builders import PICTURE, TEXT, judge, parse


def print_data(**changes: Any) -> dict[str, Any]:
    """Return the facts of a card, as they are read; None takes one away."""
    data = {
        "layout": "card",
        "order": "1",
        "leads_to": "help",
        "name": TEXT,
        "shows": TEXT,
        "helplines": ["line"],
        "headline": TEXT,
        **changes,
    }
    return {key: value for key, value in data.items() if value is not None}


def test_a_card_needs_no_more_than_a_headline_and_somebody_to_call() -> None:
    facts = parse(Print, print_data())

    assert (facts.layout, facts.helplines) == ("card", ("line",))


PANEL = {"title": TEXT}
LEAFLET = {"layout": "leaflet", "message": TEXT, "calling": TEXT, "panels": [PANEL] * 4}
TAGS = {"layout": "tags", "message": TEXT, "stamp": TEXT, "items": [TEXT] * 4}
FIGURE = {"layout": "figure", "message": TEXT, "picture": PICTURE, "picture_alt": TEXT}


CHECKLIST = {"layout": "checklist", "checklist": "offer"}


@pytest.mark.parametrize("changes", [LEAFLET, TAGS, FIGURE, CHECKLIST, {"leads_to": None, "campaign": "light"}])
def test_layouts_with_all_their_parts_are_whole(changes: dict[str, Any]) -> None:
    assert judge(Print, print_data(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"layout": "banner"}, ("unknown-value", "layout")),
        ({"helplines": []}, ("empty-list", "helplines")),
        ({"helplines": ["line"] * 4}, ("print-part-count", "")),
        ({"headline": None}, ("missing-key", "headline")),
        ({"headline": {"lt": "žodis"}}, ("missing-text", "headline")),
        ({"leads_to": None}, ("print-part-missing", "")),
        ({"message": TEXT}, ("print-part-surplus", "")),
        ({**TAGS, "items": [TEXT] * 3}, ("print-part-count", "")),
        ({**TAGS, "stamp": None}, ("print-part-missing", "")),
        ({**LEAFLET, "panels": [PANEL] * 5}, ("print-part-count", "")),
        ({**FIGURE, "picture_alt": None}, ("print-part-missing", "")),
        ({"layout": "checklist"}, ("print-part-missing", "")),
        ({"checklist": "offer"}, ("print-part-surplus", "")),
        ({**FIGURE, "accent": "red"}, ("unknown-value", "accent")),
    ],
)
def test_a_thing_to_print_that_is_not_whole_is_refused(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(Print, print_data(**changes)) == [fault]


def test_every_layout_has_a_format_and_boxes_and_a_place() -> None:
    placed = [layout for layouts in PLACES.values() for layout in layouts]

    assert sorted(placed) == sorted(FORMATS) == sorted(BOXES)
