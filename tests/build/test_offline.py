"""A build needs no network: the content, the theme and the fonts are all there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.support.tiny_site import write, write_tiny_site

NOBODY = "http://127.0.0.1:9"
"""A port of this machine at which nothing answers (RFC 863, discard)."""
PROXIES = {name: NOBODY for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")}
GUARD = """
import sys
def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        raise RuntimeError(f"the build wants the network: {event} {arguments}")
sys.addaudithook(forbid)
"""
"""Read by Python before anything else; forbids what every network library goes through in the end."""


def build_without_network(root: Path, guard: Path) -> Built:
    write(guard, "sitecustomize.py", GUARD)
    return build(root, PYTHONPATH=str(guard), no_proxy="", NO_PROXY="", **PROXIES)


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A tiny site built without a cache and without a network."""
    folder = tmp_path_factory.mktemp("offline")
    return build_without_network(write_tiny_site(folder / "site"), folder / "guard")


def test_a_build_needs_no_network(offline: Built, two_languages: Built) -> None:
    assert offline.result.returncode == 0, offline.result.stderr
    assert offline.files == two_languages.files


def test_a_build_that_wants_the_network_would_be_noticed(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    (root / "hooks").unlink()
    write(root, "hooks/events.py", "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')\n")
    built = build_without_network(root, tmp_path / "guard")

    assert "the build wants the network" in built.result.stderr
