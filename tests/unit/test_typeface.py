"""The typeface of paper is read from its fonts: who measures words and who sets them know the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typst

from hooks.awareness import typeface
from hooks.awareness.typeface import FONTS, find_missing_signs, list_families, open_face
from tests.support.real_site import ROOT

SHEETS = sorted((ROOT / "hooks/awareness/printables").glob("*.typ"))


def measure(words: str, bold: bool) -> tuple[float, float]:
    """Return width and height of words as the typesetter sees them, by the size of the type."""
    source = f"""
        #set text(font: {json.dumps(list_families()).replace("[", "(").replace("]", ",)")}, size: 1000pt, fallback: false)
        #context {{
          let found = measure(text(weight: {"700" if bold else "400"}, "{words}"))
          [#metadata((found.width.pt(), found.height.pt()))<found>]
        }}"""
    compiler = typst.Compiler(source.encode(), font_paths=[FONTS], ignore_system_fonts=True)
    ((width, height),) = json.loads(compiler.query("<found>", field="value"))
    return width / 1000, height / 1000


@pytest.mark.parametrize("bold", [True, False])
def test_capitals_are_as_high_as_the_typesetter_takes_them_for(bold: bool) -> None:
    assert open_face(bold).capitals("H") == pytest.approx(measure("H", bold)[1], abs=0.002)


@pytest.mark.parametrize(("words", "high"), [("Light", 0.67), ("Light Жук", 0.73), ("Жук", 0.73), (" ", 0.67), ("", 0.67)])
def test_lines_are_as_high_as_the_typefaces_that_their_words_take(words: str, high: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds a typeface with higher capitals has as much room for words in the first one as before."""
    monkeypatch.setattr(typeface, "_has", lambda file, sign: (sign in "Жук") is (file.name == "second"))
    monkeypatch.setattr(typeface, "_measure_capitals", lambda file: {"first": 0.67, "second": 0.73}[file.name])

    assert typeface.Face((Path("first"), Path("second"))).capitals(words) == high


@pytest.mark.parametrize("bold", [True, False])
def test_letters_are_as_wide_as_the_typesetter_sets_them(bold: bool) -> None:
    assert open_face(bold).width("minimum 112") == pytest.approx(measure("minimum 112", bold)[0], rel=0.02)


def test_a_folder_without_fonts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no font"):
        list_families(tmp_path)
    with pytest.raises(RuntimeError, match="no font"):
        open_face(bold=True, fonts=tmp_path)


def test_each_family_is_there_in_both_weights() -> None:
    stems = {bold: [file.stem.removesuffix("-bold").removesuffix("-regular") for file in open_face(bold).files] for bold in (True, False)}

    assert stems[True] == stems[False]
    assert len(list_families()) == len(stems[True])


def test_missing_signs_are_told_once_in_their_order() -> None:
    assert find_missing_signs("a字b ᚠa字\n") == ("字", "ᚠ")


@pytest.mark.parametrize("sign", ["\uf0b7", "\U0010fffd", "\u0378"])
def test_signs_that_only_another_font_or_a_later_unicode_has_are_missing(sign: str) -> None:
    """A bullet pasted from a word processor stands in the private use area."""
    assert find_missing_signs(f"a{sign}") == (sign,)


@pytest.mark.parametrize("sign", [" ", "\n", "\t", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "\u200b"])
def test_signs_without_ink_are_always_there(sign: str) -> None:
    assert find_missing_signs(f"a{sign}") == ()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_sheet_names_a_typeface_of_its_own_or_takes_another_for_missing_letters(sheet: Path) -> None:
    text = sheet.read_text("utf-8")

    assert re.findall(r"font: (?!family,)", text) == []
    assert text.count("font: family,") == text.count("fallback: false,")


def test_three_sheets_set_the_typeface_for_all() -> None:
    assert [sheet.name for sheet in SHEETS if "font: family," in sheet.read_text("utf-8")] == [
        "house.typ",
        "lesson-text.typ",
        "sharing.typ",
    ]
