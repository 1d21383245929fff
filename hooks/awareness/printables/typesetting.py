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

from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.typeface import FONTS, list_families

_SHEETS = Path(__file__).parent
PREVIEW_RESOLUTION = 72.0
"""Pixels per inch of a picture of a sheet."""
CALLS_TOO_FULL = "print-calls-too-full"
"""What a sheet stops with where its lines to call, with all that is sure of them, leave no room in any way."""


class Unprintable(RuntimeError):
    """Something does not fit on its sheet, or has no letters."""

    def __init__(self, place: str, layout: str, language: str, said: str) -> None:
        """Tell where: the content file, if it is known, the template and the language; and what stopped it."""
        super().__init__(f"{place} cannot be printed (layout: {layout}, language: {language}): {said}")
        details = {"layout": layout, "language": language}
        if said == CALLS_TOO_FULL:
            self.problem: Problem = make_problem(place, 0, CALLS_TOO_FULL, **details)
        else:
            self.problem = make_problem(place, 0, "print-stopped", **details, said=said)


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


def _compile(sheet: Sheet, **how: Any) -> bytes:
    midnight = datetime.datetime(*sheet.day.timetuple()[:3], tzinfo=datetime.UTC)
    data, place = json.dumps(sheet.data, ensure_ascii=False), sheet.file or sheet.template
    language, timestamp = sheet.data.get("language", "–"), int(midnight.timestamp())
    return compile_template(sheet.template, {"data": data}, place, language, timestamp=timestamp, **how)


def compile_template(template: str, inputs: Mapping[str, str], place: str, language: str, **how: Any) -> bytes:
    """Return what Typst makes of a template beside this module; of several pages that are pictures, the first.

    Raises Unprintable, with the `place` and the language, where Typst stops or warns.
    """
    try:
        content, warnings = _compiler().compile_with_warnings(
            input=_SHEETS / f"{template}.typ",
            sys_inputs={"families": json.dumps(list_families(), ensure_ascii=False), **inputs},
            **how,
        )
        faults = [warning.message for warning in warnings]
    except typst.TypstError as error:
        content, faults = None, [error.message, *error.hints]
    if faults:
        said = "; ".join(" ".join(fault.removeprefix("panicked with: ").strip('"').split()) for fault in faults)
        raise Unprintable(place, template, language, said)
    first = content[0] if isinstance(content, list) else content
    assert first is not None, "without a path to write to, it is returned"
    return bytes(first)
