"""A copy of the process builds for a preview, goes on with what it knows, and says what went wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.real_site import ROOT

PREVIEW = """
import json, os, signal, sys, threading, time
from pathlib import Path
from types import SimpleNamespace
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from hooks.edge import preview_worker

folder = Path(sys.argv[1])
os.sched_getaffinity = lambda process: {0, 1}
done = []

def build():
    done.append(os.getpid())
    (folder / "new.json").write_text(json.dumps(done))
    (folder / "new.json").replace(folder / "built.json")
    if len(done) == 2:
        raise Abort("a fault of content")
    if len(done) == 3:
        raise ValueError("a fault of ours")

def say():
    try:
        server.builder()
    except Abort as error:
        return str(error)

def read():
    return json.loads((folder / "built.json").read_text())

server = LiveReloadServer(builder=build, host="127.0.0.1", port=0, root=str(folder))
build()
(folder / "docs").mkdir()
server.watch(str(folder / "docs"))
config = SimpleNamespace(docs_dir=str(folder / "docs"), config_file_path=None)
preview_worker.on_serve(server, config=config, builder=build)
said = [say(), say(), say()]
built = read()

(folder / "watched").mkdir()
server.watch(str(folder / "watched"))
serving = threading.Thread(target=server.serve, daemon=True)
serving.start()
while len(read()) == len(built):
    (folder / "watched/page.md").write_text(str(time.monotonic()))
    time.sleep(0.1)
seen = read()
server.shutdown(wait=True)
serving.join()

os.kill(built[-1], signal.SIGKILL)
said.append(say())
alone = read()
preview_worker.on_shutdown()
try:
    os.waitpid(-1, 0)
    left = True
except ChildProcessError:
    left = False
json.dump({"here": os.getpid(), "said": said, "built": built, "seen": seen, "alone": alone, "left": left}, sys.stdout)
"""
"""A server whose builder notes which process builds; its second build is the first one of the copy."""

ENDED = """
import os, sys
from functools import partial
from hooks.edge import preview_worker

os.sched_getaffinity = lambda process: {0, 1}
preview_worker.start_preview_worker(partial(sys.exit, 143), int).build(int)
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What happened in a preview. It is a process of its own, since that of the tests may have threads."""
    folder: Path = tmp_path_factory.mktemp("preview")
    command = [sys.executable, "-c", PREVIEW, str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_the_copy_builds_and_knows_what_was_built_before(told: dict[str, Any]) -> None:
    first, *others = told["built"]

    assert first == told["here"]
    assert len(others) == 3 and set(others) != {first} and len(set(others)) == 1


def test_faults_reach_the_server_in_their_own_words(told: dict[str, Any]) -> None:
    content, ours, fine, _ = told["said"]

    assert content == "a fault of content"
    assert ours.startswith("Traceback") and ours.endswith("ValueError: a fault of ours\n")
    assert fine is None


def test_the_server_of_mkdocs_asks_it_when_a_file_is_edited(told: dict[str, Any]) -> None:
    assert set(told["seen"][4:]) == {told["built"][-1]}


def test_without_the_copy_the_server_builds_by_itself(told: dict[str, Any]) -> None:
    assert told["alone"] == [told["here"], told["here"]]


def test_nothing_goes_on_when_the_preview_has_ended(told: dict[str, Any]) -> None:
    assert told["left"] is False


def test_a_copy_that_is_told_to_end_does_not_go_on() -> None:
    """Its build ends with 143, as that of the server does, which builds by itself then."""
    command = [sys.executable, "-c", ENDED]

    assert subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode == 143
