"""A picture says what it shows and whose it is; nobody is shown who has not agreed."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.picture import Picture
from tests.unit.builders import PICTURE, judge


@pytest.mark.parametrize("field", ["file", "depicts", "origin", "licence"])
def test_a_picture_says_what_it_shows_and_whose_it_is(field: str) -> None:
    assert judge(Picture, {key: value for key, value in PICTURE.items() if key != field}) == [("missing-key", field)]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"depicts": []}, ("empty-list", "depicts")),
        ({"depicts": ["clouds"]}, ("unknown-value", "depicts.1")),
        ({"consent": "written"}, ("consent-for-drawing", "")),
        ({"origin": "photo"}, ("photo-without-consent", "")),
        ({"origin": "photo", "depicts": ["people", "children"], "consent": "written"}, ("photo-of-children", "")),
        ({"origin": "photo", "consent": "spoken"}, ("unknown-value", "consent")),
    ],
)
def test_a_picture_that_must_not_be_shown_is_refused(changes: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(Picture, {**PICTURE, **changes}) == [fault]


@pytest.mark.parametrize(
    "changes",
    [
        {"depicts": ["children"]},
        {"origin": "photo", "depicts": ["people"], "consent": "written"},
        {"origin": "photo", "depicts": ["children"], "consent": "nobody-identifiable"},
    ],
)
def test_a_picture_that_shows_nobody_unasked_is_accepted(changes: dict[str, Any]) -> None:
    assert judge(Picture, {**PICTURE, **changes}) == []
