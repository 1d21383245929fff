"""Where lines to call have long hours, a sheet says the days briefly; what fits even so, the rule lets pass."""

from __future__ import annotations

import random

import pypdfium2
import pytest

from hooks.awareness.model.paper import FORMATS, Layout
from hooks.awareness.printables.typesetting import typeset
from hooks.awareness.rules.called_lines import Call, fits_card, fits_strips
from tests.support.paper_looks import find_ink, find_strays, read_runs
from tests.unit.printables.number_sheets import BRIEF, HOURS, a_line, a_sheet
from tests.unit.printables.test_numbers_on_paper import NUMBERS, find_overprints

MOST: dict[Layout, int] = {"card": 3, "leaflet": 5, "sticker": 2, "strips": 3, "advert": 2, "figure": 2, "tags": 2}
"""How many lines a layout takes."""
NAMES = ("In danger", "A Line for Everybody", "Centre against Exploitation and for Help")
NOTES = ("free", "anonymous", "ages 14–18", "Mon–Fri 09:00–17:00", "Sat 10:00–14:00", "every day 11:00–23:00", "Mon, Wed and Fri 09:00–20:00 (Germany time)", "Sun 22:00–06:00 (into the next day)")
HEADLINES = ("Whom to call", "It is not your fault. Call when you can, and talk")
IMPRINTS = ({"site": "A site", "behind": "", "day": "Numbers of 2 November 2026."}, {"site": "A site", "behind": "An organisation with a name of some length", "day": "Numbers of 20 September 2026."})


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


def make_calls(seed: int) -> list[Call]:
    """Return lines of which some fit and some do not."""
    chance = random.Random(seed)
    count = chance.choice((1, 2, 3, 3))
    return [Call(chance.choice(NAMES), chance.choice(NUMBERS[:3]), tuple(chance.sample(NOTES, chance.randint(0, 6)))) for _ in range(count)]


def can_be_set(layout: Layout, calls: list[Call], headline: str, imprint: dict[str, str]) -> bool:
    lines = [a_line(call.number, *call.notes, name=call.name) for call in calls]
    try:
        typeset(a_sheet(layout, lines, headline=headline, imprint=imprint))
    except RuntimeError as error:
        assert "does not fit: name and hours of" in str(error)
        return False
    return True


@pytest.mark.parametrize("layout", ["card", "strips"])
def test_what_the_rule_lets_pass_can_be_set_and_hardly_anything_else_can(layout: Layout) -> None:
    verdicts = []
    for seed in range(60):
        headline, imprint = HEADLINES[seed % 2], IMPRINTS[seed // 2 % 2]
        calls = make_calls(seed)
        words = " · ".join(filter(None, imprint.values()))
        passed = fits_card(calls, headline, words) if layout == "card" else fits_strips(calls)
        verdicts.append((passed, can_be_set(layout, calls, headline, imprint)))

    assert verdicts.count((True, False)) == 0
    assert verdicts.count((False, True)) <= 6
    assert min(verdicts.count((True, True)), verdicts.count((False, False))) >= 3


@pytest.mark.parametrize("layout", ["figure", "strips"])
def test_beside_each_other_brief_days_stand_rather_than_long_ones_in_pieces(layout: Layout) -> None:
    full, brief = ((f"{days} 08:00–17:00 (Germany time)", "piątek 08:00–15:45") for days in ("poniedziałek–czwartek", "pon.–czw."))
    text = read_text(typeset(a_sheet(layout, [a_line(NUMBERS[0], *full, name="A Line for Everybody", brief=brief)] * MOST[layout])))

    assert "pon.–czw. 08:00–17:00" in text
    assert "poniedziałek" not in text
