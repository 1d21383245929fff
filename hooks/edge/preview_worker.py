"""Builds what a preview shows in a copy of the process, so that it can build on all cores.

A server has threads, and no copy may be made of a process that has any (`workers.py`). So one is made before the
server begins; it knows all that the first build has found out, and builds whenever it is told to.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from hooks.edge.fast_preview import write_edited_pages
from hooks.edge.live_reload import poll_faster, release_browsers, require_reload
from hooks.edge.workers import count_cores, end_with

Builder = Callable[[], object]
_BUILD, _SHOWN = "build", "shown"

_preview_worker: PreviewWorker | None = None


@dataclass(frozen=True)
class PreviewWorker:
    """A copy of this process that waits to be told to build."""

    id: int
    line: Connection
    builder: Builder
    """What it builds with; this process does so itself if the copy has gone."""

    def build(self, tell: Callable[[], object]) -> None:
        """Build the site again, and tell when the edited pages are there. Raises Abort with what was wrong."""
        try:
            self.line.send(_BUILD)
            while (answer := self.line.recv()) == (_SHOWN,):
                tell()
        except (EOFError, OSError):
            _build(self.builder, tell)
            return
        _, fault = answer
        if fault is not None:
            raise Abort(fault)

    def close(self) -> None:
        """Wait until it has finished what it is at, and ended."""
        self.line.close()
        os.waitpid(self.id, 0)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Builder) -> LiveReloadServer:
    """Let a worker build from now on, and browsers see edited pages before it has built the rest."""
    global _preview_worker
    poll_faster(server, config)
    _preview_worker = start_preview_worker(builder, server.socket.close)
    build = _preview_worker.build if _preview_worker else partial(_build, builder)
    server.builder = partial(_build_and_show, server, build)
    return server


def _build_and_show(server: LiveReloadServer, build: Callable[[Callable[[], object]], object]) -> None:
    try:
        build(partial(release_browsers, server))
    finally:
        require_reload(server)


def on_shutdown() -> None:
    """Let nobody write any more: MkDocs deletes the folder of a preview now."""
    global _preview_worker
    if _preview_worker is not None:
        _preview_worker.close()
        _preview_worker = None


def start_preview_worker(builder: Builder, leave: Callable[[], object]) -> PreviewWorker | None:
    """Return a worker; None if it could not work on more than one core. `leave` parts it from what is not its own."""
    if count_cores() < 2:
        return None
    here, there = Pipe()
    original = os.getpid()
    sys.stdout.flush()
    sys.stderr.flush()
    if id := os.fork():
        there.close()
        return PreviewWorker(id, here, builder)
    try:
        end_with(original)
        here.close()
        leave()
        _work(there, builder)
    finally:
        os._exit(0)  # nothing of what the original does at its end


def _work(line: Connection, builder: Builder) -> None:
    """Build whenever somebody asks for it, until nobody can any more."""
    while True:
        try:
            line.recv()
        except (EOFError, KeyboardInterrupt):
            return
        fault = None
        try:
            _build(builder, partial(line.send, (_SHOWN,)))
        except (Abort, ConfigurationError) as error:
            fault = str(error)
        except Exception:
            fault = traceback.format_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        line.send((_BUILD, fault))


def _build(builder: Builder, tell: Callable[[], object]) -> None:
    if write_edited_pages():
        tell()
    builder()
