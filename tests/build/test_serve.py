"""The live preview follows every edit and survives every mistake."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from tests.build.built import take_settings
from tests.support.tiny_site import write_tiny_site

PATIENCE = 60.0
"""Seconds after which something that has not happened is taken never to happen."""


@dataclass(frozen=True)
class Preview:
    """A running preview of a site on this machine."""

    root: Path
    port: int
    log: Path

    def get(self, address: str) -> str:
        """Return what the server answers; nothing while it cannot."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", f"/sub/{address}")
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
        time.sleep(0.1)
    return done


def find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a tiny site that watches what the real one watches."""
    folder = tmp_path_factory.mktemp("preview")
    root = write_tiny_site(folder / "site")
    take_settings(root, "watch")
    (folder / "tmp").mkdir()
    server = Preview(root, find_free_port(), folder / "log")
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"127.0.0.1:{server.port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(folder / "tmp")}
    with server.log.open("w") as log, subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log) as process:
        try:
            assert server.shows("", "A home page."), server.log.read_text()
            yield server
        finally:
            process.terminate()
            process.wait(PATIENCE)


@pytest.mark.parametrize(
    ("file", "old", "new", "address"),
    [
        ("campaigns/light/index.lt.md", "A campaign.", "A campaign. Edited words.", "campaigns/light/"),
        ("campaigns/light/campaign.yml", "text: Light", "text: Edited facts.", "campaigns/light/"),
        ("docs/help.en.md", "Text.", "Text. Edited page.", "en/help/"),
        ("overrides/components/footer.html", "</footer>", "Edited template.</footer>", ""),
        ("overrides/words/en.yml", "skip: ", "skip: Edited interface. ", "en/"),
    ],
)
def test_an_edit_shows_by_itself(preview: Preview, file: str, old: str, new: str, address: str) -> None:
    shown = new[new.index("Edited") :].split(".")[0]
    before = preview.get(address)
    preview.edit(file, old, new)

    assert shown not in before
    assert preview.shows(address, shown), preview.log.read_text()


def test_a_draft_is_shown_and_says_what_it_is_each_time_it_is_built(preview: Preview) -> None:
    says = 'class="aw-draft"'
    preview.edit("campaigns/light/campaign.yml", "kind: campaign", "draft: true\nkind: campaign")
    preview.edit("docs/lessons/lamp.yml", "campaign: light\n", "")

    assert preview.shows("campaigns/light/", says), preview.log.read_text()
    assert says not in preview.get("help/")

    preview.edit("campaigns/light/index.lt.md", "A campaign.", "A campaign. Built again.")

    assert preview.shows("campaigns/light/", "Built again."), preview.log.read_text()
    assert says in preview.get("campaigns/light/")

    preview.edit("campaigns/light/campaign.yml", "draft: true\n", "")

    assert wait_until(lambda: says not in preview.get("campaigns/light/")), preview.log.read_text()


def test_an_edit_of_a_style_sheet_shows_by_itself(preview: Preview) -> None:
    sheet = preview.root / "overrides/styles/base.css"
    sheet.write_text(sheet.read_text("utf-8") + ".aw-top { --aw-edited: yes; }\n", "utf-8")

    def is_styled() -> bool:
        return "--aw-edited:yes" in preview.get("")

    assert wait_until(is_styled), preview.log.read_text()


def test_the_preview_goes_on_when_a_mistake_is_mended(preview: Preview) -> None:
    preview.edit("docs/help.lt.md", "[@a-law]", "[@no-law]")

    assert wait_until(lambda: "docs/help.lt.md:6  [unknown-reference]" in preview.log.read_text())

    preview.edit("docs/help.lt.md", "[@no-law]", "[@a-law] Mended.")

    assert preview.shows("help/", "Mended."), preview.log.read_text()
    assert "Traceback" not in preview.log.read_text()
