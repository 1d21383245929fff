"""What copies of the process do, and what happens where there can be none."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from hooks.edge import workers
from hooks.edge.workers import Answer, count_cores, run_all, run_parallel, start_worker
from tests.support.real_site import ROOT


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be two cores and no further thread, whatever machine and runner this is."""
    monkeypatch.setattr(workers, "count_cores", lambda: 2)


@pytest.fixture
def one_core() -> Iterator[None]:
    """Let this process run on one core alone."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    yield
    os.sched_setaffinity(0, before)


def _write_process(folder: Path, name: str) -> None:
    (folder / name).write_text(str(os.getpid()), "utf-8")


def _say(words: str, status: int) -> None:
    os.write(1, words.encode())
    if status:
        sys.exit(status)


@pytest.mark.usefixtures("two_cores")
def test_a_worker_works_in_a_process_of_its_own(tmp_path: Path) -> None:
    worker = start_worker(partial(_write_process, tmp_path, "done"))

    assert worker is not None and worker.wait() is not None
    assert (tmp_path / "done").read_text("utf-8") == str(worker.id) != str(os.getpid())


@pytest.mark.usefixtures("two_cores")
def test_a_worker_that_meets_a_fault_says_that_it_did_not_do_it() -> None:
    worker = start_worker(partial(int, "no number"))

    assert worker is not None and worker.wait() is None


@pytest.mark.usefixtures("two_cores")
def test_a_worker_gives_back_what_its_task_returns() -> None:
    worker = start_worker(partial(dict, one=(1, "ž")))

    assert worker is not None and worker.wait() == Answer({"one": (1, "ž")})


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize(("status", "heard"), [(0, "said"), (1, "")])
def test_what_a_worker_says_is_heard_if_it_did_its_work(status: int, heard: str, capfd: pytest.CaptureFixture[str]) -> None:
    worker = start_worker(partial(_say, "said", status))
    assert worker is not None
    worker.wait()

    assert capfd.readouterr().err.strip() == heard


@pytest.mark.usefixtures("two_cores")
def test_work_is_shared_and_one_fault_costs_no_more_than_its_own_process(tmp_path: Path) -> None:
    tasks = [partial(_write_process, tmp_path, str(number)) for number in range(5)]
    run_parallel([*tasks[:4], partial(int, "no number"), tasks[4]])

    assert {path.name for path in tmp_path.iterdir()} == {"0", "1", "2", "3", "4"}
    assert len({path.read_text("utf-8") for path in tmp_path.iterdir()} - {str(os.getpid())}) == 2


@pytest.mark.parametrize("cores", [1, 2])
def test_what_is_asked_for_comes_back_in_order(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "count_cores", lambda: cores)

    assert run_all([partial(int, "1"), partial(int, "2"), partial(int, "3")]) == [1, 2, 3]


@pytest.mark.usefixtures("two_cores")
def test_a_fault_beside_is_met_here() -> None:
    with pytest.raises(ValueError, match="no number"):
        run_all([partial(int, "1"), partial(int, "no number")])


@pytest.mark.usefixtures("one_core")
def test_on_one_core_nothing_is_done_beside(tmp_path: Path) -> None:
    run_parallel([partial(_write_process, tmp_path, "done")])

    assert start_worker(partial(_write_process, tmp_path, "done")) is None
    assert not any(tmp_path.iterdir())


def test_a_process_with_a_second_thread_is_not_copied() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert count_cores() == 1
    finally:
        done.set()
        thread.join()


ALONE = """
import os, sys, time
from pathlib import Path

os.sched_getaffinity = lambda process: {0, 1}
from hooks.edge import preview_worker, workers

def beat():
    while True:
        Path(sys.argv[1]).write_text(str(time.monotonic()))
        time.sleep(0.01)

if sys.argv[2] == "worker":
    workers.start_worker(beat).wait()
elif sys.argv[2] == "preview":
    preview_worker.start_preview_worker(beat, int).build(int)
else:
    workers.start_worker(beat)
    while not Path(sys.argv[1]).exists():
        time.sleep(0.01)
"""
"""A process with a copy that goes on until it is ended."""


def _beats(file: Path) -> bool:
    time.sleep(0.2)  # a beat that was under way may come to its end
    before = file.read_text("utf-8")
    time.sleep(0.3)
    return file.read_text("utf-8") != before


@pytest.mark.parametrize("copy", ["worker", "preview"])
def test_a_copy_ends_when_its_original_is_killed(copy: str, tmp_path: Path) -> None:
    file = tmp_path / "beats"
    with subprocess.Popen([sys.executable, "-c", ALONE, str(file), copy], cwd=ROOT) as process:
        while not file.exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()

    assert not _beats(file)


def test_a_copy_that_nobody_waits_for_ends_with_its_original(tmp_path: Path) -> None:
    file = tmp_path / "beats"
    subprocess.run([sys.executable, "-c", ALONE, str(file), "left"], cwd=ROOT, timeout=60, check=True)

    assert not _beats(file)
