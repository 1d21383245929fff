"""Measures how long it takes to set every sheet of paper, from nothing and from the cache.

Run it from the root of the project: `make bench-print`.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from mkdocs.config import load_config

from hooks.awareness.pages.planned import PlannedAsset
from hooks.edge.build import read_build
from hooks.edge.cache import Cache
from tools.settings import run

COLD, WARM = 100, 2
"""Milliseconds that one PDF may take on average."""


def measure(assets: Sequence[PlannedAsset], make: Callable[[PlannedAsset], bytes]) -> list[float]:
    """Return how many milliseconds each asset takes."""
    times = []
    for asset in assets:
        begun = time.perf_counter()
        make(asset)
        times.append(1000 * (time.perf_counter() - begun))
    return times


def main() -> None:
    """Print a table of the sheets, and what one takes on average."""
    assets = [asset for asset in read_build(load_config("mkdocs.yml")).plan.assets if asset.path.endswith(".pdf")]
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        cold, warm = measure(assets, cache.get), measure(assets, cache.get)
    for asset, first, second in zip(assets, cold, warm, strict=True):
        click.echo(f"{first:8.1f} ms {second:8.2f} ms  {asset.path}")
    count = max(1, len(assets))
    click.echo(f"{sum(cold) / count:8.1f} ms {sum(warm) / count:8.2f} ms  average of {len(assets)} PDF files")
    click.echo(f"{COLD:8.1f} ms {WARM:8.2f} ms  at most")


if __name__ == "__main__":
    run(main)
