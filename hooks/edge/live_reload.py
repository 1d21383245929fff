"""Lets the server of a preview show what is written before a build has come to its end.

MkDocs lets browsers wait until a build ends, and has no setting for less. So three of its private names are used
here; `tests/unit/edge/test_live_reload.py` pins what it does with them.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

_PAUSE = 0.15
"""Seconds between two looks at the files; MkDocs takes half a second."""


def poll_faster(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """See an edit sooner than MkDocs would. Call it before the server is told to watch more than by itself."""
    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=_PAUSE)
    for path in watched:
        server.watch(path)


def release_browsers(server: LiveReloadServer) -> None:
    """Let browsers see, while the build goes on, what is written by now."""
    with server._epoch_cond:
        server._visible_epoch = server._wanted_epoch
        server._epoch_cond.notify_all()


def require_reload(server: LiveReloadServer) -> None:
    """Let browsers wait for the rest, which MkDocs lets them see once nothing is wrong with it."""
    with server._epoch_cond:
        server._wanted_epoch += 1
