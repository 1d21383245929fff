"""The drawing of the timeline: nothing over anything else, each span at its years and in its lane."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.lanes import MARK, TOP, YEAR, Lanes, Span, draw_lanes

SPANS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.floats(2000, 2026), st.one_of(st.none(), st.floats(0, 5))), min_size=1, max_size=25
)


def make(spans: list[tuple[str, float, float | None]]) -> list[Span]:
    return [
        Span(f"s{number}", str(number), lane, start, None if length is None else start + length)
        for number, (lane, start, length) in enumerate(spans)
    ]


def draw(*spans: tuple[str, float, float | None], mirrored: bool = False) -> Lanes:
    return draw_lanes(make(list(spans)), tuple("ABC"), mirrored=mirrored)


def test_a_span_begins_and_ends_at_its_years() -> None:
    drawing = draw(("A", 2000, None), ("B", 2010, 3))
    years = dict(drawing.years)
    bar = next(bar for bar in drawing.bars if bar.lane == "B")

    assert bar.y == years[2010] == TOP + 10 * YEAR
    assert bar.height == 3 * YEAR
    assert not bar.point


def test_what_happened_on_a_day_has_room_for_its_number() -> None:
    bar, *_ = draw(("A", 2000.5, None)).bars

    assert (bar.height, bar.point) == (MARK, True)


def test_every_year_between_is_written() -> None:
    assert [year for year, _ in draw(("A", 2000, None), ("A", 2003, None)).years] == [2000, 2001, 2002, 2003]


def test_nothing_is_drawn_of_nothing() -> None:
    assert draw().bars == ()


@given(SPANS, st.booleans())
def test_bars_lie_inside_the_drawing_over_no_other_and_lanes_do_not_mix(
    spans: list[tuple[str, float, float | None]], mirrored: bool
) -> None:
    drawing = draw(*spans, mirrored=mirrored)

    assert sorted(bar.id for bar in drawing.bars) == sorted(span.id for span in make(spans))
    for bar in drawing.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= drawing.width
        assert 0 <= bar.y <= bar.y + bar.height <= drawing.height + 0.1
    for one, other in itertools.combinations(drawing.bars, 2):
        apart = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart or one.x + one.width <= other.x or other.x + other.width <= one.x
    columns = {lane: {bar.x for bar in drawing.bars if bar.lane == lane} for lane in "ABC"}
    for one_lane, other_lane in itertools.combinations("ABC", 2):
        assert not columns[one_lane] & columns[other_lane]


def test_mirrored_it_begins_on_the_right() -> None:
    drawing, mirror = draw(("A", 2000, None), ("B", 2001, 2)), draw(("A", 2000, None), ("B", 2001, 2), mirrored=True)

    assert [bar.x for bar in mirror.bars] == [drawing.width - bar.x - bar.width for bar in drawing.bars]
