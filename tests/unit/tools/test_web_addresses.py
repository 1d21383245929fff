"""Addresses are found wherever the content names them, and only a page that is certainly gone is called so."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.support.tiny_site import write
from tools.web_addresses import Address, Fetch, Reply, check_address, check_addresses, find_addresses, open_address

PAGE = Address("https://a.example/page", ("docs/a.lt.md:1",))
UNKNOWN_HOST = URLError(socket.gaierror(-2, "Name or service not known"))
NO_ADDRESS = ValueError("Invalid IPv6 URL")


def answer(replies: Mapping[str, Reply | Exception]) -> Fetch:
    """Return a server that answers each method in its way."""

    def fetch(method: str, url: str) -> Reply:
        reply = replies[method]
        if isinstance(reply, Exception):
            raise reply
        return reply

    return fetch


def reply(status: int, url: str = PAGE.url) -> Reply:
    return Reply(status, url)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[x](https://a.example/b).", ["https://a.example/b"]),
        ("[x](https://a.example/A_(b)) and (so on)", ["https://a.example/A_(b)"]),
        ("([x](https://a.example/A_(b_(c))))", ["https://a.example/A_(b_(c))"]),
        ('[x](https://a.example "A title")', ["https://a.example"]),
        ("[x](<https://a.example/b>)", ["https://a.example/b"]),
        ("<https://a.example>", ["https://a.example"]),
        ("[x]: https://a.example/b", ["https://a.example/b"]),
        ("[x](https://a.example) [y](https://b.example)", ["https://a.example", "https://b.example"]),
        ("[x](https://a.example/){ .button }", ["https://a.example/"]),
        ("https://a.example is bare, [x](other.md) is inside", []),
    ],
)
def test_links_are_found_however_they_are_written(text: str, found: list[str], tmp_path: Path) -> None:
    write(tmp_path, "docs/help.lt.md", f"---\ntitle: A\n---\n\n{text}\n")

    assert find_addresses(tmp_path) == tuple(Address(url, ("docs/help.lt.md:5",)) for url in found)


def test_facts_name_addresses_and_the_settings_only_the_exit(tmp_path: Path) -> None:
    write(tmp_path, "mkdocs.yml", "site_url: https://own.example/\nextra: {awareness: {exit: {lt: https://exit.example/}}}\n")
    write(tmp_path, "docs/sources.yml", "one:\n  url: https://a.example/\ntwo:\n  url: https://a.example/\n")
    write(tmp_path, "campaigns/a/index.lt.md", "---\n---\n\n[x](https://a.example/)\n")

    assert find_addresses(tmp_path) == (
        Address("https://a.example/", ("docs/sources.yml:2", "docs/sources.yml:4", "campaigns/a/index.lt.md:4")),
        Address("https://exit.example/", ("mkdocs.yml:2",)),
    )


@pytest.mark.parametrize(
    ("head", "get", "state"),
    [
        (reply(200), AssertionError("HEAD was enough"), "fine"),
        (reply(405), reply(200), "fine"),
        (TimeoutError("timed out"), reply(200), "fine"),
        (reply(404), reply(404), "gone"),
        (reply(410), reply(410), "gone"),
        (reply(404), reply(200), "fine"),
        (reply(403), reply(403), "unsure"),
        (reply(500), reply(500), "unsure"),
        (UNKNOWN_HOST, UNKNOWN_HOST, "gone"),
        (TimeoutError("timed out"), TimeoutError("timed out"), "unsure"),
        (NO_ADDRESS, reply(200), "fine"),
        (NO_ADDRESS, NO_ADDRESS, "unsure"),
        (reply(200, "http://www.a.example/page/"), AssertionError("HEAD was enough"), "fine"),
        (reply(200, "https://a.example/page#part"), AssertionError("HEAD was enough"), "fine"),
        (reply(200, "https://a.example/"), AssertionError("HEAD was enough"), "moved"),
        (reply(200, "https://a.example/page?login"), AssertionError("HEAD was enough"), "moved"),
    ],
)
def test_an_address_is_judged_by_what_its_server_says(
    head: Reply | Exception, get: Reply | Exception, state: str
) -> None:
    assert check_address(PAGE, answer({"HEAD": head, "GET": get})).state == state


@pytest.mark.parametrize(
    ("get", "detail"),
    [(reply(404), "HTTP 404"), (UNKNOWN_HOST, "Name or service not known"), (TimeoutError(), "TimeoutError")],
)
def test_a_verdict_says_why(get: Reply | Exception, detail: str) -> None:
    assert detail in check_address(PAGE, answer({"HEAD": reply(404), "GET": get})).detail


def test_letters_outside_ascii_make_no_other_page() -> None:
    written = Address("https://a.example/žodis", ())

    assert check_address(written, answer({"HEAD": reply(200, "https://a.example/%C5%BEodis")})).state == "fine"


@pytest.mark.parametrize("target", ["http://.example/", "http://[bad/", "http://a.example:b/", "ftp://"])
def test_a_redirect_that_leads_to_no_address_is_a_verdict(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            verdict = check_address(Address(f"http://127.0.0.1:{server.server_port}/", ()), open_address)
        finally:
            server.shutdown()
            thread.join()

    assert verdict.state == "unsure"
    assert verdict.detail


def test_a_host_is_asked_for_one_thing_at_a_time() -> None:
    addresses = [Address(f"https://{host}.example/{n}", ()) for host in "ab" for n in range(3)]
    begun: dict[str, list[str]] = {"a": [], "b": []}
    asking: set[str] = set()
    pauses: list[None] = []
    both_asked = threading.Barrier(2)

    def fetch(method: str, url: str) -> Reply:
        host = url.removeprefix("https://")[0]
        assert host not in asking
        asking.add(host)
        begun[host].append(url)
        both_asked.wait(5)  # seconds, for the other host, which is asked meanwhile
        asking.remove(host)
        return Reply(200, url)

    verdicts = check_addresses(addresses, fetch, lambda: pauses.append(None))

    assert [verdict.address for verdict in verdicts] == addresses
    assert begun == {host: [f"https://{host}.example/{n}" for n in range(3)] for host in "ab"}
    assert len(pauses) == 4
