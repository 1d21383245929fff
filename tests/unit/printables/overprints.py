"""Finds signs that are printed over each other."""

from __future__ import annotations

import pypdfium2

Square = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points, from the lower left corner of the page."""
_TOUCH = 0.25
"""Of a sign: neighbours in a word share less."""


def list_signs(page: pypdfium2.PdfPage) -> list[tuple[str, Square]]:
    """Return every sign with ink and where it is."""
    text = page.get_textpage()
    signs = ((text.get_text_range(index, 1), text.get_charbox(index)) for index in range(text.count_chars()))
    return [(sign, box) for sign, box in signs if sign.strip() and sign.isprintable() and box[2] > box[0]]


def share(one: Square, other: Square) -> float:
    """Return how much of the smaller of two squares lies in the other."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide * high / smaller if min(wide, high, smaller) > 0 else 0.0


def find_overprints(pdf: bytes) -> list[str]:
    """Return pairs of signs one of which covers the other."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        signs = sorted(list_signs(page), key=lambda sign: sign[1])
        for index, (one, here) in enumerate(signs):
            for other, there in signs[index + 1 :]:
                if there[0] >= here[2]:
                    break
                found += [one + other] if share(here, there) > _TOUCH else []
    return found
