"""Does work in copies of this process, on the cores that it is allowed to use.

A copy shares everything that was read before it began, and gives back its answer, what it remembers
(`awareness/memo.py`), and what it writes to the disk.
So whoever asks for one must be able to do the work again alone: whatever a copy could not do, it leaves, and
nothing of what it said about that is heard.
"""

from __future__ import annotations

import atexit
import ctypes
import logging
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeVar

from hooks.awareness.memo import MEMO

_TASKS = Path("/proc/self/task")
"""Linux lists the threads of a process here, those of libraries too."""
_PR_SET_PDEATHSIG = 1
"""https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html"""


Result = TypeVar("Result")


@dataclass(frozen=True)
class Answer:
    """What a task has returned."""

    value: Any


@dataclass(frozen=True)
class Worker:
    """A copy of this process, at work."""

    id: int
    said: IO[bytes]
    """What it prints."""
    answer: IO[bytes]
    """What it returns, and what it remembers, pickled."""

    def wait(self) -> Answer | None:
        """Return its answer once it has ended, after printing what it said; None if it did not do its work."""
        _, status = os.waitpid(self.id, 0)
        atexit.unregister(self.stop)
        with self.said, self.answer:
            if os.waitstatus_to_exitcode(status) != 0:
                return None
            self.said.seek(0)
            self.answer.seek(0)
            sys.stderr.write(self.said.read().decode("utf-8", "replace"))
            value, used = pickle.load(self.answer)
            MEMO.merge(used)
            return Answer(value)

    def stop(self) -> None:
        """End it at once, whatever it is at, and wait for that."""
        with suppress(ProcessLookupError, ChildProcessError):  # it has ended already
            os.kill(self.id, signal.SIGKILL)
            os.waitpid(self.id, 0)


def count_cores() -> int:
    """Return how many processes may work at once; 1 where this process must not be copied.

    Of a process with several threads only one is copied, and whoever waits for the others waits forever.
    """
    if not _TASKS.is_dir() or len(tuple(_TASKS.iterdir())) > 1:
        return 1
    return len(os.sched_getaffinity(0))


def start_worker(task: Callable[[], object]) -> Worker | None:
    """Do something in a copy of this process; None if there is no core for it."""
    if count_cores() < 2:
        return None
    sys.stdout.flush()
    sys.stderr.flush()
    said, answer = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 - closed by whoever waits
    original = os.getpid()
    if id := os.fork():
        worker = Worker(id, said, answer)
        atexit.register(worker.stop)  # where Ctrl-C ends the original before it waits
        return worker
    status = 1
    try:
        end_with(original)
        for stream in (1, 2):
            os.dup2(said.fileno(), stream)
        MEMO.begin_recording()
        pickle.dump((task(), MEMO.used), answer)
        answer.flush()
        status = 0
    except BaseException:  # the one who waits will see it again
        logging.getLogger(__name__).debug("A worker failed", exc_info=True)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)  # nothing of what the original does at its end


def end_with(original: int) -> None:
    """Let this copy end when its original does, even if that is killed: nobody waits for what it writes."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL))
    if os.getppid() != original:  # which ended before that was said
        os._exit(1)


def run_all(tasks: Sequence[Callable[[], Result]]) -> list[Result]:
    """Return what independent tasks return, in order. Copies of this process do the last ones, each on its own core."""
    beside = max(len(tasks) - count_cores() + 1, 1)
    workers = [start_worker(task) for task in tasks[beside:]]
    results = [task() for task in tasks[:beside]]
    for task, worker in zip(tasks[beside:], workers, strict=True):
        answer = worker.wait() if worker is not None else None
        results.append(task() if answer is None else answer.value)
    return results


def run_parallel(tasks: Sequence[Callable[[], object]]) -> None:
    """Do independent things on all cores. What fails, or finds no core, is left undone."""
    cores = count_cores()
    parts = [tasks[first::cores] for first in range(cores)]
    workers = [start_worker(partial(_do, part)) for part in parts if part and cores > 1]
    for worker in filter(None, workers):
        worker.wait()


def _do(tasks: Sequence[Callable[[], object]]) -> None:
    for task in tasks:
        task()
