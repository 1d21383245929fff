"""Draws the picture that messengers and social networks show beside a link to a page."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import typst
from PIL import Image

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the Open Graph protocol's readers expect them."""
_SHEET = Path(__file__).with_name("sharing.typ")
_FONTS = Path(__file__).with_name("fonts")
_COLOURS = 32
"""A drawing in a few colours needs no more, and has a third of the bytes."""


@dataclass(frozen=True)
class SharePicture:
    """What a share picture shows."""

    title: str
    site: str
    language: str
    direction: str
    accent: str
    emblem: str
    """Source of an SVG."""


def share_path(language: str, code: str = "") -> str:
    """Return where the picture of a page lies, by its short address; without one, that of all other pages."""
    return f"assets/share/{code or language}.png"


def share_key(picture: SharePicture) -> str:
    """Return a key that changes whenever the drawing would."""
    parts = [json.dumps(asdict(picture), sort_keys=True), _SHEET.read_text("utf-8"), version("typst")]
    parts += [version("pillow"), str(_COLOURS)]
    parts += sorted(font.name for font in _FONTS.iterdir())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def draw_share_picture(picture: SharePicture) -> bytes:
    """Return the picture as PNG. A font that the folder lacks is an error, not a substitution."""
    content, warnings = typst.compile_with_warnings(
        _SHEET,
        format="png",
        ppi=72.0,
        font_paths=[_FONTS],
        ignore_system_fonts=True,
        sys_inputs={key: str(value) for key, value in asdict(picture).items()},
    )
    if warnings:
        raise RuntimeError("; ".join(warning.message for warning in warnings))
    return _reduce(bytes(content))


def _reduce(content: bytes) -> bytes:
    """Return a PNG with a palette."""
    with Image.open(io.BytesIO(content)) as drawn:
        palette = drawn.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced = io.BytesIO()
    palette.save(reduced, "PNG", optimize=True)
    return reduced.getvalue()
