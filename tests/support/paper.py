"""Reads a PDF as other programs than its writer do: its words, its type, what it says of itself."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
from page import validate_pdf_bytes
from pypdfium2 import raw

HYPHEN = "\ufffe"
"""What the reader gives in place of a hyphen that parts a word at the end of a line."""
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Run:
    """A stretch of letters of one size and colour."""

    text: str
    points: float
    colour: Colour


def find_breaches(pdf: bytes) -> list[str]:
    """Return what keeps a PDF from being PDF/UA-1 (ISO 14289-1)."""
    report = validate_pdf_bytes(pdf, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def count_pages(pdf: bytes) -> int:
    """Return how many pages there are."""
    return len(pypdfium2.PdfDocument(pdf))


def read_pages(pdf: bytes) -> list[str]:
    """Return the words of every page, line by line."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def read_text(pdf: bytes) -> str:
    """Return all words on one line, with words that a line or a page parts put together again.

    What stands at the foot of the pages stands at the end, once. The reader may run it into a word
    that the page parts, so it is looked for everywhere.
    """
    pages = [re.sub(r"\r\n?", "\n", page) for page in read_pages(pdf)]
    lines = [{_drop_digits(line) for line in page.split("\n")} for page in pages]
    last = pages[-1].split("\n")
    feet = [line for line in last if sum(_drop_digits(line) in others for others in lines) >= max(2, len(pages) / 2)]
    feet = [foot for foot in feet if any(map(str.isalpha, foot))]
    text = "\n".join(pages)
    for foot in feet:
        text = re.sub(re.sub(r"\d+", r"\\d+", re.escape(foot.strip())), "", text)
    return " ".join(re.sub(rf"{HYPHEN}\s*", "", "\n".join([text, *feet])).split())


def _drop_digits(line: str) -> str:
    return re.sub(r"\d+", "", line).strip()


def squeeze(text: str) -> str:
    """Return a text without what paper may add or lose: spaces, hyphens, signs that nobody sees, brackets of sources."""
    return re.sub(rf"[\s\[\]{HYPHEN}\u2060\u00ad\u2010-]", "", text)


def find_parted_words(pdf: bytes) -> list[str]:
    """Return the words that a line parts, with a hyphen where it does."""
    return [word.replace(HYPHEN, "-") for page in read_pages(pdf) for word in page.split() if HYPHEN in word]


def read_language(pdf: bytes) -> str:
    """Return the language that a PDF says it is in."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return str(opened.Root.Lang)


def read_title(pdf: bytes) -> str:
    """Return the title of a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return str(opened.docinfo["/Title"])


def find_missing_fonts(pdf: bytes) -> list[str]:
    """Return the fonts whose outlines are not in the file; a PDF without any font gives itself away."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        objects = (thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary))
        fonts = [thing for thing in objects if thing.get("/Type") == pikepdf.Name.FontDescriptor]
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        missing = [str(font.FontName) for font in fonts if not any(name in font for name in files)]
    return missing if fonts else ["no font at all"]


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


def measure_contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
