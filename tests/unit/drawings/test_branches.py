"""The drawing of the steps: every step once, nothing over anything else, the words whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.branches import WIDTH, Box, Drawing, draw_tree
from hooks.awareness.drawings.lettering import PADDING
from hooks.awareness.model.step import START, Step
from hooks.awareness.model.tree import grow_tree
from tests.unit.builders import TEXT

TREE = {"start": ("a", "d"), "a": ("b", "c"), "b": (), "c": (), "d": ()}
SHAPES = st.dictionaries(st.sampled_from(IDS := (START, *"abcdefg")), st.lists(st.sampled_from(IDS), max_size=4).map(tuple))
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=60).filter(str.split)


LABELS = st.fixed_dictionaries(dict.fromkeys(IDS, WORDS | WORDS.map(lambda text: f"{text} " * 20)))
"""Words for every step, of some of them many."""


def draw(shape: dict[str, tuple[str, ...]], labels: Mapping[str, str] | None = None, *, mirrored: bool = False) -> Drawing:
    tree = grow_tree({id: Step.model_construct(link=TEXT, choices=choices) for id, choices in shape.items()})
    return draw_tree(tree.ways, labels or {id: id for id in shape}, mirrored=mirrored)


def meet(one: Box, other: Box) -> bool:
    """Tell whether two boxes touch."""
    across = one.x <= other.x + WIDTH and other.x <= one.x + WIDTH
    return across and one.y <= other.y + other.height and other.y <= one.y + one.height


def test_each_step_stands_behind_the_step_before() -> None:
    columns = {box.id: box.x for box in draw(TREE).boxes}

    assert columns["start"] < columns["a"] == columns["d"] < columns["b"] == columns["c"]


def test_the_first_step_takes_no_column_from_the_others() -> None:
    places = {box.id: box for box in draw(TREE).boxes}

    assert places["a"].x < places["start"].x + WIDTH / 4
    assert all(places[id].y > places["start"].y + places["start"].height for id in "abcd")


def test_branches_stand_from_top_to_bottom_in_their_order() -> None:
    rows = {box.id: box.y for box in draw(TREE).boxes}

    assert rows["b"] < rows["c"] < rows["d"]
    assert rows["a"] == (rows["b"] + rows["c"]) // 2


def test_a_curve_leads_from_each_step_to_each_of_its_choices() -> None:
    drawing = draw(TREE)
    boxes = {box.id: box for box in drawing.boxes}
    ends = [tuple(map(int, re.findall(r"-?\d+", curve)))[-2:] for curve in drawing.curves]

    assert sorted(ends) == sorted(
        (boxes[id].x, boxes[id].y + boxes[id].height // 2) for choices in TREE.values() for id in choices
    )


def test_endings_are_marked() -> None:
    assert {box.id for box in draw(TREE).boxes if box.ends} == {"b", "c", "d"}


def test_mirrored_it_begins_on_the_right() -> None:
    drawing, mirror = draw(TREE), draw(TREE, mirrored=True)

    assert [box.x for box in mirror.boxes] == [drawing.width - box.x - WIDTH for box in drawing.boxes]
    assert [box.text for box in mirror.boxes] == [box.x + WIDTH - PADDING for box in mirror.boxes]


def test_a_step_with_more_words_than_all_behind_it_covers_no_other() -> None:
    drawing = draw({**TREE, "d": ("e", "f"), "e": (), "f": ()}, {**dict.fromkeys("bcef", "x"), **dict.fromkeys(("start", "a", "d"), "words " * 30)})

    assert [(one.id, other.id) for one, other in itertools.combinations(drawing.boxes, 2) if meet(one, other)] == []


@given(SHAPES, LABELS, st.booleans())
def test_every_step_is_drawn_once_inside_the_picture_and_over_no_other(
    shape: dict[str, tuple[str, ...]], labels: dict[str, str], mirrored: bool
) -> None:
    drawing = draw(shape, labels, mirrored=mirrored)
    reached = grow_tree({id: Step.model_construct(link=TEXT, choices=choices) for id, choices in shape.items()}).ways

    assert [box.id for box in drawing.boxes] == list(reached)
    for box in drawing.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + WIDTH <= drawing.width
        assert box.y + box.height <= drawing.height
        assert all(box.y < foot <= box.y + box.height for _, foot in box.lines)
    assert [(one.id, other.id) for one, other in itertools.combinations(drawing.boxes, 2) if meet(one, other)] == []
