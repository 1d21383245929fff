"""Generalises the lines of a map: no finer than its drawing shows, and neighbours keep one border between them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]


def generalise(
    groups: Sequence[Sequence[Line]], place: Callable[[Point], Point], area: float, smallest: float
) -> list[list[Line]]:
    """Return closed lines in the units of a drawing, without what cannot be seen there.

    Lines are cut into arcs where neighbours part (as TopoJSON does), so that a border which two of them
    share is made coarse once and both still meet. `place` turns a corner into units of the drawing. A
    corner goes if the triangle with its neighbours is smaller than `area` (Visvalingam and Whyatt, 1993);
    a whole line goes if it holds less than `smallest`, unless it is the largest of its group.
    """
    junctions = _find_junctions(ring for group in groups for ring in group)
    known: dict[Line, Line] = {}

    def draw(arc: Line) -> Line:
        key = min(arc, arc[::-1])
        if key not in known:
            known[key] = simplify(tuple(place(corner) for corner in key), area)
        return known[key] if key == arc else known[key][::-1]

    coarse = []
    for group in groups:
        sizes = [abs(_find_signed_area([place(corner) for corner in ring])) for ring in group]
        least = min(smallest, max(sizes, default=0))
        seen = [ring for ring, size in zip(group, sizes, strict=True) if size >= least]
        coarse.append([tuple(corner for arc in _cut(ring, junctions) for corner in draw(arc)[:-1]) for ring in seen])
    return coarse


def join_neighbours(group: Sequence[Line]) -> list[Line]:
    """Return the edge of a land of which every state is a closed line: borders between two of them are left out."""
    turned = [ring if _find_signed_area(ring) > 0 else ring[::-1] for ring in group]
    junctions = _find_junctions(turned)
    arcs = [arc for ring in turned for arc in _cut(ring, junctions)]
    shared = {arc[::-1] for arc in arcs}
    open_ends: dict[Point, list[Line]] = {}
    for arc in arcs:
        if arc not in shared:
            open_ends.setdefault(arc[0], []).append(arc)
    joined = []
    for ends in open_ends.values():
        while ends:
            ring = ends.pop()
            while ring[-1] != ring[0] and open_ends.get(ring[-1]):
                ring += open_ends[ring[-1]].pop()[1:]
            joined.append(ring[:-1])
    return joined


def _find_junctions(rings: Iterable[Line]) -> set[Point]:
    """Return the corners at which closed lines that share a border part or meet."""
    beside: dict[Point, frozenset[Point]] = {}
    junctions = set()
    for ring in rings:
        for before, corner, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
            sides = frozenset((before, after))
            if beside.setdefault(corner, sides) != sides:
                junctions.add(corner)
    return junctions


def _cut(ring: Line, junctions: set[Point]) -> Iterator[Line]:
    """Yield the arcs of a closed line from junction to junction; one without any begins at its lowest corner."""
    starts = [position for position, corner in enumerate(ring) if corner in junctions]
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
    sizes = [0.0, *(_find_triangle_area(*line[at - 1 : at + 2]) for at in range(1, len(line) - 1)), 0.0]
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
                sizes[neighbour] = max(size, _find_triangle_area(*corners))
                heapq.heappush(heap, (sizes[neighbour], neighbour))
    return tuple(line[at] for at in sorted(kept))


def _find_triangle_area(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _find_signed_area(ring: Sequence[Point]) -> float:
    """Return the area within a closed line (the shoelace formula); the way round makes the sign."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2
