"""Steps hang together as a tree: one way to each, found whatever the steps are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.model.step import START, Step
from hooks.awareness.model.tree import Choice, Tree, grow_tree
from tests.unit.builders import TEXT

Shape = dict[str, tuple[str, ...]]

IDS = (START, "a", "b", "c", "d", "e", "f")
SHAPES = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS), max_size=4).map(tuple))
"""Any steps with any choices, most of them nonsense."""


def grow(shape: Shape) -> Tree:
    """Return the tree of steps, given the choices of each; rules about a single step are set aside."""
    return grow_tree({id: Step.model_construct(link=TEXT, choices=choices) for id, choices in shape.items()})


def reached_from_start(shape: Shape) -> set[str]:
    """Return the steps that can be reached, found in the plainest way."""
    reached = {START} & set(shape)
    while more := {target for id in reached for target in shape[id] if target in shape} - reached:
        reached |= more
    return reached


def choices_of(shape: Shape) -> set[Choice]:
    reached = reached_from_start(shape)
    return {Choice(id, i, target) for id in reached for i, target in enumerate(shape[id]) if target in shape}


def test_each_branch_comes_to_its_end_before_the_next() -> None:
    tree = grow({"start": ("a", "d"), "a": ("b", "c"), "b": (), "c": (), "d": ()})

    assert dict(tree.ways) == {
        "start": ("start",),
        "a": ("start", "a"),
        "b": ("start", "a", "b"),
        "c": ("start", "a", "c"),
        "d": ("start", "d"),
    }


def test_the_presses_are_those_from_the_first_step() -> None:
    tree = grow({"start": ("a", "b"), "a": ("c",), "b": (), "c": ()})

    assert [tree.presses(id) for id in ("start", "b", "c")] == [0, 1, 2]
    assert [tree.parent(id) for id in ("start", "b", "c")] == [None, "start", "a"]


@pytest.mark.parametrize("target", ["start", "a", "b"])
def test_a_choice_that_leads_back_is_a_circle(target: str) -> None:
    tree = grow({"start": ("a", "c"), "a": ("b", "c"), "b": (target,), "c": ()})

    assert tree.circles == (Choice("b", 0, target),)


def test_a_second_way_to_a_step_is_a_double() -> None:
    tree = grow({"start": ("a", "b"), "a": (), "b": ("a",)})

    assert (tree.circles, tree.doubles) == ((), (Choice("b", 0, "a"),))


def test_without_a_first_step_nothing_is_reached() -> None:
    assert dict(grow({"a": ("b",), "b": ("a",)}).ways) == {}


def test_a_very_long_way_is_walked_to_its_end() -> None:
    names = [START, *(f"s{number}" for number in range(3000))]
    tree = grow({id: (following,) for id, following in zip(names, [*names[1:], "nowhere"], strict=True)})

    assert tree.presses(names[-1]) == 3000


@given(SHAPES)
def test_exactly_what_can_be_reached_has_a_way(shape: Shape) -> None:
    assert set(grow(shape).ways) == reached_from_start(shape)


@given(SHAPES)
def test_a_way_follows_choices_and_passes_no_step_twice(shape: Shape) -> None:
    for id, way in grow(shape).ways.items():
        assert way[0] == START
        assert way[-1] == id
        assert len(set(way)) == len(way)
        assert all(after in shape[before] for before, after in zip(way, way[1:], strict=False))


@given(SHAPES)
def test_every_choice_is_on_a_way_or_a_fault(shape: Shape) -> None:
    tree = grow(shape)
    faults = [*tree.circles, *tree.doubles]

    assert set(faults) <= choices_of(shape)
    assert len(set(faults)) == len(faults)
    assert len(choices_of(shape)) - len(faults) == max(len(tree.ways) - 1, 0)


@given(SHAPES)
def test_without_a_fault_each_step_is_chosen_once_and_no_way_leads_back(shape: Shape) -> None:
    tree = grow(shape)
    targets = [choice.target for choice in choices_of(shape)]
    is_tree = len(targets) == len(set(targets)) and START not in targets

    assert (not tree.circles and not tree.doubles) == is_tree


@given(SHAPES)
def test_a_circle_is_told_whenever_one_can_go_round(shape: Shape) -> None:
    reached = reached_from_start(shape)
    edges = {(choice.step, choice.target) for choice in choices_of(shape)}
    left = set(reached)
    while leaves := {id for id in left if not any(a == id and b in left for a, b in edges)}:
        left -= leaves

    assert bool(grow(shape).circles) == bool(left)
