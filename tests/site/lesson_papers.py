"""Reads the papers of the built lessons, and what stands on their pages, so that both can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.pages.addresses import page_address
from tests.site.addresses import find_page
from tests.site.html import Page, has_class, read_text
from tests.support.paper import read_pages, squeeze
from tests.support.paper import read_text as read_paper
from tests.support.real_site import read_languages, read_real_site

LANGUAGES = read_languages().required
LESSONS = sorted(getattr(read_real_site().catalogue, "lessons", ()))
SHAPES = ("handout", "sheet", "slides")
EVERY_LESSON = pytest.mark.parametrize(
    ("lesson", "language"), [(lesson, language) for lesson in LESSONS for language in LANGUAGES]
)
EVERY_PAPER = pytest.mark.parametrize(
    ("lesson", "language", "shape"),
    [(lesson, language, shape) for lesson in LESSONS for language in LANGUAGES for shape in SHAPES],
)
_CUT = "\u241f"
"""What stands in place of the number of a source, which each page counts for itself."""


def find_folder(lesson: str, language: str) -> str:
    """Return the folder of a lesson in the site, with a slash at its end."""
    return page_address(f"lessons/{lesson}", language, read_languages())


@cache
def read_pdf(site: Path, lesson: str, language: str, shape: str) -> bytes:
    return (site / find_folder(lesson, language) / f"{lesson}-{shape}-{language}.pdf").read_bytes()


def find_missing(texts: Iterable[str], pdf: bytes) -> list[str]:
    """Return the texts that a paper lacks, whether or not a line that stands on most of its pages is taken for a foot."""
    shown = squeeze(read_paper(pdf)), squeeze(" ".join(read_pages(pdf)))
    return [text for text in texts if not any(squeeze(text) in one for one in shown)]


def find_blocks(element: Element) -> list[Element]:
    """Return each paragraph, item, cell and heading of the text of a page."""
    prose = [part for part in element.iter() if has_class(part, "aw-prose")]
    return [block for part in prose for block in _find_blocks(part, ("p", "li", "td", "th", "h2", "h3"))]


def _find_blocks(element: Element, tags: tuple[str, ...]) -> list[Element]:
    """Return the elements inside another one that hold a stretch of text, and not several paragraphs."""
    return [block for block in element.iter() if block.tag in tags and not list(block.iter("p"))[1:]]


def list_stretches(element: Element) -> list[str]:
    """Return the text of an element, cut at the numbers of sources."""
    bare = deepcopy(element)
    for raised in [one for one in bare.iter() if one.tag == "sup"]:
        tail = raised.tail
        raised.clear()
        raised.text, raised.tail = _CUT, tail
    stretches = (stretch.strip(" \u2060") for stretch in read_text(bare).split(_CUT))
    return [stretch for stretch in stretches if len(stretch) > 1]


def find_told_pages(
    catalogue: Catalogue, pages: Mapping[str, Page], lesson: str, language: str, shape: str
) -> list[Page]:
    """Return the pages whose whole text a paper holds: the sheet of whoever leads that of every step."""
    steps = tuple(step.id for step in catalogue.lessons[lesson].facts.steps)
    told = {"handout": (HANDOUT,), "sheet": steps, "slides": (PROJECTOR,)}[shape]
    return [find_page(pages, f"lessons/{lesson}/{one}", language) for one in told]


def list_section(page: Page, anchor: str) -> list[str]:
    """Return what stands in each paragraph, item and cell below a heading, to the next of its level or above."""
    (heading,) = page.find(id=anchor)
    around = list(page.parents[heading])
    below = around[around.index(heading) + 1 :]
    levels = [int(one.tag[1]) if one.tag in ("h2", "h3", "h4") else 9 for one in below]
    end = next((number for number, level in enumerate(levels) if level <= int(heading.tag[1])), len(below))
    blocks = (block for one in below[:end] for block in _find_blocks(one, ("p", "li", "td", "th")))
    return [read_text(heading), *(stretch for block in blocks for stretch in list_stretches(block))]


def list_texts_for_the_leader(catalogue: Catalogue, lesson: str, language: str) -> list[str]:
    """Return the notes and reasons of a lesson, each from its first citation or mark on cut off."""
    text = parse_lesson_text(catalogue.lessons[lesson].articles[language].text)
    pieces = (piece for passage in text.passages for piece in passage.pieces if piece.mark in ("teacher", "answer"))
    lines = (line.strip(" 1234567890.-*") for piece in pieces for line in piece.text.split("\n"))
    starts = (line.split("[")[0].split("*")[0] for line in lines)
    return [start for start in starts if len(start) > 25]
