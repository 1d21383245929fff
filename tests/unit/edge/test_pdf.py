"""The pages of a PDF are counted in the file that Typst writes."""

from __future__ import annotations

import typst

from hooks.edge.pdf import count_pdf_pages


def test_pages_are_counted() -> None:
    pdf = typst.compile(b"a #pagebreak() b #pagebreak() c", format="pdf")
    assert isinstance(pdf, bytes)

    assert count_pdf_pages(pdf) == 3


def test_other_files_have_none() -> None:
    assert count_pdf_pages(b"\x89PNG /Type /Page /Type /Page") == 0
