"""Reads PDF files as people, cameras and screen readers meet them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import zxingcpp

from tests.support.pixels import draw_pages

MILLIMETRES = 25.4 / 72


def read_text(pdf: bytes) -> str:
    """Return the words of a PDF with single spaces, hyphens at the ends of lines taken out."""
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    text = re.sub("[\N{SOFT HYPHEN}\ufffe\x02]\\s*", "", text)
    return re.sub(r"[\s\N{NO-BREAK SPACE}]+", " ", text)


def read_codes(pdf: bytes) -> list[str]:
    """Return what a camera reads in the codes of all pages, each address once."""
    pages = draw_pages(pdf, 200)
    return list(dict.fromkeys(code.text for page in pages for code in zxingcpp.read_barcodes(page)))


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


def list_letter_sizes(pdf: bytes) -> dict[str, float]:
    """Return the size in points of every run of words, the largest where words stand twice."""
    sizes: dict[str, float] = {}
    for page in pypdfium2.PdfDocument(pdf):
        words = page.get_textpage()
        for index in range(words.count_chars()):
            sign = words.get_text_range(index, 1)
            size = pypdfium2.raw.FPDFText_GetFontSize(words, index)
            matrix = pypdfium2.raw.FS_MATRIX()
            if pypdfium2.raw.FPDFText_GetMatrix(words, index, matrix):
                size *= abs(matrix.a) if abs(matrix.a) > abs(matrix.b) else abs(matrix.b)
            sizes[sign] = max(sizes.get(sign, 0), size)
    return sizes


def list_fonts(pdf: bytes) -> dict[str, bool]:
    """Return the name of every font, and whether the file holds it."""
    found: dict[str, bool] = {}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                found[str(thing.FontName)] = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def read_language(pdf: bytes) -> str:
    """Return the language that a PDF says it is in."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return str(opened.Root.Lang)


def list_descriptions(pdf: bytes) -> list[str]:
    """Return what a PDF tells of each of its pictures."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(thing.Alt) for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]
