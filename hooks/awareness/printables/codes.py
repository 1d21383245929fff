"""Draws the square codes that a telephone's camera reads."""

from __future__ import annotations

import hashlib
import io
from importlib.metadata import version

import segno

from hooks.awareness.memo import memoized

_QUIET = 4
"""Empty modules around a code: ISO/IEC 18004 asks for four."""


@memoized  # the papers of a lesson show the same
def draw_code(address: str, title: str = "") -> str:
    """Return a QR code of an address as SVG that takes any size, with a title for those who do not see it.

    Error correction M: a seventh of it may be torn or stained.
    """
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=_QUIET, omitsize=True, xmldecl=False, nl=False, title=title or None
    )
    return drawn.getvalue().decode()


def code_key(address: str) -> str:
    """Return a key that changes whenever the drawing would."""
    return hashlib.sha256(f"code {version('segno')} {_QUIET} {address}".encode()).hexdigest()
