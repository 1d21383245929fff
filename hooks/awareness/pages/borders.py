"""Draws the lines of a map no finer than its drawing shows; neighbours keep one border between them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]


def coarsen(
    groups: Sequence[Sequence[Line]], place: Callable[[Point], Point], area: float, smallest: float
) -> list[list[Line]]:
    """Return closed lines in the units of a drawing, without what cannot be seen there.

    Lines are cut where neighbours part (as TopoJSON does), so that a border which two of them share is
    made coarse once and both still meet. `place` turns a corner into units of the drawing. A corner goes
    if the triangle with its neighbours is smaller than `area` (Visvalingam and Whyatt, 1993); a whole
    line goes if it holds less than `smallest`, unless it is the largest of its group.
    """
    forks = _find_forks(ring for group in groups for ring in group)
    known: dict[Line, Line] = {}

    def thin(piece: Line) -> Line:
        key = min(piece, piece[::-1])
        if key not in known:
            known[key] = simplify(tuple(place(corner) for corner in key), area)
        return known[key] if key == piece else known[key][::-1]

    coarse = []
    for group in groups:
        sizes = [_measure([place(corner) for corner in ring]) for ring in group]
        least = min(smallest, max(sizes, default=0))
        seen = [ring for ring, size in zip(group, sizes, strict=True) if size >= least]
        coarse.append([tuple(corner for piece in _cut(ring, forks) for corner in thin(piece)[:-1]) for ring in seen])
    return coarse


def join_neighbours(group: Sequence[Line]) -> list[Line]:
    """Return the edge of a land of which every state is a closed line: borders between two of them are left out."""
    turned = [ring if _span(ring) > 0 else ring[::-1] for ring in group]
    forks = _find_forks(turned)
    pieces = [piece for ring in turned for piece in _cut(ring, forks)]
    shared = {piece[::-1] for piece in pieces}
    open_ends: dict[Point, list[Line]] = {}
    for piece in pieces:
        if piece not in shared:
            open_ends.setdefault(piece[0], []).append(piece)
    joined = []
    for ends in open_ends.values():
        while ends:
            ring = ends.pop()
            while ring[-1] != ring[0] and open_ends.get(ring[-1]):
                ring += open_ends[ring[-1]].pop()[1:]
            joined.append(ring[:-1])
    return joined


def _find_forks(rings: Iterable[Line]) -> set[Point]:
    """Return the corners at which closed lines that share a border part or meet."""
    beside: dict[Point, frozenset[Point]] = {}
    forks = set()
    for ring in rings:
        for before, corner, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
            sides = frozenset((before, after))
            if beside.setdefault(corner, sides) != sides:
                forks.add(corner)
    return forks


def _cut(ring: Line, forks: set[Point]) -> Iterator[Line]:
    """Yield the pieces of a closed line from fork to fork; one without forks begins at its lowest corner."""
    starts = [position for position, corner in enumerate(ring) if corner in forks]
    first = starts[0] if starts else ring.index(min(ring))
    turned = ring[first:] + ring[: first + 1]
    ends = [start - first for start in starts] or [0]
    for start, end in pairwise([*ends, len(ring)]):
        yield turned[start : end + 1]


def simplify(line: Line, area: float) -> Line:
    """Return a line without the corners that hardly bend it; ends stay, and a closed line keeps four corners."""
    least = 5 if line[0] == line[-1] else 2
    left = list(range(-1, len(line) - 1))
    right = list(range(1, len(line) + 1))
    sizes = [0.0, *(_triangle(*line[at - 1 : at + 2]) for at in range(1, len(line) - 1)), 0.0]
    heap = [(size, at) for at, size in enumerate(sizes) if 0 < at < len(line) - 1]
    heapq.heapify(heap)
    kept = set(range(len(line)))
    while heap and len(kept) > least:
        size, at = heapq.heappop(heap)
        if at not in kept or size != sizes[at]:
            continue
        if size >= area:
            break
        kept.remove(at)
        before, after = left[at], right[at]
        right[before], left[after] = after, before
        for neighbour in (before, after):
            if 0 < neighbour < len(line) - 1:
                corners = (line[left[neighbour]], line[neighbour], line[right[neighbour]])
                sizes[neighbour] = max(size, _triangle(*corners))
                heapq.heappush(heap, (sizes[neighbour], neighbour))
    return tuple(line[at] for at in sorted(kept))


def _triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _measure(ring: Sequence[Point]) -> float:
    return abs(_span(ring))


def _span(ring: Sequence[Point]) -> float:
    """Return the area within a closed line; which side of the line it lies on makes the sign."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2
