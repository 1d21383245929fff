"""Where lines to call have long hours, a sheet says the days briefly."""

from __future__ import annotations

import pypdfium2
import pytest

from hooks.awareness.model.paper import FORMATS, Layout
from hooks.awareness.printables.typesetting import typeset
from tests.support.paper_looks import find_ink, find_strays, read_runs
from tests.unit.printables.number_sheets import BRIEF, HOURS, NUMBERS, a_line, a_sheet
from tests.unit.printables.overprints import find_overprints

MOST: dict[Layout, int] = {"card": 3, "leaflet": 5, "sticker": 2, "strips": 3, "advert": 2, "figure": 2, "tags": 2}
"""How many lines a layout takes."""


def read_text(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize("number", NUMBERS[:3])
@pytest.mark.parametrize("layout", MOST)
def test_as_many_lines_as_a_layout_takes_fit_with_long_hours(layout: Layout, number: str) -> None:
    lines = [a_line(number, *HOURS, name="A Line for Everybody", brief=BRIEF)] * MOST[layout]
    pdf = typeset(a_sheet(layout, lines, FORMATS[layout][-1]))

    assert find_overprints(pdf) == []
    assert find_strays(pdf) == []
    assert min(min(edges) for edges in find_ink(pdf)) >= 3.5
    assert min(run.points for run in read_runs(pdf)) >= 6


def test_a_sheet_with_room_says_the_days_in_full() -> None:
    text = read_text(typeset(a_sheet("card", [a_line(NUMBERS[0], *HOURS, brief=BRIEF)])))

    assert "poniedziałek–piątek" in text
    assert "pon.–pt." not in text


def test_a_sheet_without_room_says_the_days_briefly_rather_than_in_letters_that_nobody_reads() -> None:
    text = read_text(typeset(a_sheet("card", [a_line(NUMBERS[0], *HOURS, name="A Line for Everybody", brief=BRIEF)] * 3)))

    assert "poniedziałek" not in text
    assert text.count("pon.–pt.") == 30


@pytest.mark.parametrize("layout", ["figure", "strips"])
def test_beside_each_other_brief_days_stand_rather_than_long_ones_in_pieces(layout: Layout) -> None:
    full, brief = ((f"{days} 08:00–17:00 (Germany time)", "piątek 08:00–15:45") for days in ("poniedziałek–czwartek", "pon.–czw."))
    text = read_text(typeset(a_sheet(layout, [a_line(NUMBERS[0], *full, name="A Line for Everybody", brief=brief)] * MOST[layout])))

    assert "pon.–czw. 08:00–17:00" in text
    assert "poniedziałek" not in text
