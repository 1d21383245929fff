"""Runs the live preview of a site on this machine, and looks at it as a browser does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from tests.support.ports import HERE, hold_port

PATIENCE = 60.0
"""Seconds after which something that has not happened is taken never to happen."""


@dataclass(frozen=True)
class Preview:
    """A running preview of a site on this machine."""

    root: Path
    port: int
    path: str
    """Of the home page."""
    log: Path

    def get(self, address: str) -> str:
        """Return what the server answers, once what it builds is there; nothing while there is no server."""
        connection = HTTPConnection(HERE, self.port, timeout=PATIENCE)
        try:
            connection.request("GET", f"{self.path}{address}")
            return connection.getresponse().read().decode()
        except (OSError, HTTPException):
            return ""
        finally:
            connection.close()

    def shows(self, address: str, text: str) -> bool:
        """Wait until a page shows a text, and tell whether it did."""
        return wait_until(lambda: text in self.get(address))

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text in a file, as an editor who saves it."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


def wait_until(happened: Callable[[], bool]) -> bool:
    """Look again and again until it happened or patience ends; tell whether it happened."""
    deadline = time.monotonic() + PATIENCE
    while not (done := happened()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return done


@contextmanager
def show(root: Path, folder: Path) -> Iterator[Preview]:
    """Run the preview of a site for as long as it is wanted; what it needs to write goes into a folder."""
    (folder / "tmp").mkdir()
    address = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))["site_url"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(folder / "tmp")}
    with hold_port() as port:
        preview = Preview(root, port, urlsplit(address).path, folder / "log")
        command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"{HERE}:{port}"]
        with (
            preview.log.open("w") as log,
            subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log) as process,
        ):
            try:
                yield preview
            finally:
                process.terminate()
                process.wait(PATIENCE)
