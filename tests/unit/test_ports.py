"""No port that is kept for a server is given to another."""

from __future__ import annotations

import socket
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.support.ports import HERE, hold_port


class _Hello(BaseHTTPRequestHandler):
    """Answers every question alike."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, format: str, *values: object) -> None:
        pass


def test_a_server_gets_the_port_that_is_kept_for_it() -> None:
    with hold_port() as port, HTTPServer((HERE, port), _Hello) as server:
        answering = threading.Thread(target=server.handle_request)
        answering.start()

        assert urllib.request.urlopen(f"http://{HERE}:{port}/", timeout=30).read() == b"hello"
        answering.join()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no port for a server that comes later")
def test_nobody_else_gets_it_before() -> None:
    with hold_port() as port, socket.socket() as other:
        with pytest.raises(OSError, match="in use"):
            other.bind((HERE, port))
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HERE, port)).close()
