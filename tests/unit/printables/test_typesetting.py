"""A sheet is set the same every time, with our fonts only, and stops where something is missing."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pikepdf
import pytest
import typst

from hooks.awareness.printables import typesetting
from hooks.awareness.printables.typesetting import Sheet, draw_preview, sheet_key, typeset
from hooks.awareness.typeface import FONTS

DAY = datetime.date(2026, 11, 2)
SHEET = '#let data = json(bytes(sys.inputs.data))\n#set document(title: data.title)\n#set text(lang: "lt")\n= #data.title\n'


@pytest.fixture(autouse=True)
def sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one sheet, in place of those of the generator."""
    (tmp_path / "sheet.typ").write_text(f'#set text(font: "Atkinson Hyperlegible")\n{SHEET}', "utf-8")
    monkeypatch.setattr(typesetting, "_SHEETS", tmp_path)
    monkeypatch.setattr(
        typesetting,
        "_compiler",
        lambda: typst.Compiler(root=tmp_path, font_paths=[FONTS], ignore_system_fonts=True),
    )
    return tmp_path


def a_sheet(title: str = "Žodžiai", day: datetime.date = DAY) -> Sheet:
    return Sheet("sheet", {"title": title}, day)


def _read(pdf: bytes) -> dict[str, str]:
    """Return what a PDF says of itself."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {key: str(value) for key, value in opened.docinfo.items()}


def test_the_same_sheet_has_the_same_bytes() -> None:
    assert typeset(a_sheet()) == typeset(a_sheet())


def test_a_pdf_bears_the_day_of_its_numbers() -> None:
    assert _read(typeset(a_sheet()))["/CreationDate"].startswith("D:20261102")


def test_nothing_in_the_data_is_taken_for_markup() -> None:
    title = '#panic("x") $a$ *b* <c> \\ "'

    assert _read(typeset(a_sheet(title)))["/Title"] == title


def test_a_preview_is_a_picture() -> None:
    assert draw_preview(a_sheet()).startswith(b"\x89PNG")


def test_a_font_that_is_missing_is_an_error(sheets: Path) -> None:
    (sheets / "sheet.typ").write_text(f'#set text(font: "No Such Font")\n{SHEET}', "utf-8")

    with pytest.raises(RuntimeError, match="no such font"):
        typeset(a_sheet())


def test_a_sheet_without_a_title_is_no_accessible_pdf(sheets: Path) -> None:
    (sheets / "sheet.typ").write_text('#set text(font: "Atkinson Hyperlegible")\n= Words', "utf-8")

    with pytest.raises(RuntimeError, match="title"):
        typeset(a_sheet())


OTHERS = (a_sheet("Kita"), a_sheet(day=datetime.date(2026, 11, 3)), Sheet("other", {"title": "Žodžiai"}, DAY))


@pytest.mark.parametrize("other", OTHERS)
def test_whatever_changes_a_sheet_changes_its_key(other: Sheet) -> None:
    assert sheet_key(other, "pdf") != sheet_key(a_sheet(), "pdf")


def test_a_pdf_and_its_preview_have_different_keys() -> None:
    assert sheet_key(a_sheet(), "pdf") != sheet_key(a_sheet(), "png")


def test_a_changed_template_changes_every_key(sheets: Path) -> None:
    before = sheet_key(a_sheet(), "pdf")

    (sheets / "other.typ").write_text("// imported", "utf-8")
    typesetting._fingerprint.cache_clear()

    assert sheet_key(a_sheet(), "pdf") != before
    typesetting._fingerprint.cache_clear()
