"""The server of MkDocs shows an edited page while the rest is built; what it does with its private names is pinned."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from hooks.edge.live_reload import poll_faster, release_browsers, require_reload

PATIENCE = 30.0
"""Seconds after which something that has not happened is taken never to happen."""


@dataclass
class Site:
    """A site of one page, whose build shows the page and then waits until it is told how it ends."""

    root: Path
    server: LiveReloadServer = field(init=False)
    is_shown: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)
    fails: bool = False

    def build(self) -> None:
        """Show the page ahead of all else; where it fails, it fails for each edit."""
        if self.is_shown.is_set():  # it was edited once more before it was seen
            if self.fails:
                raise Abort("a fault still")
            return
        (self.root / "page.html").write_text("<body>edited</body>", "utf-8")
        release_browsers(self.server)
        self.is_shown.set()
        assert self.may_end.wait(PATIENCE)
        (self.root / "page.html").write_text("<body>whole</body>", "utf-8")
        require_reload(self.server)
        if self.fails:
            raise Abort("a fault")

    def edit(self) -> None:
        """Change a watched file until the server, which may be about to begin, has seen it and shows the page."""
        text = self.root / "watched/text.md"
        deadline = time.monotonic() + PATIENCE
        while not self.is_shown.wait(0.1) and time.monotonic() < deadline:
            text.write_text(text.read_text("utf-8") + "more ", "utf-8")
        assert self.is_shown.is_set()

    def get(self, path: str, patience: float = PATIENCE) -> str:
        """Return what the server answers. Raises TimeoutError if it does not."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=patience)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    (tmp_path / "watched").mkdir()
    (tmp_path / "watched/text.md").write_text("", "utf-8")
    (tmp_path / "page.html").write_text("<body>first</body>", "utf-8")
    site = Site(tmp_path)
    site.server = LiveReloadServer(builder=site.build, host="127.0.0.1", port=0, root=str(tmp_path))
    site.server.watch(str(tmp_path / "watched"))
    serving = threading.Thread(target=site.server.serve, daemon=True)
    serving.start()
    yield site
    site.may_end.set()
    site.server.shutdown(wait=True)
    serving.join(PATIENCE)


def test_a_page_is_shown_while_the_build_goes_on(site: Site) -> None:
    site.edit()

    assert "edited" in site.get("/page.html")


def test_browsers_reload_for_the_page_and_once_more_for_the_rest(site: Site) -> None:
    first = site.server._visible_epoch
    site.edit()
    second = int(site.get(f"/livereload/{first}/{first}"))
    site.may_end.set()
    third = int(site.get(f"/livereload/{second}/{first}"))

    assert first < second < third
    assert "whole" in site.get("/page.html")


def test_after_a_fault_browsers_wait_as_they_always_do(site: Site) -> None:
    site.fails = True
    site.edit()
    wanted = site.server._wanted_epoch
    site.may_end.set()
    deadline = time.monotonic() + PATIENCE
    while site.server._wanted_epoch == wanted and time.monotonic() < deadline:
        time.sleep(0.01)

    with pytest.raises(TimeoutError):
        site.get("/page.html", patience=0.5)


def test_the_server_looks_more_often_at_what_it_watches(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("", "utf-8")
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    before = server.observer
    for path in (tmp_path / "docs", settings):
        server.watch(str(path))
    poll_faster(server, SimpleNamespace(docs_dir=str(tmp_path / "docs"), config_file_path=str(settings)))
    server.server_close()

    assert isinstance(server.observer, PollingObserver)
    assert server.observer.timeout < before.timeout
    watched = {emitter.watch.path for emitter in server.observer.emitters}
    assert watched == {str(tmp_path / "docs"), str(tmp_path)}  # of a file the folder is watched
    assert not before.emitters
