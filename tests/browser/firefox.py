"""Drives Firefox, where the machine has it, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

Playwright cannot drive the Firefox of a distribution, and the driver that Selenium needs is not
packaged in Debian; the protocol itself is a few messages over a WebSocket.
"""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.waiting import PATIENCE

COMMANDS = ("firefox", "firefox-esr")
SHIFT = "\ue008"
"""Code of the key in the WebDriver standard."""
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://127\.0\.0\.1:\d+)")


def find_firefox() -> str | None:
    """Return where Firefox lies, if it is there."""
    return next(filter(None, map(shutil.which, COMMANDS)), None)


class Firefox:
    """One tab of a browser."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self.send("session.new", capabilities={})
        self._tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its result."""
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=30))
            if message.get("id") == number:
                assert message["type"] == "success", message
                result: dict[str, Any] = message["result"]
                return result

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self.send("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def resize(self, width: int, height: int) -> None:
        """Give the tab a size in CSS pixels."""
        self.send("browsingContext.setViewport", context=self._tab, viewport={"width": width, "height": height})

    def evaluate(self, expression: str) -> Any:
        """Return the value of an expression that is a string, a number, a truth value or nothing."""
        answer = self.send(
            "script.evaluate", expression=expression, target={"context": self._tab}, awaitPromise=False
        )
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait_until(self, expression: str) -> None:
        """Return when an expression is true, even if another page opens meanwhile. Raises AssertionError after a while."""
        deadline = time.monotonic() + PATIENCE
        while not self.evaluate(expression):
            assert time.monotonic() < deadline, expression
            time.sleep(0.02)

    def press(self, key: str) -> None:
        """Press and release a key."""
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self.send("input.performActions", context=self._tab, actions=[source])


@contextmanager
def launch_firefox(command: str) -> Iterator[Firefox]:
    """Launch Firefox with an empty profile while the block runs."""
    with tempfile.TemporaryDirectory() as profile:
        arguments = [command, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        process = subprocess.Popen([*arguments, "about:blank"], stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        try:
            found = (_LISTENING.search(line) for line in process.stderr)
            address = next(match[1] for match in found if match)
            with connect(f"{address}/session", max_size=None) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait(20)
            process.stderr.close()
