"""Takes the marks out of a text, for places that can show none."""

from __future__ import annotations

import re
from collections.abc import Callable

from hooks.awareness.model.markup import CITATION, MENTION

_CITED = re.compile(rf"\s*{CITATION.pattern}")


def drop_citations(text: str) -> str:
    """Return a text without its citations and the spaces in front of them."""
    return _CITED.sub("", text)


def say_mentions(text: str, name: Callable[[str, str], str]) -> str:
    """Return a text with words for its mentions: their own, or what `name` says of kind and id."""
    return MENTION.sub(lambda mention: mention[4] or name(mention[1], mention[2].strip()), text)
