"""The projection keeps areas, points north upwards, and fills its drawing."""

from __future__ import annotations

import math
import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.projection import Projection, find_middle, fit_projection, write_path

FRAMES = [(20.3, 53.6, 27.3, 56.7), (-25.0, 40.5, 62.0, 71.5), (-70.0, -50.0, -60.0, -40.0)]


def area(projection: Projection, west: float, south: float, size: float = 0.2) -> float:
    corners = [projection.place(x, y) for x, y in ((west, south), (west + size, south), (west + size, south + size), (west, south + size))]
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


@pytest.mark.parametrize("frame", FRAMES)
def test_the_frame_fills_the_width(frame: tuple[float, float, float, float]) -> None:
    projection = fit_projection(frame, 360)
    west, south, east, north = frame
    steps = [number / 40 for number in range(41)]
    points = [projection.place(west + s * (east - west), south + t * (north - south)) for s in steps for t in steps]

    assert min(x for x, _ in points) == pytest.approx(0, abs=0.6)
    assert max(x for x, _ in points) == pytest.approx(360, abs=0.6)
    assert min(y for _, y in points) >= -0.6
    assert max(y for _, y in points) <= projection.height + 0.6


@pytest.mark.parametrize("frame", FRAMES)
def test_north_is_up_and_east_is_right(frame: tuple[float, float, float, float]) -> None:
    projection = fit_projection(frame, 360)
    longitude, latitude = (frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2
    x, y = projection.place(longitude, latitude)

    assert projection.place(longitude, latitude + 1)[1] < y < projection.place(longitude, latitude - 1)[1]
    assert projection.place(longitude - 1, latitude)[0] < x < projection.place(longitude + 1, latitude)[0]


@given(st.floats(-24, 60), st.floats(41, 70))
def test_areas_keep_their_size(longitude: float, latitude: float) -> None:
    projection = fit_projection((-25.0, 40.5, 62.0, 71.5), 100_000)  # large, so that rounding does not count
    here = area(projection, longitude, latitude) / math.cos(math.radians(latitude + 0.1))
    there = area(projection, 18, 56) / math.cos(math.radians(56.1))

    assert here == pytest.approx(there, rel=0.01)


def test_corners_that_fall_together_are_written_once() -> None:
    assert write_path([(1, 1), (1.2, 0.9), (9, 1), (9, 8)]) == "M1 1l8 0 0 7z"


def test_what_has_no_room_in_the_drawing_is_not_written() -> None:
    assert write_path([(1, 1), (1.2, 0.9), (0.8, 1.1)]) == ""


@given(st.lists(st.tuples(st.integers(-300, 300), st.integers(-300, 300)), min_size=3, max_size=9, unique=True))
def test_a_path_goes_through_its_corners(corners: list[tuple[int, int]]) -> None:
    start, _, lines = write_path(corners)[1:-1].partition("l")
    numbers = [int(number) for number in re.findall(r"-?\d+", f"{start} {lines}")]
    places = list(accumulate(zip(numbers[::2], numbers[1::2], strict=True), lambda at, by: (at[0] + by[0], at[1] + by[1])))

    assert places == corners


def test_the_middle_of_a_shape_is_its_centre_of_gravity() -> None:
    assert find_middle(((0, 0), (4, 0), (4, 2), (0, 2))) == (2, 1)
    assert find_middle(((1, 1), (3, 3))) == (2, 2)
