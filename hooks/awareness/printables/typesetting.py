"""Sets a sheet of paper with Typst: data in, a PDF or a picture of it out.

A sheet is a `.typ` file beside this one. Its data arrive as JSON in `sys.inputs.data`, so nothing
in them is read as markup. It finds fonts in `fonts/` only, and no package.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import typst

from hooks.awareness.typeface import FONTS, list_families

_SHEETS = Path(__file__).parent
PREVIEW_RESOLUTION = 72.0
"""Pixels per inch of a picture of a sheet."""


class Unprintable(RuntimeError):
    """Something does not fit on its sheet, or has no letters: one line for whoever wrote it."""


@dataclass(frozen=True)
class Sheet:
    """One thing to print, in one language."""

    template: str
    """Stem of a `.typ` file beside this module."""
    data: Mapping[str, Any]
    """What JSON can say; SVG pictures are strings."""
    day: datetime.date
    """What the file gives as the date of its making: that of its numbers, so that its bytes do not change daily."""
    file: str = ""
    """The content file that it comes from, to look into where it cannot be set."""


def typeset(sheet: Sheet) -> bytes:
    """Return a sheet as PDF/UA-1: tagged, with its fonts, the same bytes for the same data.

    Raises Unprintable where something does not fit, or where a glyph or a font is missing.
    """
    return _compile(sheet, format="pdf", pdf_standards=["ua-1"])


def draw_preview(sheet: Sheet, resolution: float = PREVIEW_RESOLUTION) -> bytes:
    """Return the first page of a sheet as PNG."""
    return _compile(sheet, format="png", ppi=resolution)


def sheet_key(sheet: Sheet, shape: Literal["pdf", "png"]) -> str:
    """Return a key that changes whenever the sheet would."""
    data = json.dumps(sheet.data, sort_keys=True, ensure_ascii=False)
    parts = [shape, sheet.template, sheet.day.isoformat(), data, _fingerprint()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _fingerprint() -> str:
    """Return what all sheets depend on: templates may import each other, so any of them counts for all."""
    files = sorted([*_SHEETS.glob("*.typ"), *FONTS.glob("*.ttf")])
    digests = [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]
    return "\n".join([version("typst"), *digests])


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_SHEETS, font_paths=[FONTS], ignore_system_fonts=True)


def _explain(sheet: Sheet, faults: list[str]) -> str:
    """Return one line that names the content file, or else the template, with the language and what is wrong."""
    language = sheet.data.get("language", "–")
    said = "; ".join(" ".join(fault.removeprefix("panicked with: ").split()) for fault in faults)
    return f"{sheet.file or sheet.template} cannot be printed (layout: {sheet.template}, language: {language}): {said}"


def _compile(sheet: Sheet, **how: Any) -> bytes:
    midnight = datetime.datetime(*sheet.day.timetuple()[:3], tzinfo=datetime.UTC)
    try:
        content, warnings = _compiler().compile_with_warnings(
            input=_SHEETS / f"{sheet.template}.typ",
            sys_inputs={
                "data": json.dumps(sheet.data, ensure_ascii=False),
                "families": json.dumps(list_families(), ensure_ascii=False),
            },
            timestamp=int(midnight.timestamp()),
            **how,
        )
    except typst.TypstError as error:
        raise Unprintable(_explain(sheet, [error.message, *error.hints])) from None
    if warnings:
        raise Unprintable(_explain(sheet, [warning.message for warning in warnings]))
    first = content[0] if isinstance(content, list) else content  # a list: pictures of several pages
    assert first is not None, "without a path to write to, it is returned"
    return bytes(first)
