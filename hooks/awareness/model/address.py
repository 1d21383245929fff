"""Knows the parts of a web address, of one that nobody can follow too."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def split_address(address: str) -> SplitResult | None:
    """Return the parts of an address; None where its host cannot be one, as with a bracket that was left over.

    Python refuses such a host with a ValueError (RFC 3986, section 3.2.2: brackets stand around numbers alone).
    """
    try:
        return urlsplit(address)
    except ValueError:
        return None
