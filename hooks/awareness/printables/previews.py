"""Draws small pictures of sheets, in few colours, so that a page with many of them stays light."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from importlib.metadata import version
from pathlib import Path

from PIL import Image

from hooks.awareness.printables.typesetting import Sheet, draw_preview

_COLOURS = 24
_FINER = 2
"""How much larger it is drawn before it is made small, so that thin strokes survive."""


def draw_small_preview(sheet: Sheet, width: int, resolution: float, *, written: bool = False) -> bytes:
    """Return the first page of a sheet as PNG, so many pixels wide; `resolution` is what makes it that wide.

    Of a sheet that is `written` all over, the rare colours count as much as the many greys of its
    letters: it keeps its headings and its frame, and weighs a quarter less.
    """
    with Image.open(io.BytesIO(draw_preview(sheet, resolution * _FINER))) as drawn:
        small = drawn.convert("RGB").resize((width, round(width * drawn.height / drawn.width)), Image.Resampling.BOX)
    file = io.BytesIO()
    method = Image.Quantize.MAXCOVERAGE if written else Image.Quantize.MEDIANCUT
    small.quantize(_COLOURS, method, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def preview_key(sheet: str, resolution: float, width: int = 0, *, written: bool = False) -> str:
    """Return a key that changes whenever a small picture would; `sheet` is that of the sheet as a picture.

    Without a width it is the picture that Typst draws at this resolution.
    """
    parts = [sheet, str(resolution), str(width), str(written), _fingerprint()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _fingerprint() -> str:
    """Return what all small pictures depend on, beside their sheets."""
    return f"{version('pillow')} {Path(__file__).read_text('utf-8')}"
