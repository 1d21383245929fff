"""Knows what the groups of a long list are, and cuts it into pages: one for each group, or several for a long one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hooks.awareness.pages.collation import find_initial


@dataclass(frozen=True)
class Group:
    """What stands in a long list under one heading."""

    id: str
    title: str
    """Empty where the page itself is named so."""
    items: tuple[Any, ...]


@dataclass(frozen=True)
class Part:
    """A page of a long list."""

    group: str
    number: int
    """Which of the pages of its group it is, counted from 1."""
    items: tuple[Any, ...]
    letters: tuple[str, ...] = ()
    """The first and the last letter of its items, where its group has more pages than one."""

    @property
    def path(self) -> str:
        """Address below the page of the list; that of the first page stays when its group becomes too long."""
        return self.group if self.number == 1 else f"{self.group}/{self.number}"


def cut_list(
    groups: Mapping[str, Sequence[Any]], most: int, name: Callable[[Any], str], alphabet: str
) -> tuple[Part, ...]:
    """Return the pages of a list; none if all of it is few enough for one page, its own.

    `most` is how many items a page may have, `name` tells by which text they are sorted. How many pages
    there are depends on numbers alone: so every language has the same ones.
    """
    if sum(map(len, groups.values())) <= most:
        return ()
    parts = []
    for group, items in groups.items():
        count = -(-len(items) // most)
        for number in range(1, count + 1):
            shown = tuple(items[len(items) * (number - 1) // count : len(items) * number // count])
            ends = dict.fromkeys(find_initial(name(item), alphabet) for item in (shown[0], shown[-1]))
            parts.append(Part(group, number, shown, tuple(ends) if count > 1 else ()))
    return tuple(parts)
