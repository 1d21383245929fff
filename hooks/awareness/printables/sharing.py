"""Draws the picture that messengers and social networks show beside a link to a page.

Every page has one, so it must be cheap: what many pictures share, emblem and colours, is drawn once, as a ground;
of each picture only the words are drawn anew.
"""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from dataclasses import asdict, dataclass, replace
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from PIL import Image

from hooks.awareness.printables.typesetting import Unprintable, compile_template
from hooks.awareness.typeface import FONTS, find_missing_signs

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the Open Graph protocol's readers expect them."""
_SHEET = Path(__file__).with_name("sharing.typ")
_WORDS_AT = 430
"""Where the words begin, in pixels from the side on which the emblem stands; they end 70 before the other."""
_BITS = 4
"""Of a pixel: a drawing in a few colours and their mixtures at edges needs no more than sixteen."""


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

    @property
    def ground(self) -> SharePicture:
        """What it has in common with others: the words of the site stand for all titles."""
        return replace(self, title=self.site)


def share_path(language: str, code: str = "") -> str:
    """Return where the picture of a page lies, by its short address; without one, that of all other pages."""
    return f"assets/share/{code or language}.png"


def share_key(picture: SharePicture) -> str:
    """Return a key that changes whenever the drawing would."""
    return hashlib.sha256(f"{json.dumps(asdict(picture), sort_keys=True)}\0{_fingerprint()}".encode()).hexdigest()


@cache
def _fingerprint() -> str:
    """Return what all pictures depend on."""
    files = [_SHEET, _SHEET.with_name("type.typ"), *sorted(FONTS.iterdir())]
    digests = [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]
    return "\n".join([version("typst"), version("pillow"), Path(__file__).read_text("utf-8"), *digests])


def draw_share_picture(picture: SharePicture) -> bytes:
    """Return the picture as PNG.

    Raises Unprintable where a sign is missing, since no other is put in its place, or where an emblem cannot be drawn.
    """
    if missing := find_missing_signs(picture.title + picture.site):
        raise Unprintable(_name(picture), _SHEET.stem, picture.language, f"the typeface lacks {' '.join(missing)}")
    ground = _draw_ground(picture.ground)
    words = _draw(picture, "words").quantize(palette=ground, dither=Image.Dither.NONE)
    drawn = ground.copy()
    drawn.paste(words, _place(picture, words))
    written = io.BytesIO()
    # Rows of one colour are most of it: runs alone pack them as well as searching for more, in a tenth of the time.
    drawn.save(written, "PNG", bits=_BITS, compress_type=zlib.Z_RLE)
    return written.getvalue()


@lru_cache(maxsize=16)
def _draw_ground(picture: SharePicture) -> Image.Image:
    """Return everything but the words, in a palette that has their colours too."""
    ground = _draw(picture, "ground")
    words = _draw(picture, "words")
    whole = ground.copy()
    whole.paste(words, _place(picture, words))
    palette = whole.quantize(2**_BITS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return ground.quantize(palette=palette, dither=Image.Dither.NONE)


def _place(picture: SharePicture, words: Image.Image) -> tuple[int, int]:
    """Return where the upper left corner of the words goes: half-way down, emblem on the side where lines begin."""
    left = WIDTH - _WORDS_AT - words.width if picture.direction == "rtl" else _WORDS_AT
    return left, (HEIGHT - words.height) // 2


def _draw(picture: SharePicture, layer: Literal["ground", "words"]) -> Image.Image:
    inputs = {"layer": layer, **{key: str(value) for key, value in asdict(picture).items()}}
    content = compile_template(_SHEET.stem, inputs, _name(picture), picture.language, format="png", ppi=72.0)
    with Image.open(io.BytesIO(content)) as drawn:
        return drawn.convert("RGB")


def _name(picture: SharePicture) -> str:
    return f"“{picture.title}”"
