"""Makes once, for all processes of a run of the tests, what takes long to make and what all of them only read."""

from __future__ import annotations

import fcntl
import gc
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")


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


def work_out_once(factory: pytest.TempPathFactory, name: str, work_out: Callable[[], T]) -> T:
    """Return a value that only the first process that asks for it works out; it must be one that pickle can keep.

    Python's search for what nobody needs rests meanwhile and leaves all that there is by then out ever after: with the
    pages of a whole site it would take longer than to read them.
    """
    gc.disable()
    try:
        path = make_once(factory, name, lambda target: _keep(work_out(), target))
        value: T = pickle.loads(path.read_bytes())
    finally:
        gc.enable()
    gc.freeze()
    return value


def _keep(value: object, target: Path) -> None:
    target.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
