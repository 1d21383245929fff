"""Plans what a class sees of a page: its short address in signs and as a square code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from ipaddress import ip_address
from urllib.parse import urlsplit

from hooks.awareness.pages.planned import PlannedAsset, PlannedPage, ShownCode
from hooks.awareness.printables.codes import code_key, draw_code

_RESERVED = ("example", "invalid", "localhost", "test", "example.com", "example.net", "example.org")
"""Names that lead nowhere (RFC 2606, RFC 6761)."""


def is_public(site_address: str) -> bool:
    """Tell whether others can open an address: no example, and not on this machine alone."""
    host = urlsplit(site_address).hostname or ""
    if any(host == name or host.endswith(f".{name}") for name in _RESERVED):
        return False
    try:
        return ip_address(host).is_global
    except ValueError:  # a name
        return "." in host


def plan_codes(site_address: str, pages: Iterable[PlannedPage]) -> Iterator[ShownCode]:
    """Yield a code for each page that has a short address and a text."""
    public = is_public(site_address)
    for page in pages:
        if page.show and public:
            whole = f"{site_address}{page.code}/"
            text = whole.partition("://")[2].removesuffix("/")
            yield ShownCode(page, whole, text, f"assets/codes/{page.code}.svg")
        elif page.show:
            yield ShownCode(page)


def plan_code_pictures(codes: Iterable[ShownCode]) -> Iterator[PlannedAsset]:
    """Yield the square codes."""
    for code in codes:
        if code.picture:
            yield PlannedAsset(code.picture, partial(_draw, code.whole), code_key(code.whole))


def _draw(address: str) -> bytes:
    return draw_code(address).encode()
