"""Prints how builds grow, and how they compare with the theme as it comes, and with Hugo if it is there: `make bench`.

Absolute times mean little on a machine that does other things: quote the ratios, which are medians
of runs in turn; those of the processor are the steadier ones.
"""

from __future__ import annotations

import argparse
import math
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.builds import Run, build, compare, run
from tests.bench.campaign_site import LANGUAGES, write_campaign_site
from tests.bench.hugo import build_with_hugo, find_hugo, write_hugo_site
from tests.bench.rival import plan_rival, write_rival_site
from tests.support.preview import show, wait_until

SIZES = (20, 200, 1000)
"""Pages in each language."""
EDITED = "docs/help.lt.md"
"""The page in which one word is changed for a warm build."""
_BUILT = "Reloading browsers"
"""What MkDocs says when a preview has built what was edited."""


@dataclass(frozen=True)
class Row:
    """What several runs of one kind of build gave."""

    name: str
    pages: int
    runs: tuple[Run, ...]
    size: int
    """Bytes of HTML."""

    @property
    def seconds(self) -> float:
        """The median."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def processor(self) -> float:
        """The median of the seconds that the processor worked."""
        return statistics.median(run.processor for run in self.runs)

    def compare(self, other: Row) -> tuple[float, float]:
        """Return the medians of how this compares with other runs in turn: by the clock, and by the processor."""
        return compare(self.runs, other.runs)

    @property
    def memory(self) -> int:
        """The largest of all runs, in bytes."""
        return max(run.memory for run in self.runs)


def main() -> None:
    """Write the sites, build them in turn, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs of every build")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="pages in each language")
    asked = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.sizes:
            rows += measure(Path(folder) / str(size), size, asked.runs)
            print_preview(Path(folder) / str(size), asked.runs)
            shutil.rmtree(Path(folder) / str(size))
    if len(asked.sizes) > 1:
        print_growth(rows)


def measure(folder: Path, size: int, runs: int) -> Sequence[Row]:
    """Build one site cold, unchanged and edited, in turn with the same pages in the theme; print and return all."""
    ours, theirs, lean = folder / "ours", folder / "theirs", folder / "hugo"
    pages = write_campaign_site(ours, size)
    run(ours, "tools.in_step", "ALL")  # notes that the languages agree, as in a site that is looked after
    planned = plan_rival(ours)
    assert len(planned) == pages * len(LANGUAGES)
    write_rival_site(planned, theirs)
    found: dict[str, list[Run]] = {"cold": [], "unchanged": [], "one edit": []}
    if hugo := find_hugo():
        write_hugo_site(planned, lean)
        found["hugo"] = []
    found["theme"] = []
    for turn in range(runs):
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        found["cold"].append(build(ours))
        found["unchanged"].append(build(ours))
        (ours / EDITED).write_text((ours / EDITED).read_text("utf-8") + f"\nEdit {turn}.\n", "utf-8")
        found["one edit"].append(build(ours))
        if hugo:
            found["hugo"].append(build_with_hugo(hugo, lean))
        found["theme"].append(build(theirs))
    sizes = {"theme": weigh(theirs / "site"), "hugo": weigh(lean / "public")}
    rows = [Row(name, pages, tuple(runs), sizes.get(name, weigh(ours / "site"))) for name, runs in found.items()]
    for row in rows:
        clock, processor = row.compare(rows[-1])
        print(
            f"{len(LANGUAGES)} × {row.pages:5}  {row.name:10}{row.seconds:8.2f} s ({clock:.3f} of the theme)"
            f"{row.processor:8.2f} s of the processor ({processor:.3f})"
            f"{row.size / 1e6:8.1f} MB HTML ({row.size / sizes['theme']:.3f}){row.memory / 1e6:8.0f} MB memory",
            flush=True,
        )
    return rows


def print_preview(folder: Path, edits: int) -> None:
    """Print how long after an edit the live preview shows it, and all that hangs on it."""
    shown, whole = [], []
    with show(folder / "ours", folder) as preview:
        preview.shows("help/", "</html>")
        for turn in range(edits):
            text, word = (preview.root / EDITED).read_text("utf-8"), f"Shown {turn}."
            (preview.root / EDITED).write_text(f"{text}\n{word}\n", "utf-8")
            start = time.perf_counter()
            if not preview.shows("help/", word):
                sys.exit(preview.log.read_text("utf-8"))
            shown.append(time.perf_counter() - start)
            if not wait_until(lambda turn=turn: preview.log.read_text("utf-8").count(_BUILT) > turn):
                sys.exit(preview.log.read_text("utf-8"))
            whole.append(time.perf_counter() - start)
    seconds = f"{statistics.median(shown):.2f} s, and the whole site after {statistics.median(whole):.1f} s"
    print(f"the preview shows an edit after {seconds}", flush=True)


def weigh(site: Path) -> int:
    """Return the bytes of all HTML of a site."""
    return sum(page.stat().st_size for page in site.rglob("*.html"))


def print_growth(rows: Sequence[Row]) -> None:
    """Print with which power of the pages the work of each build grows, between the last two sizes."""
    for name in dict.fromkeys(row.name for row in rows):
        *_, small, large = [row for row in rows if row.name == name]
        power = math.log(large.processor / small.processor) / math.log(large.pages / small.pages)
        print(f"{name}: the work grows with the power {power:.2f} from {small.pages} to {large.pages} pages")


if __name__ == "__main__":
    main()
