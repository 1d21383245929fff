"""Hosts are told what to send in addresses as readers ask for them, wherever the site stands."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest

from hooks.edge.policy import ADMIN_HEADERS, write_header_files, write_headers
from tests.support.nginx import PATIENCE, find_nginx, serve_with_nginx

POLICY = "Content-Security-Policy"


def _write(path: str) -> dict[str, str]:
    return {file.path: file.content.decode() for file in write_header_files((), path, with_admin=True)}


@pytest.mark.parametrize("path", ["/", "/sub/", "/far/below/"])
def test_the_page_for_missing_addresses_is_named_by_its_whole_path(path: str) -> None:
    files = _write(path)

    assert f"ErrorDocument 404 {path}404.html\n" in files[".htaccess"]
    assert f"error_page 404 {path}404.html;\n" in files["nginx-headers.conf"]


@pytest.mark.parametrize("path", ["/", "/sub/"])
def test_nginx_knows_the_forms_by_their_whole_path(path: str) -> None:
    files = _write(path)

    assert "=~ m#/admin/#" in files[".htaccess"]  # which holds for its own folder, wherever that is
    assert f"location {path}admin/ {{\n" in files["nginx-headers.conf"]


def test_static_hosts_count_from_the_folder_that_they_are_given() -> None:
    assert _write("/sub/")["_headers"] == _write("/")["_headers"]


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a site below a path of a host with nginx."""
    if find_nginx() is None and not os.environ.get("CI"):
        pytest.skip("this machine has no nginx")
    site = tmp_path_factory.mktemp("site")
    (site / "admin").mkdir()
    pages = {"index.html": "Home.", "404.html": "Missing.", "admin/index.html": "Forms."}
    for name, text in {**pages, **_write("/sub/")}.items():
        (site / name).write_text(text, "utf-8")
    with serve_with_nginx(site, tmp_path_factory.mktemp("nginx"), "sub/") as address:
        yield address


def _ask(address: str) -> tuple[int, str, Message]:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), error.headers


def test_nginx_shows_the_page_for_missing_addresses_of_a_site_below_a_path(below: str) -> None:
    status, text, headers = _ask(f"{below}no/such/page/")

    assert (status, text) == (404, "Missing.")
    assert headers[POLICY] == write_headers(())[POLICY]


def test_nginx_sends_the_forms_of_a_site_below_a_path_their_own_policy(below: str) -> None:
    status, text, headers = _ask(f"{below}admin/")

    assert (status, text) == (200, "Forms.")
    assert headers.get_all(POLICY) == [ADMIN_HEADERS[POLICY]]
