"""What reads PDFs for the tests notices what is wrong with one."""

from __future__ import annotations

import pytest
import typst

from hooks.awareness.typeface import FONTS
from tests.support.paper import (
    count_pages,
    find_breaches,
    find_missing_fonts,
    find_parted_words,
    read_language,
    read_text,
)
from tests.support.paper_looks import find_strays, measure_contrast, read_runs


def set_pdf(markup: str, **how: object) -> bytes:
    """Return a PDF of Typst markup, in the typeface of the site."""
    source = f'#set text(font: "Atkinson Hyperlegible", size: 20pt)\n{markup}'
    pdf = typst.compile(source.encode(), format="pdf", font_paths=[FONTS], ignore_system_fonts=True, **how)  # type: ignore[call-overload]
    assert isinstance(pdf, bytes)
    return pdf


@pytest.mark.parametrize("markup", ["= Head", '#set document(title: "T")\n= Head\n=== Skipped'])
def test_a_pdf_that_is_not_accessible_is_noticed(markup: str) -> None:
    assert find_breaches(set_pdf(markup)) != []


def test_letters_off_the_page_are_noticed() -> None:
    assert "".join(find_strays(set_pdf("#place(dx: -100pt)[off] on"))).strip() == "off"
    assert find_strays(set_pdf("on")) == []


def test_a_pdf_without_letters_has_no_font() -> None:
    assert find_missing_fonts(set_pdf("#rect()")) == ["no font at all"]


def test_a_word_that_a_line_parts_is_noticed_and_put_together() -> None:
    pdf = set_pdf("#set page(width: 150pt, margin: 10pt)\n#set text(hyphenate: true, lang: \"en\")\nthe internationalisation")

    assert [word.replace("-", "") for word in find_parted_words(pdf)] == ["internationalisation"]
    assert read_text(pdf) == "the internationalisation"


def test_a_word_that_a_page_parts_is_put_together_and_the_foot_stands_at_the_end() -> None:
    page = '#set page(width: 150pt, height: 60pt, margin: 20pt, footer: context text(8pt)[Foot #counter(page).display()])'
    pdf = set_pdf(f'{page}\n#set text(hyphenate: true, lang: "en")\n#("one two three internationalisation four " * 3)')

    assert count_pages(pdf) > 2
    assert read_text(pdf).startswith("one two three internationalisation four one two")
    assert read_text(pdf).count("Foot") == 1


def test_size_colour_and_language_are_read() -> None:
    (run,) = set(read_runs(set_pdf('#set text(lang: "fr", fill: rgb("#102030"), size: 13pt)\naa')))

    assert (run.text, run.points, run.colour) == ("a", 13, (16, 32, 48))
    assert read_language(set_pdf('#set text(lang: "fr")\na')) == "fr"


@pytest.mark.parametrize(("other", "contrast"), [((0, 0, 0), 21), ((255, 255, 255), 1), ((119, 119, 119), 4.48)])
def test_contrast_is_that_of_the_guidelines(other: tuple[int, int, int], contrast: float) -> None:
    assert measure_contrast((255, 255, 255), other) == pytest.approx(contrast, abs=0.01)
