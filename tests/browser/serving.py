"""Serves a built site on this machine, as a host would."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import ClassVar

_ENDING = 0.02
"""Seconds between two looks whether a server is to end: by itself it looks twice a second, and so long tests would wait."""


class _Host(SimpleHTTPRequestHandler):
    """Answers from a folder; an address that does not exist gets the page for that."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    further_headers: ClassVar[Mapping[str, str]] = {}

    def end_headers(self) -> None:
        for name, value in self.further_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path: object) -> None:
        """Show no contents of folders: a folder without a page is an address that does not exist."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests report what matters."""


class _Server(ThreadingHTTPServer):
    """Does not mind a reader who leaves before everything has arrived."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder while the block runs; the value is the address of its root, with the slash."""
    host = type("_HostWithHeaders", (_Host,), {"further_headers": headers or {}})
    with run(partial(host, directory=str(folder))) as root:
        yield root


@contextmanager
def run(host: Callable[..., BaseRequestHandler]) -> Iterator[str]:
    """Let a host answer while the block runs; the value is the address of its root, with the slash."""
    server = _Server(("127.0.0.1", 0), host)
    thread = threading.Thread(target=server.serve_forever, args=(_ENDING,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
