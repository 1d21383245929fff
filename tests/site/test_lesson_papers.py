"""Proves that the papers of the built lessons are whole: what the page shows, no note for a pupil, to be read by anybody."""

from __future__ import annotations

import io
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import zxingcpp
from PIL import Image

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.pages.edition import Edition
from tests.site.html import Page, read_text
from tests.site.references import Reference, resolve
from tests.support.paper import (
    HYPHEN,
    count_pages,
    find_breaches,
    find_missing_fonts,
    read_language,
    read_pages,
    read_title,
    squeeze,
)
from tests.support.paper import read_text as read_paper
from tests.support.paper_looks import find_strays, measure_contrast, read_runs
from tests.support.pixels import draw_pages
from tests.support.real_site import read_languages, read_real_site, read_settings

LANGUAGES = read_languages().required
LESSONS = sorted(getattr(read_real_site().catalogue, "lessons", ()))
SHAPES = ("handout", "sheet", "slides")
PAPERS = [(lesson, language, shape) for lesson in LESSONS for language in LANGUAGES for shape in SHAPES]
MOST_PAGES_OF_A_HANDOUT = 2
SMALLEST_ON_A_SLIDE = 14
"""Points on a page that is 540 high, which are 28 pixels of 1080."""
GROUNDS = ((0xFB, 0xF7, 0xF0), (0xF4, 0xEA, 0xD6))
"""What letters on a slide stand on: paper, and the tint of an example."""
_CUT = "\u241f"
ADDRESS = str(read_settings()["site_url"])


def lesson_path(lesson: str, language: str) -> str:
    prefix = "" if language == read_languages().default else f"{language}/"
    return f"{prefix}lessons/{lesson}/"


@cache
def read_pdf(site: Path, lesson: str, language: str, shape: str) -> bytes:
    return (site / lesson_path(lesson, language) / f"{lesson}-{shape}-{language}.pdf").read_bytes()


def find_blocks(element: Element) -> list[Element]:
    """Return each paragraph, item and cell of the text of a page."""
    prose = [part for part in element.iter() if "aw-prose" in (part.get("class") or "").split()]
    blocks = (block for part in prose for block in part.iter() if block.tag in ("p", "li", "td", "th", "h2", "h3"))
    return [block for block in blocks if not list(block.iter("p"))[1:]]


def list_words(element: Element) -> list[str]:
    """Return what stands in each paragraph, item and cell of the text of a page."""
    return [text for text in map(read_text, find_blocks(element)) if text]


def list_stretches(element: Element) -> list[str]:
    """Return the text of an element, cut at the numbers of sources, which each page counts for itself."""
    bare = deepcopy(element)
    for raised in [one for one in bare.iter() if one.tag == "sup"]:
        tail = raised.tail
        raised.clear()
        raised.text, raised.tail = _CUT, tail
    stretches = (stretch.strip(" \u2060") for stretch in read_text(bare).split(_CUT))
    return [stretch for stretch in stretches if len(stretch) > 1]


def find_sheet_pages(catalogue: Catalogue, pages: Mapping[str, Page], lesson: str, language: str) -> list[Page]:
    """Return the pages whose whole text the sheet of whoever leads holds: one for each step."""
    steps = catalogue.lessons[lesson].facts.steps
    return [pages[f"{lesson_path(lesson, language)}{step.id}/index.html"] for step in steps]


def list_section(page: Page, anchor: str) -> list[str]:
    """Return what stands in each paragraph, item and cell below a heading, to the next of its level or above."""
    (heading,) = (one for one in page.body.iter() if one.get("id") == anchor)
    around = list(page.parents[heading])
    below = around[around.index(heading) + 1 :]
    levels = [int(one.tag[1]) if one.tag in ("h2", "h3", "h4") else 9 for one in below]
    end = next((number for number, level in enumerate(levels) if level <= int(heading.tag[1])), len(below))
    blocks = (block for one in below[:end] for block in one.iter() if block.tag in ("p", "li", "td", "th"))
    texts = (stretch for block in blocks if not list(block.iter("p"))[1:] for stretch in list_stretches(block))
    return [read_text(heading), *texts]


def list_texts_for_the_leader(catalogue: Catalogue, lesson: str, language: str) -> list[str]:
    """Return the notes and reasons of a lesson, each from its first citation or mark on cut off."""
    text = parse_lesson_text(catalogue.lessons[lesson].articles[language].text)
    pieces = (piece for passage in text.passages for piece in passage.pieces if piece.mark in ("teacher", "answer"))
    lines = (line.strip(" 1234567890.-*") for piece in pieces for line in piece.text.split("\n"))
    starts = (line.split("[")[0].split("*")[0] for line in lines)
    return [start for start in starts if len(start) > 25]


@pytest.mark.parametrize(("lesson", "language", "shape"), PAPERS)
def test_a_paper_is_accessible_and_says_its_title_and_language(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    pdf = read_pdf(site, lesson, language, shape)

    assert find_breaches(pdf) == []
    assert read_title(pdf).endswith(f": {catalogue.lessons[lesson].words[language].title}")
    assert read_language(pdf) == language
    assert find_missing_fonts(pdf) == []
    assert find_strays(pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_handout_is_one_sheet_and_slides_are_as_many_as_screens(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page]
) -> None:
    projector = pages[f"{lesson_path(lesson, language)}projector/index.html"]
    screens = [screen for screen in projector.find("section") if screen.get("data-screen") is not None]

    assert count_pages(read_pdf(site, lesson, language, "handout")) <= MOST_PAGES_OF_A_HANDOUT
    assert count_pages(read_pdf(site, lesson, language, "slides")) == len(screens) > 5


@pytest.mark.parametrize("shape", ["handout", "slides"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_no_note_and_no_answer_is_on_paper_for_the_class(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    shown = squeeze(read_paper(read_pdf(site, lesson, language, shape)))
    secrets = list_texts_for_the_leader(catalogue, lesson, language)

    assert len(secrets) > 8
    assert [secret for secret in secrets if squeeze(secret) in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_whoever_leads_has_every_note_and_answer_on_paper(
    lesson: str, language: str, site: Path, catalogue: Catalogue
) -> None:
    shown = squeeze(read_paper(read_pdf(site, lesson, language, "sheet")))
    notes = list_texts_for_the_leader(catalogue, lesson, language)

    assert [note for note in notes if squeeze(note) not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_the_sheet_says_what_all_steps_say(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    shown = squeeze(read_paper(read_pdf(site, lesson, language, "sheet")))
    steps = find_sheet_pages(catalogue, pages, lesson, language)
    blocks = [block for page in steps for block in (*page.find("h1"), *find_blocks(page.body))]
    wanted = [stretch for block in blocks for stretch in list_stretches(block)]

    assert len(wanted) > 60
    assert [text for text in wanted if squeeze(text) not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_the_sheet_holds_what_holds_for_every_lesson_and_its_page_leads_there(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    shown = squeeze(read_paper(read_pdf(site, lesson, language, "sheet")))
    overview = pages[f"{lesson_path(lesson, language)}index.html"]
    links = {resolve(Reference(overview.path, link.get("href", ""), False), ADDRESS) for link in overview.find("a")}
    edition = Edition(catalogue, language)
    parts = dict(catalogue.navigation.lesson_parts[catalogue.lessons[lesson].facts.kind])
    del parts["at_once"]

    for name, part in parts.items():
        path = f"{edition.address('page', part.page)}index.html"
        wanted = list_section(pages[path], part.part)

        assert len(wanted) > 1, name
        assert [text for text in wanted if squeeze(text) not in shown] == [], name
        assert (path, part.part) in links, name


@pytest.mark.parametrize(("shape", "page"), [("handout", "handout/"), ("slides", "projector/")])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_paper_says_what_the_page_says(
    lesson: str, language: str, shape: str, page: str, site: Path, pages: Mapping[str, Page]
) -> None:
    shown = squeeze(read_paper(read_pdf(site, lesson, language, shape)))
    wanted = list_words(pages[f"{lesson_path(lesson, language)}{page}index.html"].body)

    assert len(wanted) > 10
    assert [text for text in wanted if squeeze(text) not in shown] == []


@pytest.mark.parametrize(("lesson", "language", "shape"), PAPERS)
def test_numbers_and_their_date_stand_on_each_paper_and_what_is_wrong_with_its_code(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    text = read_paper(read_pdf(site, lesson, language, shape))
    edition = Edition(catalogue, language, site_address=ADDRESS)
    numbers = [catalogue.helplines[id].facts.first_contact("phone") for id in ("112", "vaiku-linija")]
    checked = edition.wording.say("lesson.paper.checked").partition("{")[0]

    assert [number.shown for number in numbers if number and squeeze(number.shown) not in squeeze(text)] == []
    assert checked in text
    assert squeeze(edition.wording.say("paper.sample")) in squeeze(text), "the address of this site leads nowhere"
    assert catalogue.lessons[lesson].facts.licence in text


@pytest.mark.parametrize(("lesson", "language", "shape"), PAPERS)
def test_a_camera_reads_the_short_address(lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue) -> None:
    drawn = draw_pages(read_pdf(site, lesson, language, shape), 150)
    read = [code.text for picture in drawn for code in zxingcpp.read_barcodes(picture)]

    assert read == [Edition(catalogue, language, site_address=ADDRESS).short_address("lesson", lesson)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_no_heading_is_hyphenated(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    folder = lesson_path(lesson, language)
    steps = find_sheet_pages(catalogue, pages, lesson, language)
    shapes = {"handout": [pages[f"{folder}handout/index.html"]], "slides": [pages[f"{folder}projector/index.html"]]}
    for shape, held in ({"sheet": steps} | shapes).items():
        found = [one for page in held for one in page.body.iter() if one.tag in ("h2", "h3") and one.get("id")]
        found += [one for page in steps for one in page.find("h1") if shape == "sheet"]
        headings = [read_text(one) for one in found]
        raw = " ".join(" ".join(read_pages(read_pdf(site, lesson, language, shape))).split())
        shown = [heading for heading in headings if squeeze(heading) in squeeze(raw)]

        assert len(shown) > 3
        assert [heading for heading in shown if heading.replace("\N{NO-BREAK SPACE}", " ") not in raw] == [], shape


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_slides_are_read_from_the_back_of_a_room(lesson: str, language: str, site: Path) -> None:
    runs = list(read_runs(read_pdf(site, lesson, language, "slides")))
    faint = {run.colour for run in runs if min(measure_contrast(run.colour, ground) for ground in GROUNDS) < 7}

    assert min(run.points for run in runs) >= SMALLEST_ON_A_SLIDE
    assert faint == set()


def test_long_words_of_the_text_are_parted(site: Path) -> None:
    for language in LANGUAGES:
        assert HYPHEN in "".join(read_pages(read_pdf(site, LESSONS[0], language, "sheet"))), language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_the_page_of_a_lesson_offers_each_paper_with_its_size(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page]
) -> None:
    page = pages[f"{lesson_path(lesson, language)}index.html"]
    for item in page.find("li", class_="aw-paper"):
        (link,), (picture,) = list(item.iter("a")), list(item.iter("img"))
        content = (site / lesson_path(lesson, language) / link.get("href", "")).read_bytes()
        words = read_text(item)

        assert f"PDF, {count_pages(content)} " in words
        assert f", {round(len(content) / 1000)} kB" in words
        with Image.open(io.BytesIO((site / lesson_path(lesson, language) / picture.get("src", "")).read_bytes())) as drawn:
            assert (str(drawn.width), str(drawn.height)) == (picture.get("width"), picture.get("height"))
    assert len(list(page.find("li", class_="aw-paper"))) == len(SHAPES)
