"""Reads a PDF as other programs than its writer do: its words, what it says of itself, what it lacks."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
from page import validate_pdf_bytes

HYPHEN = "\ufffe"
"""What the reader gives in place of a hyphen that parts a word at the end of a line."""
HYPHENS = f"{HYPHEN}\x02\u00ad"
"""The same, and what other readers give."""


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
    return " ".join(re.sub(rf"[{HYPHENS}]\s*", "", "\n".join([text, *feet])).split())


def _drop_digits(line: str) -> str:
    return re.sub(r"\d+", "", line).strip()


def squeeze(text: str) -> str:
    """Return a text without what paper may add or lose: spaces, hyphens, signs that nobody sees, brackets of sources."""
    return re.sub(rf"[\s\[\]{HYPHENS}\u2060\u2010-]", "", text)


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


def list_descriptions(pdf: bytes) -> list[str]:
    """Return what a PDF tells of each of its pictures."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(thing.Alt) for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]


def list_fonts(pdf: bytes) -> dict[str, bool]:
    """Return the name of every font, and whether its outlines are in the file."""
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        objects = (thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary))
        fonts = [thing for thing in objects if thing.get("/Type") == pikepdf.Name.FontDescriptor]
        return {str(font.FontName): any(name in font for name in files) for font in fonts}


def find_missing_fonts(pdf: bytes) -> list[str]:
    """Return the fonts whose outlines are not in the file; a PDF without any font gives itself away."""
    fonts = list_fonts(pdf)
    return [name for name, held in fonts.items() if not held] if fonts else ["no font at all"]


def list_heading_levels(pdf: bytes) -> list[int]:
    """Return the level of every heading, in the order in which a screen reader comes to them."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        waiting, levels = [opened.Root.StructTreeRoot], []
        while waiting:
            node = waiting.pop()
            if isinstance(node, pikepdf.Array):
                waiting += reversed(list(node))  # type: ignore[call-overload]
            elif isinstance(node, pikepdf.Dictionary):
                if re.fullmatch(r"/H\d", tag := str(node.get("/S", ""))):
                    levels.append(int(tag[2:]))
                if "/K" in node:
                    waiting.append(node.K)
        return levels
