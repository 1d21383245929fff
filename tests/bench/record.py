"""Prints what the record adds to a full build of today's content: `make bench-record`.

The record is what tells of the work and its figures: map and filters, timeline, all figures, roles and
the way to help, programme, calendar, feed, data for other programs, card for other sites. The site is
copied twice, and taken out of one copy (`without_record.py`). Both are built in turn, as whole processes:
cold, with nothing kept, and warm, with all that is kept and nothing changed.

Counted is all that a process does, from the start of Python on: reading and judging content, drawing,
rendering pages, share pictures, writing. Both copies have what the site had before, and would have without
the record: the chart and the table of a series, the list of organisations, the lessons for professionals.
Both also have its words of the interface and its modules, except those for data of other programs.

Quote the medians of the ratios of two builds that followed each other; those of the processor are the
steadier ones. Absolute times mean little on a machine that does other things.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

from tests.bench.builds import Run, build, compare
from tests.bench.without_record import leave_out
from tests.support.real_site import ROOT

_COPIED = ("campaigns", "docs", "hooks", "overrides")


def main() -> None:
    """Write both copies, build them in turn, and print how they compare."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.record", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        whole, without = Path(folder, "whole"), Path(folder, "without")
        for copy in (whole, without):
            copy_site(copy)
        leave_out(without)
        for name, results in measure(whole, without, runs).items():
            report(name, *results)
        print(f"pages: {count_pages(whole)} with the record, {count_pages(without)} without")


def copy_site(target: Path) -> None:
    """Copy what a build reads, and nothing that an earlier build has kept."""
    for name in _COPIED:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)


def measure(whole: Path, without: Path, runs: int) -> dict[str, tuple[list[Run], list[Run]]]:
    """Return the builds of both copies, cold and warm. The first of each only lets Python compile the modules."""
    found: dict[str, tuple[list[Run], list[Run]]] = {"cold": ([], []), "warm": ([], [])}
    build(whole)
    build(without)
    for turn in range(runs):
        # Whoever is first in one turn is second in the next: what happens on the machine meanwhile favours neither.
        copies = ((whole, 0), (without, 1))[:: -1 if turn % 2 else 1]
        for name, kinds in found.items():
            for root, place in copies:
                if name == "cold":
                    shutil.rmtree(root / ".cache", ignore_errors=True)
                kinds[place].append(build(root))
    return found


def report(name: str, whole: list[Run], without: list[Run]) -> None:
    """Print how much longer the build with the record takes."""
    clock, processor = compare(whole, without)
    ratios = sorted(one.processor / two.processor for one, two in zip(whole, without, strict=True))
    print(
        f"{name}: {_median(whole):.2f} s of the processor with the record, {_median(without):.2f} s without:"
        f" {processor - 1:+.1%} (from {ratios[0] - 1:+.1%} to {ratios[-1] - 1:+.1%}); by the clock {clock - 1:+.1%}",
        flush=True,
    )


def _median(runs: list[Run]) -> float:
    return statistics.median(run.processor for run in runs)


def count_pages(root: Path) -> int:
    """Return how many pages a build has written."""
    return sum(1 for _ in (root / "site").rglob("index.html"))


if __name__ == "__main__":
    main()
