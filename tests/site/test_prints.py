"""Proves every sheet of paper: accessible, whole, readable from afar, and with a code that leads where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pytest
from PIL import ImageFont

from hooks.awareness.model.paper import FLOWING, FORMATS, PAGES
from hooks.awareness.pages.paper import find_target, plan_sheet
from hooks.awareness.printables.typesetting import typeset
from tests.site.addresses import find_path
from tests.site.html import Page
from tests.site.offers import read_catalogue
from tests.site.prints import MARK, an_edition, find_entry, find_form, list_offered, make, plan, read_file
from tests.support.paper import list_descriptions, list_fonts, read_language, read_text
from tests.support.paper_looks import find_ink, list_letter_sizes, list_sizes, read_codes
from tests.support.real_site import ROOT, read_languages

FONTS = sorted((ROOT / "hooks/awareness/printables/fonts").glob("*.?tf"))
FAMILIES = {"".join((ImageFont.truetype(path).getname()[0] or "").split()) for path in FONTS}
"""The typefaces that the project brings."""
SAFE = 3.5
"""Millimetres at the edge that office printers leave white."""
LISTS = [page for page in (read_catalogue().navigation.prints,) if page]
"""The page that offers the sheets, if there is one."""
POSTERS = ("advert", "figure", "tags")


def _list_sheets() -> Iterator[tuple[str, str, str]]:
    for entry in list_offered():
        for language in read_languages().all:
            for form in FORMATS[entry.facts.layout]:
                yield entry.id, form.name, language


SHEETS = tuple(_list_sheets())


def list_texts(value: object, key: str = "", *, without: str = "brief") -> Iterator[str]:
    """Yield everything that should be read on a sheet, without one of the ways to tell what is sure of a number."""
    if isinstance(value, str) and key not in ("picture", "alt", "source", "format", "language", "direction", "accent"):
        yield re.sub(r"[\s\N{NO-BREAK SPACE}]+", " ", value)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name not in ("backward", "boxes", "id", "mark", "onward", "page", "position", "title", without):
                yield from list_texts(item, name, without=without)
        if "title" in value and "items" in value and "panels" not in value:
            yield str(value["title"])
    elif isinstance(value, list):
        for item in value:
            yield from list_texts(item, key, without=without)


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_another_program_finds_no_fault_with_a_pdf(id: str, form: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(make(id, form, language))

    result = page_validation.validate_pdf(str(path), profile="ua1")

    assert [(failure.rule_id, failure.message) for failure in result.failures] == []
    assert result.is_compliant


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_a_pdf_has_the_pages_and_the_size_of_its_format(id: str, form: str, language: str) -> None:
    paper, layout = find_form(id, form), find_entry(id).facts.layout
    sides = (paper.height, paper.width) if PAGES.get(layout) else (paper.width, paper.height)

    sizes = list_sizes(make(id, form, language))

    assert sizes == [sides] * (len(sizes) if layout in FLOWING else PAGES.get(layout, 1))


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_everything_that_goes_onto_a_sheet_can_be_read_on_it(id: str, form: str, language: str) -> None:
    text = read_text(make(id, form, language)).replace(" ", "")
    planned = plan(id, form, language)
    missing = [
        [words for words in list_texts(planned, without=way) if words.replace(" ", "") not in text]
        for way in ("brief", "notes")
    ]

    assert [] in missing, missing


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_no_ink_comes_near_the_edge_of_a_sheet(id: str, form: str, language: str) -> None:
    assert [edges for edges in find_ink(make(id, form, language)) if min(edges) < SAFE] == []


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_a_camera_reads_one_address_on_a_sheet_and_it_is_the_one_in_words(id: str, form: str, language: str) -> None:
    pdf = make(id, form, language)
    wanted = an_edition(language).short_address(*find_target(find_entry(id).facts))

    assert read_codes(pdf) == [wanted]
    assert wanted.removeprefix("https://").rstrip("/") in read_text(pdf).replace(" ", "")


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_a_pdf_holds_its_fonts_and_says_its_language(id: str, form: str, language: str) -> None:
    pdf = make(id, form, language)
    fonts = list_fonts(pdf)

    assert read_language(pdf) == language
    assert fonts
    assert all(fonts.values())
    assert [name for name in fonts if not any(family in name for family in FAMILIES)] == []


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_a_pdf_tells_what_its_pictures_show(id: str, form: str, language: str) -> None:
    facts = find_entry(id).facts
    told = list_descriptions(make(id, form, language))

    assert any("awareness.internal" in words for words in told)
    if facts.picture_alt:
        assert facts.picture_alt[language] in told


@pytest.mark.parametrize("language", read_languages().all)
@pytest.mark.parametrize("id", [id for id in dict.fromkeys(s[0] for s in SHEETS) if find_entry(id).facts.layout in POSTERS])
def test_a_poster_can_be_read_from_two_metres(id: str, language: str) -> None:
    sizes = list_letter_sizes(make(id, "a3", language))
    data = plan(id, "a3", language)
    first = str(data["lines"][0]["number"])  # type: ignore[index]

    assert min(sizes[sign] for sign in str(data["headline"]) if sign.isalpha()) >= 90
    assert min(sizes[sign] for sign in first if sign.isdigit()) >= 60


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_a_sheet_says_of_which_day_its_numbers_are_and_who_is_behind_it(id: str, form: str, language: str) -> None:
    edition, facts = an_edition(language), find_entry(id).facts
    checks = [edition.catalogue.helplines[line].facts.verified.on.first_day for line in facts.helplines]
    text = read_text(make(id, form, language))

    assert " ".join(edition.wording.day(min(checks)).split()) in " ".join(text.split())
    assert str(edition.phrase(edition.catalogue.site.name)) in text
    assert str(edition.phrase(edition.catalogue.site.publisher or {})) in text


@pytest.mark.parametrize(("id", "form", "language"), SHEETS)
def test_no_sheet_bears_a_number_that_is_not_sure(id: str, form: str, language: str) -> None:
    text = read_text(make(id, form, language))
    helplines = an_edition(language).catalogue.helplines.values()
    unsure = {contact.shown for line in helplines for contact in line.facts.dialled if not line.facts.is_sure(contact)}

    assert [number for number in unsure if number in text] == []


@pytest.mark.parametrize("language", read_languages().all)
@pytest.mark.parametrize("id", dict.fromkeys(sheet[0] for sheet in SHEETS))
def test_paper_with_an_address_that_leads_nowhere_says_so(id: str, language: str) -> None:
    form = FORMATS[find_entry(id).facts.layout][0].name
    words = an_edition(language).wording.say("paper.sample")

    assert words in read_text(make(id, form, language, "https://site.example/"))
    assert words not in read_text(make(id, form, language))


@pytest.mark.parametrize("offer", LISTS)
def test_the_site_offers_every_sheet_on_a_page_and_says_how_large_it_is(site: Path, offer: str) -> None:
    files = {path.relative_to(site).as_posix(): path for path in (site / "print").glob("*.pdf")}
    places = [find_path(offer, language) for language in read_languages().all]
    page = "".join((site / place).read_text("utf-8") for place in places)
    offered = {name: int(size) for name, size in re.findall(r'href="[./\w]*?([\w-]+\.pdf)".*?PDF, (\d+)\skB', page, re.DOTALL)}

    assert set(offered) == {path.name for path in files.values()}
    assert all(abs(offered[path.name] * 1000 - path.stat().st_size) <= 500 for path in files.values())


def test_every_campaign_offers_what_belongs_to_it(pages: Mapping[str, Page], site: Path) -> None:
    for id in dict.fromkeys(sheet[0] for sheet in SHEETS):
        campaign = find_entry(id).facts.campaign
        if campaign:
            assert f"{id}-" in (site / f"campaigns/{campaign}/index.html").read_text("utf-8")


@pytest.mark.parametrize("offer", LISTS)
def test_pictures_of_sheets_are_small_and_wait_until_they_are_seen(site: Path, offer: str) -> None:
    html = (site / find_path(offer, read_languages().default)).read_text("utf-8")
    pictures = re.findall(r"<img class=\"aw-print__picture\"[^>]*>", html)

    assert bool(pictures) == bool(SHEETS)
    assert all('loading="lazy"' in picture and "width=" in picture for picture in pictures)
    assert max((path.stat().st_size for path in (site / "print").glob("*.png")), default=0) < 20_000


@pytest.mark.parametrize("id", dict.fromkeys(sheet[0] for sheet in SHEETS))
def test_a_sheet_that_runs_from_right_to_left_is_whole_too(id: str) -> None:
    language = read_languages().default
    form = FORMATS[find_entry(id).facts.layout][-1]
    sheet = plan_sheet(an_edition(language), find_entry(id), form, MARK, read_file)
    turned = typeset(replace(sheet, data={**sheet.data, "direction": "rtl"}))

    assert [edges for edges in find_ink(turned) if min(edges) < SAFE] == []
    assert sorted(_read_letters(turned)) == sorted(_read_letters(typeset(sheet)))


def _read_letters(pdf: bytes) -> str:
    """Return what is to be seen, without the marks around words that run the other way than their sheet."""
    return re.sub(r"[\s\u202a-\u202e]", "", read_text(pdf))
