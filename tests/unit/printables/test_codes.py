"""Square codes: a camera reads from the drawing what was put into it."""

from __future__ import annotations

import pytest
import zxingcpp

from hooks.awareness.printables.codes import draw_code
from tests.support.pixels import draw_svg

ADDRESSES = ("https://site.example/k7mp2/", "https://a-much-longer-name-of-a-site.example/under/a/path/k7mp2/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_reads_as_its_address(address: str) -> None:
    read = zxingcpp.read_barcodes(draw_svg(draw_code(address)))

    assert [code.text for code in read] == [address]


def test_a_code_says_what_it_is_to_those_who_do_not_see_it() -> None:
    assert "<title>Help &amp; more</title>" in draw_code(ADDRESSES[0], "Help & more")


def test_a_code_takes_the_size_of_its_place() -> None:
    drawing = draw_code(ADDRESSES[0])

    assert "viewBox" in drawing
    assert " width=" not in drawing.split(">")[0]
