"""Reads what a host sends before a page."""

from __future__ import annotations

import urllib.error
import urllib.request

from tests.support.nginx import PATIENCE


def read_headers(address: str) -> dict[str, str]:
    """Return the headers of an answer by their names in small letters, also where there is no such page."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return {name.lower(): value for name, value in error.headers.items()}
