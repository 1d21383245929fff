"""Serves a built site whose type and scripts do not arrive until a test lets them: no test waits for a length of time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tests.browser.serving import run

PATIENCE = 60
"""Seconds after which they arrive anyway, so that no test hangs."""
HELD = (".woff2", ".js")


class _Host(SimpleHTTPRequestHandler):
    """Answers from a folder."""

    def __init__(self, *arguments: object, let_go: threading.Event, **options: object) -> None:
        self.let_go = let_go
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path.endswith(HELD):
            self.let_go.wait(PATIENCE)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_held(site: Path, let_go: threading.Event) -> Iterator[str]:
    """Serve a site while the block runs, its type and scripts only when `let_go` is set; the value is its root."""
    with run(partial(_Host, directory=str(site), let_go=let_go)) as root:
        try:
            yield root
        finally:
            let_go.set()
