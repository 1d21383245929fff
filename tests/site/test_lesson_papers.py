"""Proves that anybody can read the papers of the built lessons, and that they are as many and as large as their page says."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import zxingcpp
from PIL import Image

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.edition import Edition
from tests.site.addresses import ROOT_ADDRESS, find_page
from tests.site.html import Page, read_text
from tests.site.lesson_papers import (
    EVERY_LESSON,
    EVERY_PAPER,
    LANGUAGES,
    LESSONS,
    SHAPES,
    find_folder,
    find_told_pages,
    read_pdf,
)
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

PAGES_OF_A_SHEET = 2
SMALLEST_ON_A_SLIDE = 14
"""Points on a page that is 540 high, which are 28 pixels of 1080."""
GROUNDS = ((0xFB, 0xF7, 0xF0), (0xF4, 0xEA, 0xD6))
"""What letters on a slide stand on: paper, and the tint of an example."""


@EVERY_PAPER
def test_a_paper_is_accessible_and_says_its_title_and_language(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    pdf = read_pdf(site, lesson, language, shape)

    assert find_breaches(pdf) == []
    assert read_title(pdf).endswith(f": {catalogue.lessons[lesson].words[language].title}")
    assert read_language(pdf) == language
    assert find_missing_fonts(pdf) == []
    assert find_strays(pdf) == []


@EVERY_LESSON
def test_the_text_of_a_handout_is_one_sheet(lesson: str, language: str, site: Path, catalogue: Catalogue) -> None:
    """The numbers at its end may need another one: the more services confirm theirs, the more stand there."""
    wording = catalogue.wordings[language]
    behind = " ".join(read_pages(read_pdf(site, lesson, language, "handout"))[PAGES_OF_A_SHEET:])
    text = behind.partition(wording.say("lesson.signposts"))[0].strip()

    assert text in ("", wording.say("lesson.paper.cut"))


@EVERY_LESSON
def test_slides_are_as_many_as_screens(lesson: str, language: str, site: Path, pages: Mapping[str, Page]) -> None:
    projector = find_page(pages, f"lessons/{lesson}/projector", language)
    screens = [screen for screen in projector.find("section") if screen.get("data-screen") is not None]

    assert count_pages(read_pdf(site, lesson, language, "slides")) == len(screens) > 5


@EVERY_PAPER
def test_numbers_and_their_date_stand_on_each_paper_and_what_is_wrong_with_its_code(
    lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue
) -> None:
    text = read_paper(read_pdf(site, lesson, language, shape))
    edition = Edition(catalogue, language, site_address=ROOT_ADDRESS)
    lines = [catalogue.helplines[id].facts for id in catalogue.lessons[lesson].facts.helplines]
    numbers = [number for line in lines if (number := line.find_sure_call())]
    checked = edition.wording.say("lesson.paper.checked").partition("{")[0]

    assert numbers
    assert [number.shown for number in numbers if squeeze(number.shown) not in squeeze(text)] == []
    assert checked in text
    assert squeeze(edition.wording.say("paper.sample")) in squeeze(text), "the address of this site leads nowhere"
    assert catalogue.lessons[lesson].facts.licence in text


@EVERY_PAPER
def test_a_camera_reads_the_short_address(lesson: str, language: str, shape: str, site: Path, catalogue: Catalogue) -> None:
    drawn = draw_pages(read_pdf(site, lesson, language, shape), 150)
    read = [code.text for picture in drawn for code in zxingcpp.read_barcodes(picture)]

    assert read == [Edition(catalogue, language, site_address=ROOT_ADDRESS).short_address("lesson", lesson)]


@EVERY_PAPER
def test_no_heading_is_hyphenated(
    lesson: str, language: str, shape: str, site: Path, pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    told = find_told_pages(catalogue, pages, lesson, language, shape)
    headings = [read_text(one) for page in told for tag in ("h1", "h2", "h3") for one in page.find(tag)]
    raw = " ".join(" ".join(read_pages(read_pdf(site, lesson, language, shape))).split())
    shown = [heading for heading in headings if squeeze(heading) in squeeze(raw)]

    assert len(shown) > 3
    assert [heading for heading in shown if heading.replace("\N{NO-BREAK SPACE}", " ") not in raw] == []


@EVERY_LESSON
def test_slides_are_read_from_the_back_of_a_room(lesson: str, language: str, site: Path) -> None:
    runs = list(read_runs(read_pdf(site, lesson, language, "slides")))
    faint = {run.colour for run in runs if min(measure_contrast(run.colour, ground) for ground in GROUNDS) < 7}

    assert min(run.points for run in runs) >= SMALLEST_ON_A_SLIDE
    assert faint == set()


def test_long_words_of_the_text_are_parted(site: Path) -> None:
    for language in LANGUAGES:
        assert HYPHEN in "".join(read_pages(read_pdf(site, LESSONS[0], language, "sheet"))), language


@EVERY_LESSON
def test_the_page_of_a_lesson_offers_each_paper_with_its_size(
    lesson: str, language: str, site: Path, pages: Mapping[str, Page]
) -> None:
    page = find_page(pages, f"lessons/{lesson}", language)
    for item in page.find("li", class_="aw-paper"):
        (link,), (picture,) = list(item.iter("a")), list(item.iter("img"))
        content = (site / find_folder(lesson, language) / link.get("href", "")).read_bytes()
        words = read_text(item)

        assert f"PDF, {count_pages(content)} " in words
        assert f", {round(len(content) / 1000)} kB" in words
        with Image.open(io.BytesIO((site / find_folder(lesson, language) / picture.get("src", "")).read_bytes())) as drawn:
            assert (str(drawn.width), str(drawn.height)) == (picture.get("width"), picture.get("height"))
    assert len(list(page.find("li", class_="aw-paper"))) == len(SHAPES)
