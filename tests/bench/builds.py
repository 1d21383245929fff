"""Runs commands, such as the build of a site, as processes of their own, and tells what they cost."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.real_site import ROOT


@dataclass(frozen=True)
class Run:
    """One command, as a whole process."""

    seconds: float
    processor: float
    """Seconds that the processor worked for it."""
    memory: int
    """Largest resident set, in bytes."""


def build(root: Path) -> Run:
    """Build a site as its own process."""
    return run(root, "mkdocs", "build", "--quiet")


def run(root: Path, module: str, *arguments: str) -> Run:
    """Run a module of Python in the folder of a site."""
    return run_command(root, [sys.executable, "-m", module, *arguments])


def run_command(root: Path, command: Sequence[str]) -> Run:
    """Run a command in a folder, as its own process with all that it starts."""
    environment = {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000", "PYTHONPATH": str(ROOT)
    }
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)  # of this process alone
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{root}: {' '.join(command)} failed")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def compare(runs: Sequence[Run], others: Sequence[Run]) -> tuple[float, float]:
    """Return the medians of how runs compare with others in turn: by the clock, and by the processor."""
    pairs = tuple(zip(runs, others, strict=True))
    clock = statistics.median(one.seconds / two.seconds for one, two in pairs)
    return clock, statistics.median(one.processor / two.processor for one, two in pairs)
