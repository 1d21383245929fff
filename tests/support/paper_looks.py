"""Looks at a PDF as people and cameras do: its sheets, its ink, its letters, its codes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from pypdfium2 import raw

from tests.support.pixels import draw_pages

MILLIMETRES = 25.4 / 72
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Run:
    """A stretch of letters of one size and colour."""

    text: str
    points: float
    colour: Colour


def list_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of every page in millimetres."""
    return [tuple(round(side * MILLIMETRES) for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)]  # type: ignore[misc]


def find_ink(pdf: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Yield for every page how far its ink stays from the left, upper, right and lower edge, in millimetres."""
    resolution = 50
    for page in draw_pages(pdf, resolution):
        box = page.convert("L").point(lambda grey: 255 * (grey < 250)).getbbox()
        assert box is not None, "an empty page"
        left, upper, right, lower = box
        distances = (left, upper, page.width - right, page.height - lower)
        yield tuple(distance * 25.4 / resolution for distance in distances)  # type: ignore[misc]


def read_codes(pdf: bytes) -> list[str]:
    """Return what a camera reads in the codes of all pages, each address once."""
    pages = draw_pages(pdf, 200)
    return list(dict.fromkeys(code.text for page in pages for code in zxingcpp.read_barcodes(page)))


def list_letter_sizes(pdf: bytes) -> dict[str, float]:
    """Return the size in points of every run of words, the largest where words stand twice."""
    sizes: dict[str, float] = {}
    for page in pypdfium2.PdfDocument(pdf):
        words = page.get_textpage()
        for index in range(words.count_chars()):
            sign = words.get_text_range(index, 1)
            size = raw.FPDFText_GetFontSize(words, index)
            matrix = raw.FS_MATRIX()
            if raw.FPDFText_GetMatrix(words, index, matrix):
                size *= abs(matrix.a) if abs(matrix.a) > abs(matrix.b) else abs(matrix.b)
            sizes[sign] = max(sizes.get(sign, 0), size)
    return sizes


def read_runs(pdf: bytes) -> Iterator[Run]:
    """Yield all letters with their sizes, in points, and colours."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        for number in range(text.count_chars()):
            letter = text.get_text_range(number, 1)
            if letter.strip():
                yield Run(letter, raw.FPDFText_GetFontSize(text, number), _read_colour(text, number))


def _read_colour(text: pypdfium2.PdfTextPage, number: int) -> Colour:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    assert raw.FPDFText_GetFillColor(text, number, red, green, blue, opacity)
    return red.value, green.value, blue.value


def find_strays(pdf: bytes) -> list[str]:
    """Return the letters that lie outside their page."""
    strays = []
    for page in pypdfium2.PdfDocument(pdf):
        wide, high = page.get_size()
        text = page.get_textpage()
        for number in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(number)
            if min(left, bottom) < 0 or right > wide or top > high:
                strays.append(text.get_text_range(number, 1))
    return strays


def measure_contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
