"""Builds a site as a process of its own, and tells what it cost."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One build, as a whole process."""

    seconds: float
    processor: float
    """Seconds that the processor worked for it."""
    memory: int
    """Largest resident set, in bytes."""


def build(root: Path) -> Run:
    """Build a site as its own process."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=root, env=environment)
    _, status, usage = os.wait4(child.pid, 0)  # of this process alone
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{root}: the build failed")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def compare(runs: Sequence[Run], others: Sequence[Run]) -> tuple[float, float]:
    """Return the medians of how runs compare with others in turn: by the clock, and by the processor."""
    pairs = tuple(zip(runs, others, strict=True))
    clock = statistics.median(one.seconds / two.seconds for one, two in pairs)
    return clock, statistics.median(one.processor / two.processor for one, two in pairs)
