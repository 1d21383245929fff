"""Knows how steps hang together: the way to each, and where the way goes wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hooks.awareness.model.step import START, Step

LONGEST_WAY = 4
"""How often a reader presses at most, from the first step to an ending."""


@dataclass(frozen=True)
class Choice:
    """One choice of a step: where it stands, and where it leads."""

    step: str
    position: int
    target: str


@dataclass(frozen=True)
class Tree:
    """The steps that a reader can reach from the first one."""

    ways: Mapping[str, tuple[str, ...]]
    """The way to each step from the first one, both ends included; each branch to its end before the next."""
    circles: tuple[Choice, ...]
    """Choices that lead back to a step on the way."""
    doubles: tuple[Choice, ...]
    """Choices that lead to a step of another branch."""

    def parent(self, id: str) -> str | None:
        """Return the step before; the first one has none."""
        way = self.ways[id]
        return way[-2] if len(way) > 1 else None

    def presses(self, id: str) -> int:
        """Return how often a reader presses until then."""
        return len(self.ways[id]) - 1


def grow_tree(steps: Mapping[str, Step]) -> Tree:
    """Return how the steps hang together; choices that lead nowhere are passed over."""
    ways: dict[str, tuple[str, ...]] = {}
    circles: list[Choice] = []
    doubles: list[Choice] = []
    waiting: list[tuple[tuple[str, ...], Choice | None]] = [((START,), None)] if START in steps else []
    while waiting:
        way, choice = waiting.pop()
        id = way[-1]
        if choice is not None and id in way[:-1]:
            circles.append(choice)
        elif choice is not None and id in ways:
            doubles.append(choice)
        else:
            ways[id] = way
            targets = [
                ((*way, target), Choice(id, position, target))
                for position, target in enumerate(map(str, steps[id].choices))
                if target in steps
            ]
            waiting += reversed(targets)
    return Tree(MappingProxyType(ways), tuple(circles), tuple(doubles))
