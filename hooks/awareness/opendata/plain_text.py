"""Turns short texts into words alone, for programs that show no links and no numbers of sources."""

from __future__ import annotations

import re

from hooks.awareness.model.markup import CITATION, MENTION
from hooks.awareness.pages.edition import Edition

_NUMBERS = {"phone": "helpline", "sms": "helpline"}
"""Mentions that stand for a number. Their line is named instead: what a program keeps may be shown for years."""
_LOOSE = re.compile(r"\s+(?=[.,;:!?])")


def write_plainly(edition: Edition, text: str) -> str:
    """Return a short text without its marks; what is mentioned without words of its own is called by its name."""

    def name(match: re.Match[str]) -> str:
        kind = _NUMBERS.get(match[1], match[1])
        return match[4] or str(edition.name(kind, match[2].strip()))

    return _LOOSE.sub("", MENTION.sub(name, CITATION.sub("", text))).strip()
