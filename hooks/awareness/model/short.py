"""Knows the short address of every page: a few signs that tell nobody what the page is about."""

from __future__ import annotations

import hashlib

_SIGNS = "23456789bcdfghjkmnpqrstvwxz"
"""No vowels, so that no word comes of it; nothing that looks like something else; no shift key."""
LENGTH = 5
"""27⁵ are 14 million: among 2,000 pages two meet once in seven sites, and a rule would say so."""


def short_code(uri: str, language: str) -> str:
    """Return the code of a page: always the same for the same page in the same language."""
    number = int.from_bytes(hashlib.sha256(f"{language}/{uri}".encode()).digest(), "big")
    signs = ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(_SIGNS))
        signs += _SIGNS[place]
    return signs
