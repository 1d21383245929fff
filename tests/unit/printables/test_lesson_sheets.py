"""A lesson is set on paper: nothing in it is markup, nothing is cut off, each language is parted in its own way."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import typst

from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.model.screens import LINES, measure_screen, split_screens
from hooks.awareness.printables.codes import draw_code
from hooks.awareness.printables.text_sheet import TextSheet
from tests.support.paper import count_pages, find_breaches, find_parted_words, read_text, squeeze
from tests.support.pixels import draw_pages

DAY = datetime.date(2026, 11, 2)
SHAPES = ("handout", "sheet", "slides")
MARKUP = '#panic("x") $a$ *b* <c> \\\\ " [d] // e @f ~ --- =='
LONG_WORDS = {"lt": "nebeprisikiškiakopūsteliaujantiesiems", "en": "internationalisation"}
SCREEN = {"name": "lesson-screen", "id": "a", "title": "Žingsnis", "level": 2, "step_title": "Žingsnis"}
STEP = {"minutes": "6 min", "form": "together"}


def a_sheet(shape: str, markdown: str, **changes: Any) -> TextSheet:
    """Return a paper of a lesson with one step and one screen, and a text of its own."""
    data = {
        "language": "lt", "direction": "ltr", "title": "Pamoka", "document": "Lapas: Pamoka", "kicker": "Lapas",
        "kind": "lesson", "kind_name": "Pamoka", "site": "Svetainė", "accent": "teal", "address": "site.example/k7mp2",
        "code": draw_code("https://site.example/k7mp2/"), "code_alt": "Kodas", "code_words": "site.example/k7mp2", "sources_at": "Šaltiniai", "checked": "Tikrinta",
        "where": "Kur kreiptis", "licence": "CC BY 4.0", "note": "Pastaba", "lead": "Įžanga", "updated": "Keista",
        "say": {"position": "{number} iš {count}", "cut": "Nukirpti", "elsewhere": "Daugiau: {address}"},
        "signposts": [{"name": "Linija", "language": "lt", "number": "116 123", "when": "visą parą"}],
        "components": [{**SCREEN, "step": STEP}], "facts": [{"name": "Kam", "lines": ["a", "b"]}],
        "alternative": {"name": "Kitaip", "text": ""}, "plan": "Planas", "steps": [], "sources_title": "Šaltiniai", "sources": [],
        **changes,
    }  # fmt: skip
    if shape == "sheet":
        data["note"] = {"name": "Pastaba", "text": "Tekstas", "hint": "Užuomina"}
    if shape == "slides":
        markdown = f"<!-- component 0 -->\n\n{markdown}"
    return TextSheet(f"lesson-{shape}", data, markdown, DAY, "https://site.example/lessons/a/", "docs/lessons/a.lt.md")


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_in_a_text_is_taken_for_markup(shape: str) -> None:
    pdf = a_sheet(shape, f"Žodžiai {MARKUP}").typeset()

    assert squeeze('#panic("x") $a$ b ') in squeeze(read_text(pdf))
    assert squeeze("[d] // e @f ~ --- ==") in squeeze(read_text(pdf))
    assert find_breaches(pdf) == []


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "markdown",
    [
        '!!! situation "Ada"\n    Ada rado lempą.', "| Kas | Kada |\n|---|---|\n| pirma | |", "1. vienas\n2. du\n\n    tęsinys",
        "> citata", "![Lempa](lempa.svg)", "???+ question \"Kodėl\"\n    Todėl.", "a<sup>1</sup> ir *b*{ lang=en }", "- a\n    - b",
        "## A\n\n### Klausimas { #k .aw-question }\n\n1. Taip.\n2. Ne.\n\n!!! answer \"Teisingas: 1\"\n    Nes taip.", "```\nkodas\n```",
    ],
)  # fmt: skip
def test_every_form_of_text_is_accessible_on_paper(markdown: str, shape: str) -> None:
    pdf = a_sheet(shape, markdown).typeset()

    assert find_breaches(pdf) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_text_has_the_same_bytes(shape: str) -> None:
    assert a_sheet(shape, "Žodis").typeset() == a_sheet(shape, "Žodis").typeset()


@pytest.mark.parametrize(("language", "word"), LONG_WORDS.items())
def test_a_long_word_is_parted_as_its_language_does(language: str, word: str) -> None:
    text = f"{word} " * 60
    parted = set(find_parted_words(a_sheet("handout", text, language=language).typeset()))
    marked = set(find_parted_words(a_sheet("handout", f"<span lang={language}>{text}</span>", language="en" if language == "lt" else "lt").typeset()))
    other = set(find_parted_words(a_sheet("handout", text, language="en" if language == "lt" else "lt").typeset()))

    assert parted
    assert marked == parted
    assert other != parted


@pytest.mark.parametrize("shape", ["handout", "sheet"])
def test_a_heading_is_never_parted(shape: str) -> None:
    text = f"## {LONG_WORDS['lt']} {LONG_WORDS['lt']} {LONG_WORDS['lt']} {LONG_WORDS['lt']}"

    assert find_parted_words(a_sheet(shape, text).typeset()) == []


def test_a_sign_without_a_glyph_stops_the_build_with_the_file() -> None:
    with pytest.raises(RuntimeError, match=r"docs/lessons/a\.lt\.md .*language: lt.*漢"):
        a_sheet("handout", "漢").typeset()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_that_runs_from_right_to_left_begins_at_the_right(shape: str) -> None:
    def find_ink(direction: str) -> float:
        """Return where the ink of short lines lies on average, from 0 at the left to 1 at the right."""
        page = draw_pages(a_sheet(shape, "- a\n" * (8 if shape == "slides" else 20), direction=direction).typeset(), 36)[-1].convert("L")
        wide, high = page.size
        rows = range(high // 3, high // 2)
        dark = [x for x in range(wide) for y in rows if page.getpixel((x, y)) < 128]  # type: ignore[operator]
        return sum(dark) / len(dark) / wide

    assert find_ink("ltr") < 0.4
    assert find_ink("rtl") > 0.6
    assert find_breaches(a_sheet(shape, "a", direction="rtl").typeset()) == []


def test_a_slide_that_overflows_stops_the_build() -> None:
    with pytest.raises(RuntimeError, match=r"docs/lessons/a\.lt\.md .*too full"):
        a_sheet("slides", "Žodis\n\n" * 30).typeset()


FULL = (
    "\n\n".join(["Žodis žodis žodis žodis žodis žodis žodis žodis žodis žodis žodis žodis"] * 3),
    "\n".join(f"- Žodis numeris {number}" for number in range(6)),
    '!!! situation "Ada"\n    ' + "Ilgokas žodis ir dar vienas. " * 11,
    '!!! discussion "Apie ką"\n' + "\n".join(f"    - Kodėl {number}?" for number in range(4)),
    "\n".join(["1. Pirmas ir gana ilgas pasirinkimas, kuris užima dvi ekrano eilutes tikrai"] * 3),
)


@pytest.mark.parametrize("markdown", FULL)
@pytest.mark.parametrize("title", ["Žingsnis", "Ilgas klausimo pavadinimas, kuris užima dvi ekrano eilutes, nes yra tikrai labai ilgas"])
def test_what_just_fits_a_screen_fits_a_slide(markdown: str, title: str) -> None:
    (screen,) = split_screens(parse_lesson_text(f"## Žingsnis {{ #a }}\n\n{markdown}"))
    sheet = a_sheet("slides", markdown, components=[{**SCREEN, "step": STEP, "title": title}])

    assert LINES - 3.5 < measure_screen(screen) <= LINES, "a text at the limit of the rule"
    assert count_pages(sheet.typeset()) == 2


def test_room_to_write_can_be_written_on() -> None:
    plain, roomy = (
        draw_pages(a_sheet("handout", f'!!! handout "T"\n    a\n\n    {lines}').typeset(), 72)[0]
        for lines in ("", '<span class="aw-write"></span>' * 3)
    )

    def depth(page: Any) -> int:
        column = [page.getpixel((297, y)) for y in range(0, 500)]
        return max(y for y, colour in enumerate(column) if sum(colour) < 500)

    assert depth(roomy) - depth(plain) > 3 * 25  # points: 9 mm a line


@pytest.mark.parametrize(
    "changes", [{"markdown": "Kitas"}, {"title": "Kita"}, {"day": DAY.replace(day=3)}, {"address": "https://site.example/b/"}]
)
def test_the_key_changes_with_all_that_the_paper_shows(changes: dict[str, Any]) -> None:
    before = a_sheet("handout", "Žodis")
    data = {**before.data, "title": changes.pop("title", before.data["title"])}
    after = TextSheet(**{**vars(before), "data": data, **changes})

    assert after.key("pdf") != before.key("pdf")
    assert before.key("pdf") != before.key("png")
    assert a_sheet("handout", "Žodis").key("pdf") == before.key("pdf")


def test_an_accent_that_is_not_known_is_an_error() -> None:
    with pytest.raises((RuntimeError, typst.TypstError)):
        a_sheet("handout", "a", accent="red").typeset()
