"""Makes a photograph that is larger than a page needs smaller. Detail is lost by it, and cannot come back."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps

_QUALITIES = (85, 75, 65)
"""Of JPEG; the first that is small enough is taken."""
_SMALLER = (1.0, 0.75, 0.5)
UNREADABLE = (OSError, SyntaxError, ValueError, RuntimeError, UserWarning, Image.DecompressionBombError)
"""What Pillow raises on damaged files, or on damaged Exif data in them; some of it as warnings."""


@contextmanager
def open_picture(content: bytes) -> Iterator[Image.Image]:
    """Give a picture to look at. One that is damaged raises one of `UNREADABLE`; one that is large is not damaged."""
    with warnings.catch_warnings(action="error", category=UserWarning):
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(content)) as image:
            yield image


def measure_picture(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a picture in pixels; None if it cannot be read."""
    try:
        with open_picture(content) as image:
            return image.size
    except UNREADABLE:
        return None


def shrink_photo(content: bytes, limit: int, longest: int) -> bytes:
    """Return a JPEG of at most `limit` bytes whose longer side has at most `longest` pixels.

    One that is small enough already, another format, and what cannot be read come back as they are.
    """
    size = measure_picture(content)
    if size is None or not content.startswith(b"\xff\xd8"):
        return content
    if len(content) <= limit and max(size) <= longest:
        return content
    try:
        with open_picture(content) as opened:
            photo = ImageOps.exif_transpose(opened)
            profile = opened.info.get("icc_profile")
            for part in _SMALLER:
                side = int(longest * part)
                smaller = photo.copy()
                smaller.thumbnail((side, side), Image.Resampling.LANCZOS)
                for quality in _QUALITIES:
                    written = _write(smaller, quality, profile)
                    if len(written) <= limit:
                        return written
    except UNREADABLE:
        pass
    return content


def _write(photo: Image.Image, quality: int, profile: bytes | None) -> bytes:
    file = io.BytesIO()
    mode = photo if photo.mode in ("RGB", "L", "CMYK") else photo.convert("RGB")
    mode.info.clear()
    mode.save(file, "JPEG", quality=quality, optimize=True, progressive=True, icc_profile=profile)
    return file.getvalue()
