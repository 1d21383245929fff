"""Finds the web addresses that the content names, and asks whether they still answer."""

from __future__ import annotations

import re
import socket
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, Literal
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from hooks.awareness.model.address import split_address
from hooks.awareness.reading import Location, read_sheet, read_text
from hooks.awareness.site import SETTINGS

_SHEETS = ("docs/sources.yml", "docs/organisations/*.yml", "docs/helplines/*.yml")
_EXIT = ("extra", "awareness", "exit")
_PLAIN = r"https?://(?:[^()\s<>]|\((?:[^()\s<>]|\([^()\s<>]*\))*\))+"
"""An address as it stands in round brackets: those inside it come in pairs."""
_LINK = re.compile(rf"\]\(\s*({_PLAIN})|<(https?://[^\s<>]+)>|^ {{0,3}}\[[^\]]+\]:\s*({_PLAIN})")
"""A link of Markdown: its address behind it or elsewhere, or an address alone. Markdown's own tree has no lines."""

_TIMEOUT = 20
"""Seconds to wait for an answer."""
_HOSTS_AT_A_TIME = 8
_AGENT = "Mozilla/5.0 (compatible; weekly link check of a public-awareness site)"
_GONE = (404, 410)
_NO_ANSWER = (OSError, HTTPException, ValueError)


@dataclass(frozen=True)
class Address:
    """A web address, with every place that names it, as `file:line`."""

    url: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Reply:
    """What a server said, and the address that said it, after all redirects."""

    status: int
    url: str


Fetch = Callable[[str, str], Reply]
"""Ask for an address by a method, `HEAD` or `GET`.

Raises OSError or HTTPException if there is no answer, and ValueError for a redirect to what is no address.
"""

State = Literal["fine", "moved", "gone", "unsure"]


@dataclass(frozen=True)
class Verdict:
    """What became of an address; the detail is where it led or why it failed."""

    address: Address
    state: State
    detail: str


def find_addresses(root: Path) -> tuple[Address, ...]:
    """Return every web address in facts and texts, and where the exit links lead, sorted."""
    places: dict[str, list[str]] = defaultdict(list)
    for url, place in (*_find_in_sheets(root), *_find_in_texts(root)):
        if split_address(url) is not None:  # else the build says what is wrong with it
            places[url].append(place)
    return tuple(Address(url, tuple(found)) for url, found in sorted(places.items()))


def _find_in_sheets(root: Path) -> Iterator[tuple[str, str]]:
    for pattern in (*_SHEETS, SETTINGS):
        for path in sorted(root.glob(pattern)):
            file = path.relative_to(root).as_posix()
            sheet, _ = read_sheet(root, file)  # what is wrong with a file, the build says
            if sheet is None:
                continue
            for location, url in _find_urls(sheet.data):
                if file != SETTINGS or location[: len(_EXIT)] == _EXIT:
                    yield url, f"{file}:{sheet.line_of(location)}"


def _find_in_texts(root: Path) -> Iterator[tuple[str, str]]:
    for folder in ("campaigns", "docs"):
        for path in sorted((root / folder).rglob("*.md")):
            file = path.relative_to(root).as_posix()
            text, _ = read_text(root, file)
            for number, line in enumerate((text or "").split("\n"), 1):
                for match in _LINK.finditer(line):
                    yield match[match.lastindex or 0], f"{file}:{number}"


def _find_urls(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str) and value.startswith(("http://", "https://")):
        yield location, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _find_urls(item, (*location, key))


def open_address(method: str, url: str) -> Reply:
    """Ask a server for an address, without reading what it sends."""
    request = Request(_quote(url), method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:
            return Reply(answer.status, answer.url)
    except HTTPError as error:
        with error:
            return Reply(error.code, url)


def check_address(address: Address, fetch: Fetch) -> Verdict:
    """Return what became of an address. Only GET can find it bad, since many refuse HEAD."""
    try:
        reply = fetch("HEAD", address.url)
    except _NO_ANSWER:
        reply = Reply(0, address.url)
    if not _is_good(reply):
        try:
            reply = fetch("GET", address.url)
        except _NO_ANSWER as error:
            return _explain_silence(address, error)
    if not _is_good(reply):
        return Verdict(address, "gone" if reply.status in _GONE else "unsure", f"HTTP {reply.status}")
    same = _essence(reply.url) == _essence(_quote(address.url))
    return Verdict(address, "fine" if same else "moved", reply.url)


def _is_good(reply: Reply) -> bool:
    return 200 <= reply.status < 300


def _explain_silence(address: Address, error: Exception) -> Verdict:
    reason = error.reason if isinstance(error, URLError) else error
    unknown_host = isinstance(reason, socket.gaierror)
    return Verdict(address, "gone" if unknown_host else "unsure", str(reason) or type(reason).__name__)


def _quote(url: str) -> str:
    """Return the address with letters outside ASCII written as a server expects them (RFC 3987)."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~")


def _essence(url: str) -> tuple[str, str, str]:
    """Return what tells two pages apart: not the scheme, `www.`, the last slash or the fragment."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query


def check_addresses(addresses: Sequence[Address], fetch: Fetch, pause: Callable[[], None]) -> tuple[Verdict, ...]:
    """Return the verdicts in the order of the addresses.

    A host is asked for one thing at a time, with a `pause` between two; several hosts side by side.
    """
    hosts: dict[str, list[Address]] = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address.url).netloc.lower()].append(address)

    def check_host(group: list[Address]) -> list[Verdict]:
        verdicts = []
        for number, address in enumerate(group):
            if number:
                pause()
            verdicts.append(check_address(address, fetch))
        return verdicts

    with ThreadPoolExecutor(_HOSTS_AT_A_TIME) as pool:
        found = {verdict.address: verdict for group in pool.map(check_host, hosts.values()) for verdict in group}
    return tuple(found[address] for address in addresses)
