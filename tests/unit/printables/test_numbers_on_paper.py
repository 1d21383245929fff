"""However long a number is, every layout shows all of it: nothing is cut off, covered, or runs into something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
import zxingcpp

from hooks.awareness.model.paper import A3, A4, BOXES, FORMATS, Format, Layout
from hooks.awareness.printables.typesetting import typeset
from tests.support.paper_looks import MILLIMETRES, find_ink, find_strays, list_letter_sizes
from tests.support.pixels import draw_pages
from tests.unit.printables.number_sheets import HOURS, LAYOUTS, MARK, NUMBERS, a_line, a_sheet
from tests.unit.printables.overprints import Square, find_overprints, list_signs, share

FORMS = tuple((layout, form) for layout in LAYOUTS for form in FORMATS[layout])
POSTERS: tuple[Layout, ...] = ("advert", "figure", "tags")
ORDERS = ("first", "second", "both", "alone")


def order_lines(number: str, order: str, notes: tuple[str, ...] = HOURS) -> list[dict[str, object]]:
    """Return lines to call of which one has the number, or two."""
    mine = a_line(number, *notes, name="A Line for Everybody")
    return {"first": [mine, a_line()], "second": [a_line(), mine], "both": [mine, mine], "alone": [mine]}[order]


@cache
def make(layout: Layout, form: Format, number: str, order: str) -> bytes:
    return typeset(a_sheet(layout, order_lines(number, order), form))


def find_codes(pdf: bytes) -> Iterator[tuple[int, Square]]:
    """Yield the pages that have a code that a camera reads, with where it is, without the white around it."""
    for index, page in enumerate(draw_pages(pdf, 150)):
        for code in zxingcpp.read_barcodes(page):
            points = (code.position.top_left, code.position.bottom_right)
            (left, upper), (right, lower) = ((point.x * 72 / 150, (page.height - point.y) * 72 / 150) for point in points)
            yield index, (left, lower, right, upper)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("layout", "form"), FORMS)
def test_a_sheet_shows_the_whole_number(layout: Layout, form: Format, number: str, order: str) -> None:
    pdf = make(layout, form, number, order)
    lines = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    digits = re.sub(r"\D", "", number)

    assert digits in re.sub(r"[\s+]", "", lines)
    assert find_strays(pdf) == []
    assert min(min(edges) for edges in find_ink(pdf)) >= 3.5


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("layout", "form"), FORMS)
def test_no_number_runs_into_the_code_or_other_words(layout: Layout, form: Format, number: str, order: str) -> None:
    pdf = make(layout, form, number, order)
    pages = list(pypdfium2.PdfDocument(pdf))
    codes = list(find_codes(pdf))
    covered = [sign for index, code in codes for sign, box in list_signs(pages[index]) if share(code, box)]

    assert codes
    assert covered == []
    assert find_overprints(pdf) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_strip_keeps_its_number_between_the_cuts(number: str) -> None:
    (page,) = pypdfium2.PdfDocument(make("strips", A4, number, "alone"))
    signs = [box for sign, box in list_signs(page) if sign.isdigit() and box[3] < 62 / MILLIMETRES]
    cuts = [(12 + 31 * index) / MILLIMETRES for index in range(7)]

    assert len(signs) > 6 * 8
    assert [box for box in signs if any(box[0] < cut + 1 and box[2] > cut - 1 for cut in cuts)] == []


@pytest.mark.parametrize("layout", POSTERS)
def test_a_short_number_on_a_poster_stays_large_however_long_the_hours_are(layout: Layout) -> None:
    sizes = list_letter_sizes(make(layout, A3, "0 800 28888", "alone"))

    assert sizes["8"] >= 62


@pytest.mark.parametrize("order", ["first", "second"])
@pytest.mark.parametrize(("layout", "form"), FORMS)
def test_a_number_is_no_smaller_than_the_layout_allows(layout: Layout, form: Format, order: str) -> None:
    boxes = BOXES[layout]
    least = min(boxes[name].sizes[-1] for name in ("number", "strip", "further") if name in boxes)
    least = 11 if layout in ("card", "sticker") else least  # the second line of a sticker has one size
    sizes = list_letter_sizes(make(layout, form, NUMBERS[-1], order))

    assert min(sizes[digit] for digit in "1234567") >= least * form.scale - 0.01


@pytest.mark.parametrize("file", ["", "docs/prints/sheet.yml"])
def test_what_fits_nowhere_stops_with_one_line_that_says_where(file: str) -> None:
    sheet = replace(a_sheet("strips", [a_line("1" * 40)]), file=file)

    with pytest.raises(RuntimeError) as error:
        typeset(sheet)

    assert str(error.value).startswith(f"{file or 'strips'} cannot be printed (layout: strips, language: en): print-calls-too-full")
    assert "\n" not in str(error.value)
    assert error.value.__context__ is None


def test_hours_that_leave_no_room_stop_instead_of_covering_something() -> None:
    lines = [a_line("0 800 28888", *HOURS * 3)] * 3

    with pytest.raises(RuntimeError, match="print-calls-too-full"):
        typeset(a_sheet("card", lines))


def test_no_line_ends_within_a_span_of_hours() -> None:
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(make("card", A4, NUMBERS[2], "first"))]

    assert texts[0].count("09:00–17:00") == texts[0].count("10:00–14:00") == 10


@pytest.mark.parametrize("site", ["awareness.internal", "prevention-of-something.internal", "an.organisation.with.a.long.name.internal"])
@pytest.mark.parametrize("layout", ["advert", "strips"])
def test_addresses_on_strips_do_not_run_into_each_other(layout: Layout, site: str) -> None:
    code = {"picture": MARK, "words": f"{site}/493d3", "alt": "A code", "sample": None}
    pdf = typeset(a_sheet(layout, [a_line()], code=code, items=["Some words"] * 6))

    assert find_overprints(pdf) == []
    assert min(min(edges) for edges in find_ink(pdf)) >= 3.5
