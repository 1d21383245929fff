"""Mends what a file carries beside its letters: signs nobody sees, line ends, letters in pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_MARK = "\ufeff"
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\ufeff\ufff9-\ufffc]")
"""Signs without a shape that come with pasted text. Those that Arabic, Persian or emoji need (joiners,
direction marks) stay."""
_ODD_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
"""Line breaks of other programs."""
_ODD_SPACES = re.compile("[\u1680\u2000-\u2006\u2008\u205f\u3000]")
"""Spaces of a fixed width. The narrow ones that typesetting uses stay."""
_TRAILING = re.compile(r"(?<=\S)[ \t](?=\n|\Z)|(?m:^[ \t]+$)")


@dataclass(frozen=True)
class Mend:
    """A way to mend a text, and the kind of problem that it takes away."""

    kind: str
    mend: Callable[[str], str]
    guarded: bool = True
    """Whether it must leave every letter and digit as it is."""


def drop_byte_order_mark(text: str) -> str:
    """Return the text without the sign that some programs put in front of it."""
    return text.lstrip(_MARK)


def unify_line_ends(text: str) -> str:
    """Return the text with the line ends that git keeps."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def drop_invisible_signs(text: str) -> str:
    """Return the text without signs that have no shape, and with ordinary spaces for odd ones."""
    return _ODD_SPACES.sub(" ", _ODD_BREAKS.sub(" ", _INVISIBLE.sub("", text)))


def compose_letters(text: str) -> str:
    """Return the text with each letter in one piece (Unicode normalization form C, UAX 15)."""
    return unicodedata.normalize("NFC", text)


def tidy_ends(text: str) -> str:
    """Return the text without a stray space behind a line, and with one line end behind the last.

    Two spaces are a line break in Markdown, and stay.
    """
    tidied = _TRAILING.sub("", text).rstrip("\n")
    return f"{tidied}\n" if tidied else text


FILE_MENDS = (
    Mend("byte-order-mark", drop_byte_order_mark),
    Mend("windows-line-ends", unify_line_ends),
    Mend("invisible-sign", drop_invisible_signs),
    Mend("letters-decomposed", compose_letters, guarded=False),
)
"""What is mended in a whole file, in this order."""
