"""Lines of maps lose what cannot be seen, and neighbours still meet."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.borders import Line, generalise, join_neighbours, simplify

WEST: Line = ((0, 0), (10, 0), (10.3, 5), (10, 10), (0, 10))
EAST: Line = ((10, 0), (20, 0), (20, 10), (10, 10), (10.3, 5))
"""Two squares with a border that bends a little."""


def stay(corner: tuple[float, float]) -> tuple[float, float]:
    return corner


def corners_of(line: Line) -> set[tuple[float, float]]:
    return set(line)


def area(line: Line) -> float:
    pairs = zip(line, line[1:] + line[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def circle(x: float, y: float, radius: float, count: int = 40) -> Line:
    turns = [2 * math.pi * step / count for step in range(count)]
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)


def test_a_corner_that_hardly_bends_a_line_goes() -> None:
    assert simplify(((0, 0), (5, 0.1), (10, 0)), 1) == ((0, 0), (10, 0))


def test_a_corner_that_bends_it_stays() -> None:
    assert simplify(((0, 0), (5, 3), (10, 0)), 1) == ((0, 0), (5, 3), (10, 0))


def test_what_bends_least_goes_first() -> None:
    line = ((0, 0), (5, 0.1), (10, 4), (15, 0.2), (20, 0))

    assert (10, 4) in simplify(line, 5)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=2, max_size=30, unique=True), st.floats(0, 50))
def test_ends_stay_and_no_corner_is_new(line: list[tuple[float, float]], least: float) -> None:
    left = simplify(tuple(line), least)

    assert (left[0], left[-1]) == (line[0], line[-1])
    assert list(left) == [corner for corner in line if corner in set(left)]


def test_a_border_of_two_neighbours_stays_one() -> None:
    (west,), (east,) = generalise([[WEST], [EAST]], stay, 3, 0)

    assert (10.3, 5) not in corners_of(west) | corners_of(east)
    assert corners_of(west) & corners_of(east) == {(10, 0), (10, 10)}


@given(st.lists(st.floats(-2, 2), min_size=3, max_size=12), st.floats(0, 20))
def test_neighbours_leave_no_gap_and_cover_nothing_twice(bends: list[float], least: float) -> None:
    border = [(10 + bend, 10 * (number + 1) / (len(bends) + 1)) for number, bend in enumerate(bends)]
    west: Line = ((0, 0), (10, 0), *border, (10, 10), (0, 10))
    east: Line = ((20, 10), (10, 10), *border[::-1], (10, 0), (20, 0))
    (left,), (right,) = generalise([[west], [east]], stay, least, 0)

    assert corners_of(left) & {*border} == corners_of(right) & {*border}
    assert math.isclose(area(left) + area(right), 200, abs_tol=1e-6)


def test_an_island_is_left_out_if_it_cannot_be_seen_but_not_the_largest_of_a_state() -> None:
    (shown,) = generalise([[circle(5, 5, 5), circle(30, 5, 0.5)]], stay, 0.1, 4)
    (alone,) = generalise([[circle(30, 5, 0.5), circle(5, 5, 0.2)]], stay, 0.1, 4)

    assert len(shown) == 1
    assert len(alone) == 1
    assert area(shown[0]) > 70
    assert area(alone[0]) > 0.4


def test_an_island_keeps_four_corners() -> None:
    ((island,),) = generalise([[circle(5, 5, 2)]], stay, 1000, 0)

    assert len(island) == 4


def test_a_drawing_has_units_of_its_own() -> None:
    ((square,),) = generalise([[((0, 0), (1, 0), (1, 1), (0, 1))]], lambda corner: (corner[0] * 100, corner[1] * 100), 1, 0)

    assert corners_of(square) == {(0, 0), (100, 0), (100, 100), (0, 100)}


def test_states_side_by_side_become_one_land() -> None:
    (land,) = join_neighbours([WEST, EAST[::-1]])

    assert corners_of(land) == {(0, 0), (10, 0), (20, 0), (20, 10), (10, 10), (0, 10)}
    assert area(land) == 200


def test_lands_apart_stay_apart() -> None:
    lands = join_neighbours([WEST, tuple((x + 50, y) for x, y in EAST)])

    assert sorted(map(area, lands)) == sorted([area(WEST), area(EAST)])
