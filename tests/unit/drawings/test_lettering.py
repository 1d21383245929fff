"""Words are broken into lines that fit, whatever they are, and no letter is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.lettering import measure, wrap_words


@given(st.text(), st.floats(1, 20))
def test_no_letter_is_lost_and_every_line_fits(text: str, width: float) -> None:
    lines = wrap_words(text, width)

    assert "".join(lines) == " ".join(text.split())
    assert all(measure(line.rstrip()) <= width for line in lines)


@pytest.mark.parametrize(("text", "lines"), [("one two", ("one two",)), ("one two three", ("one two ", "three"))])
def test_lines_break_between_words(text: str, lines: tuple[str, ...]) -> None:
    assert wrap_words(text, 4.5) == lines


def test_wide_letters_need_more_room() -> None:
    assert measure("漢字") > measure("ab") > measure("il")
