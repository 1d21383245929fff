"""Serves a built site as a good host does: packed, and kept for a year where the name changes with the content."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tests.browser.serving import run

PACKED = (".html", ".css", ".js", ".svg", ".txt")

Change = Callable[[str], str]
"""What becomes of a page on its way."""


class _Host(SimpleHTTPRequestHandler):
    """Answers from a folder."""

    def __init__(self, *arguments: object, change: Change, **options: object) -> None:
        self.change = change
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        text = path.read_text("utf-8")
        content = gzip.compress((self.change(text) if path.suffix == ".html" else text).encode(), 9)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_packed(site: Path, change: Change = str) -> Iterator[str]:
    """Serve a site while the block runs, its pages changed on their way; the value is its root."""
    with run(partial(_Host, directory=str(site), change=change)) as root:
        yield root
