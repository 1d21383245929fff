"""Places, outlines, amounts, milestones and parts of a series: what each needs, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.amount import Amount
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.milestone import Milestone
from hooks.awareness.model.outline import TOLERANCE, Outline
from hooks.awareness.model.place import Place, Position
from hooks.awareness.model.series import Series
from tests.unit.builders import TEXT, campaign_data, judge, parse

SQUARE = "21 54 26 54 26 56 21 56"
OUTLINE = {"title": TEXT, "about": TEXT, "shows": "places", "source": "a-law", "frame": ["20", "53", "27", "57"]}
AMOUNT = {"value": "34", "unit": "count", "from": "2013", "counts": TEXT, "sources": ["a-law"]}


def an_outline(**changes: Any) -> Outline:
    return parse(Outline, {**OUTLINE, "shapes": {"XX": [SQUARE]}, **changes})


def a_position(longitude: float, latitude: float) -> Position:
    return parse(Position, {"longitude": str(longitude), "latitude": str(latitude)})


@pytest.mark.parametrize(
    ("longitude", "latitude", "code"),
    [
        (23.9, 54.9, "XX"),
        (26 + TOLERANCE / 2, 55, "XX"),
        (26 + TOLERANCE * 2, 55, None),
        (54.9, 23.9, None),
        (21, 54, "XX"),
    ],
)
def test_a_point_belongs_to_the_shape_it_lies_in_or_nearly_in(longitude: float, latitude: float, code: str | None) -> None:
    assert an_outline().find_shape(a_position(longitude, latitude)) == code


def test_a_bay_does_not_belong_to_its_shape() -> None:
    horseshoe = an_outline(shapes={"XX": ["20 53 27 53 27 57 26 57 26 54 21 54 21 57 20 57"]})

    assert horseshoe.find_shape(a_position(23, 56)) is None
    assert horseshoe.find_shape(a_position(20.5, 56)) == "XX"


@pytest.mark.parametrize("ring", ["", "21 54", "21 54 26 54", "21 54 26 54 26", "a b c d e f", "21 54 26 54 nan 56", "200 54 26 54 26 56"])
def test_a_ring_is_pairs_of_degrees(ring: str) -> None:
    assert [kind for kind, _ in judge(Outline, {**OUTLINE, "shapes": {"XX": [ring]}})] == ["bad-ring"]


@pytest.mark.parametrize("frame", [["27", "53", "20", "57"], ["20", "57", "27", "53"], ["20", "53", "20", "57"], ["-180", "-90", "180", "90"], ["-90", "0", "90", "60"]])
def test_a_frame_has_a_size_and_is_less_than_half_of_the_globe(frame: list[str]) -> None:
    assert judge(Outline, {**OUTLINE, "shapes": {"XX": [SQUARE]}, "frame": frame}) == [("bad-frame", "frame")]


@pytest.mark.parametrize("given", ["23,9", "north", "", "181", "-181", "nan", "inf"])
def test_a_longitude_is_an_angle(given: str) -> None:
    assert judge(Position, {"longitude": given, "latitude": "54.9"}) == [("bad-degrees", "longitude")]


def test_a_latitude_ends_at_the_pole() -> None:
    assert judge(Position, {"longitude": "120", "latitude": "120"}) == [("bad-degrees", "latitude")]


@pytest.mark.parametrize(
    "where",
    [{}, {"at": {"longitude": "24", "latitude": "55"}, "shapes": ["XX"]}, {"shapes": ["XX"], "unmapped": TEXT}],
)
def test_a_place_is_in_exactly_one_way_somewhere(where: dict[str, Any]) -> None:
    assert [kind for kind, _ in judge(Place, {"name": TEXT, **where})] == ["place-where"]


@pytest.mark.parametrize(("value", "number"), [("34", 34), ("0", 0), ("6.9", 6.9), ("10793", 10793)])
def test_an_amount_is_a_whole_number_or_has_a_point(value: str, number: float) -> None:
    amount = parse(Amount, {**AMOUNT, "value": value}).value

    assert (amount, type(amount)) == (number, type(number))


@pytest.mark.parametrize("value", ["-1", "6,9", "many", "nan", "inf", ""])
def test_an_amount_is_a_number_and_not_below_nought(value: str) -> None:
    assert judge(Amount, {**AMOUNT, "value": value}) == [("not-a-number", "value")]


def test_an_amount_does_not_end_before_it_begins() -> None:
    assert parse(Amount, {**AMOUNT, "from": "2013-05", "to": "2013"}).to is not None
    assert [kind for kind, _ in judge(Amount, {**AMOUNT, "from": "2020", "to": "2019"})] == ["period-backwards"]


@pytest.mark.parametrize("missing", ["unit", "sources"])
def test_an_amount_without_unit_or_source_says_nothing(missing: str) -> None:
    data = {key: value for key, value in AMOUNT.items() if key != missing}

    assert [kind for kind, _ in judge(Amount, data)] == ["figure-incomplete"]


@pytest.mark.parametrize("missing", ["unit", "source"])
def test_a_figure_of_a_campaign_needs_them_too(missing: str) -> None:
    figure = {key: value for key, value in {"id": "many", "value": "3", "unit": "count", "source": "a-law"}.items() if key != missing}

    assert judge(Campaign, campaign_data(figures=[figure])) == [("figure-incomplete", "figures.1")]


@pytest.mark.parametrize("whole", ["nothing", "part"])
def test_a_part_is_part_of_another_figure(whole: str) -> None:
    figures = [{"id": "part", "value": "3", "unit": "count", "of": whole, "source": "a-law"}]

    assert [kind for kind, _ in judge(Campaign, campaign_data(figures=figures))] == ["figure-of-nothing"]


def test_a_milestone_does_not_end_before_it_begins() -> None:
    data = {"kind": "law", "from": "2020-06", "to": "2020-05", "title": TEXT, "sources": ["a-law"]}

    assert [kind for kind, _ in judge(Milestone, data)] == ["period-backwards"]


def a_series_in_parts(*parts: tuple[int, int], years: tuple[int, ...] = (2017, 2022)) -> dict[str, Any]:
    return {
        "title": TEXT,
        "counts": TEXT,
        "parts": [{"from": str(first), "to": str(last), "name": TEXT} for first, last in parts],
        "points": [{"year": str(year), "value": "1", "source": "a-law"} for year in years],
    }


def test_every_year_belongs_to_one_way_of_counting() -> None:
    series = parse(Series, a_series_in_parts((2017, 2021), (2022, 2024)))

    assert [series.find_part(year) for year in (2016, 2017, 2021, 2022, 2024, 2025)] == [None, 0, 0, 1, 1, None]


@pytest.mark.parametrize("parts", [((2017, 2022), (2022, 2024)), ((2022, 2024), (2017, 2021)), ((2017, 2015), (2022, 2024))])
def test_ways_of_counting_do_not_share_a_year(parts: tuple[tuple[int, int], ...]) -> None:
    assert [kind for kind, _ in judge(Series, a_series_in_parts(*parts))] == ["series-overlap"]


def test_a_year_between_two_ways_of_counting_belongs_to_none() -> None:
    data = a_series_in_parts((2017, 2020), (2022, 2024), years=(2021,))

    assert [kind for kind, _ in judge(Series, data)] == ["point-in-no-part"]
