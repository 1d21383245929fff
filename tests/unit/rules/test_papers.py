"""What the rule lets onto paper, the typesetter can set; what it refuses, it names."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

import pytest
import typst

from hooks.awareness.fitting import count_lines, fits, shorten
from hooks.awareness.model.paper import BOXES, Box
from hooks.awareness.printables import typesetting
from hooks.awareness.printables.typesetting import Sheet, typeset
from hooks.awareness.typeface import FONTS, open_face

ALL_BOXES = [(layout, part, box) for layout, boxes in BOXES.items() for part, box in boxes.items()]
LONGEST_FIRST = "Nepriklausomos prekybininkės – išnaudojamiems žmonėms. "
DAY = datetime.date(2026, 11, 2)


SetWords = Callable[[Box, str], bytes]


@pytest.fixture
def set_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SetWords:
    """A sheet that sets words into one box, as all layouts do, and stops where they do not fit."""
    (tmp_path / "house.typ").write_text((typesetting._SHEETS / "house.typ").read_text("utf-8"), "utf-8")
    (tmp_path / "one.typ").write_text('#import "house.typ": *\n#show: sheet\n#slot("box", data.words, level: 1)\n', "utf-8")
    (tmp_path / "type.typ").write_text((typesetting._SHEETS / "type.typ").read_text("utf-8"), "utf-8")
    compiler = typst.Compiler(root=tmp_path, font_paths=[FONTS], ignore_system_fonts=True)
    monkeypatch.setattr(typesetting, "_SHEETS", tmp_path)
    monkeypatch.setattr(typesetting, "_compiler", lambda: compiler)

    def set_into(box: Box, words: str) -> bytes:
        data = {"language": "lt", "direction": "ltr", "title": "t", "words": words, "boxes": {"box": asdict(box)}}
        return typeset(Sheet("one", data, DAY))

    return set_into


@pytest.mark.parametrize(("layout", "part", "box"), ALL_BOXES)
@pytest.mark.parametrize("text", [LONGEST_FIRST, "AVATAR To Ty Wy LT ", "iliustracijos lilija ", "Mm WW @ 0000 "])
def test_the_longest_words_that_pass_the_rule_can_be_set(
    set_words: SetWords, layout: str, part: str, box: Box, text: str
) -> None:
    letters = text * 40
    most = max((length for length in range(1, 400) if fits(letters[:length], box)), default=0)

    assert 0 < most < 399 or part in ("text", "close")
    assert set_words(box, letters[:most].strip()).startswith(b"%PDF")


def test_words_that_are_far_too_long_are_stopped_by_the_typesetter_too(set_words: SetWords) -> None:
    with pytest.raises(RuntimeError, match="does not fit"):
        set_words(BOXES["card"]["headline"], LONGEST_FIRST * 5)


def test_a_word_that_is_wider_than_its_box_does_not_fit_on_any_number_of_lines() -> None:
    box = replace(BOXES["sticker"]["headline"], height=1000)

    assert not fits("Nebeprisikiškiakopūsteliaujantiesiems", box)


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [("žodis", 100, 1), ("žodis žodis žodis", 25, 3), ("žodis\N{NO-BREAK SPACE}žodis", 25, None), ("", 10, 1)],
)
def test_lines_end_at_spaces_only(words: str, width: float, lines: int | None) -> None:
    assert count_lines(words, width, 20, bold=True) == lines


def test_more_words_never_take_fewer_lines() -> None:
    counts = [count_lines("žodis " * number, 60, 12, bold=False) or 0 for number in range(1, 60)]

    assert all(fewer <= more for fewer, more in pairwise(counts))
    assert counts[-1] > 5


def test_what_is_left_of_words_that_are_too_long_fits() -> None:
    box = BOXES["card"]["headline"]
    kept = shorten(LONGEST_FIRST * 5, box)

    assert kept
    assert fits(kept, box)


@pytest.mark.parametrize("bold", [True, False])
def test_the_typeface_has_the_letters_of_the_site_and_not_those_of_others(bold: bool) -> None:
    face = open_face(bold)

    assert all(face.has(sign) for sign in "ąčęėįšųūžĄČĘĖĮŠŲŪŽ„“–‘’…×·€ \N{NO-BREAK SPACE}")
    assert not any(face.has(sign) for sign in "字ᚠᚱᛗ")
