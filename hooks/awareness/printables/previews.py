"""Draws small pictures of sheets, in few colours, so that a page with many of them stays light."""

from __future__ import annotations

import io

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
