"""Makes once, for all processes of a run of the tests, what takes long to make and what all of them only read."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def make_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder or file of the run, made by the first process that asks for it; others wait.

    `make` is given the path to write to. If it fails, nothing is there, and the next process tries again.
    """
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # each worker has a folder of its own in that of the run
    target, unfinished = folder / name, folder / f"{name}.unfinished-{os.getpid()}"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            make(unfinished)
            unfinished.rename(target)
    return target
