"""Whoever ends a build before its end leaves no site that is half old and half new, and nothing that goes on writing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.tiny_site import write, write_tiny_site

HOOKS = "hooks: [hooks/events.py"
SLOW = """\
import os, signal, time
from pathlib import Path

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs the tests in the background ignores it
os.sched_getaffinity = lambda process: {0, 1}

def on_post_page(output, page, config):
    Path("writing").mkdir(exist_ok=True)
    Path("writing", str(os.getpid())).write_text(str(time.monotonic()))
    time.sleep(0.2)
    return output
"""
"""Another hook: says which process writes pages, and makes that take its time."""


@contextmanager
def _begin_to_build(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Build a site over an earlier one, and go on when two processes have begun to write its pages."""
    write_tiny_site(root)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace(HOOKS, f"{HOOKS}, slow.py"), "utf-8")
    write(root, "slow.py", SLOW)
    write(root, "site/index.html", "The page of yesterday.")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        try:
            _wait_until_two_write(root / "writing", process)
            yield process
        finally:
            with suppress(ProcessLookupError):  # nothing is left
                os.killpg(process.pid, signal.SIGKILL)


def _wait_until_two_write(folder: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while not folder.is_dir() or len(list(folder.iterdir())) < 2:
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.01)


def _read_times(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (root / "writing").iterdir()}


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 1), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"])
@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to the build alone", "to all its processes"])
def test_what_is_interrupted_leaves_no_site(
    send: Callable[[int, int], None], sent: int, status: int, tmp_path: Path
) -> None:
    with _begin_to_build(tmp_path) as process:
        send(process.pid, sent)

        assert process.wait(30) == status
        assert not (tmp_path / "site").exists()
        time.sleep(0.5)
        assert not (tmp_path / "site").exists()


def test_a_copy_that_is_told_to_end_costs_no_page(tmp_path: Path) -> None:
    with _begin_to_build(tmp_path) as process:
        (copy,) = {int(name) for name in _read_times(tmp_path)} - {process.pid}
        os.kill(copy, signal.SIGTERM)

        assert process.wait(60) == 0
        assert (tmp_path / "site/index.html").read_text("utf-8") != "The page of yesterday."


def test_what_is_killed_writes_nothing_any_more(tmp_path: Path) -> None:
    with _begin_to_build(tmp_path) as process:
        process.kill()
        process.wait(30)
        time.sleep(0.2)
        before = _read_times(tmp_path)
        time.sleep(0.6)

        assert _read_times(tmp_path) == before
