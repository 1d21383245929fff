"""Takes the outlines of a map out of world-atlas (TopoJSON), simplified and cut to a frame.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m tools.outlines package/countries-10m.json --shapes XX=999 --frame 20 53 27 57

Prints the part of a file in docs/outlines/ that is data: `frame`, `shapes` and `ground`. Numbers behind
the codes are those of the file (ISO 3166-1 numeric). Arcs that two states share are simplified once, so
that borders still meet. `--move 643 804 32 44 37 46.5` hands the islands of one state that lie in a
frame to another: Natural Earth draws who holds a place, not whose it is by law.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Frame = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


def main() -> None:
    """Print the outlines that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topology", type=Path)
    parser.add_argument("--shapes", nargs="+", required=True, metavar="CODE=NUMBER")
    parser.add_argument("--frame", nargs=4, type=float, required=True, metavar=("WEST", "SOUTH", "EAST", "NORTH"))
    parser.add_argument("--step", type=float, default=0.01, help="how far a line may move, in degrees")
    parser.add_argument("--smallest", type=float, default=0.0, help="smallest island, in square degrees")
    parser.add_argument("--move", nargs=6, action="append", default=[], metavar=("FROM", "TO", "W", "S", "E", "N"))
    arguments = parser.parse_args()
    frame: Frame = tuple(arguments.frame)
    rings = read_rings(json.loads(arguments.topology.read_text("utf-8")), arguments.step)
    for source, target, *box in arguments.move:
        move_islands(rings, source, target, tuple(float(edge) for edge in box))
    codes = dict(pair.split("=")[::-1] for pair in arguments.shapes)
    print(f"frame: [{', '.join(f'{edge:g}' for edge in frame)}]")
    print("shapes:")
    for number, code in sorted(codes.items(), key=lambda pair: pair[1]):
        print(f"  {code}:")
        print_rings(rings.pop(number), frame, arguments.smallest, "    ")
    print("ground:")
    print_rings([ring for group in rings.values() for ring in group], frame, arguments.smallest, "  ")


def read_rings(topology: dict[str, Any], step: float) -> dict[str, list[list[Point]]]:
    """Return the outer rings of every country by its number (TopoJSON specification, 2.1.3 and 2.1.4)."""
    (scale_x, scale_y), (west, south) = (topology["transform"][key] for key in ("scale", "translate"))
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + west, y * scale_y + south))
        arcs.append(simplify(arc, step))
    rings: dict[str, list[list[Point]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        name = geometry.get("id", geometry["properties"]["name"])
        rings.setdefault(name, []).extend(join_arcs(polygon[0], arcs) for polygon in polygons)
    return rings


def join_arcs(numbers: Iterable[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the ring that arcs make; the complement of a number is its arc backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc[1:] if ring else arc:
            turns = round((ring[-1][0] - x) / 360) if ring else 0  # a ring may go on beyond 180 degrees
            ring.append((x + 360 * turns, y))
    return ring


def simplify(line: list[Point], step: float) -> list[Point]:
    """Return a line without the points that lie within `step` of it (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    if length:
        gaps = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in line]
    else:
        gaps = [((x - ax) ** 2 + (y - ay) ** 2) ** 0.5 for x, y in line]
    farthest = max(range(len(line)), key=gaps.__getitem__)
    if gaps[farthest] <= step:
        return [line[0], line[-1]]
    return simplify(line[: farthest + 1], step)[:-1] + simplify(line[farthest:], step)


def move_islands(rings: dict[str, list[list[Point]]], source: str, target: str, box: tuple[float, ...]) -> None:
    """Hand the rings of one state that lie wholly in a box to another."""
    west, south, east, north = box
    inside = [ring for ring in rings[source] if all(west <= x <= east and south <= y <= north for x, y in ring)]
    rings[source] = [ring for ring in rings[source] if ring not in inside]
    rings[target] += inside


def clip(ring: list[Point], frame: Frame) -> list[Point]:
    """Return the part of a ring inside a frame (Sutherland and Hodgman, 1974)."""
    for axis, edge, sign in ((0, frame[0], 1), (1, frame[1], 1), (0, frame[2], -1), (1, frame[3], -1)):
        kept: list[Point] = []
        for before, point in zip(ring[-1:] + ring[:-1], ring, strict=True):
            was, now = (sign * (end[axis] - edge) >= 0 for end in (before, point))
            if was != now:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if now:
                kept.append(point)
        ring = kept
        if not ring:
            break
    return ring


def print_rings(rings: list[list[Point]], frame: Frame, smallest: float, indent: str) -> None:
    """Print rings as longitude and latitude in turn; what is too small is left out."""
    for ring in rings:
        inside = clip(ring[:-1], frame)
        if len(inside) > 2 and area(inside) > smallest:
            points = dict.fromkeys(f"{x:.2f} {y:.2f}" for x, y in inside)
            print(f"{indent}- {' '.join(points)}")


def area(ring: list[Point]) -> float:
    """Return the area of a ring in square degrees."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


if __name__ == "__main__":
    main()
